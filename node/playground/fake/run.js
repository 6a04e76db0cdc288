import { tellCallers } from './callers.js';
import { summaryOf } from './summary.js';

/** A process instance that a script moves; each step is told to the world. */
export class Run {
  #world;
  #facts;
  elements = {};
  flows = {};
  timers = [];
  jobs = [];
  incidents = [];
  history = [];
  variables = [];
  documents = [];
  cancelled = false;

  constructor(world, model, facts) {
    this.#world = world;
    this.model = model;
    this.#facts = {
      key: world.key(),
      process: model.id,
      processKey: model.id,
      processName: model.elements.get(model.id)?.name ?? model.id,
      version: 1,
      state: 'running',
      startedAt: world.now(),
      requests: 0,
      ...facts
    };
    world.runs.set(this.key, this);
    this.change('started');
  }

  get key() {
    return this.#facts.key;
  }

  get ended() {
    return this.#facts.endedAt !== undefined;
  }

  get parent() {
    return this.#world.runs.get(this.#facts.parent);
  }

  summary() {
    return summaryOf(this, this.#facts, this.#world);
  }

  detail() {
    const { elements, flows, timers, jobs, incidents, history, variables, documents } = this;

    return {
      ...this.summary(), seq: this.#world.seq,
      elements, flows, timers, jobs, incidents, history, variables, documents
    };
  }

  /** Tells the summary, of the callers too. */
  change(state = 'changed', facts = {}) {
    Object.assign(this.#facts, facts);
    this.#world.emit({ kind: 'run', run: this.key, state, summary: this.summary() });
    this.parent?.change();
  }

  enter(element, more = {}) {
    const { name, type } = this.model.elements.get(element);
    const before = this.elements[element] ?? { count: 0, active: 0 };
    const entry = {
      id: this.#world.key(), kind: 'element', at: this.#world.now(), element, name, type, state: 'active', ...more
    };

    this.elements[element] = { ...before, state: 'active', count: before.count + 1, active: before.active + 1 };
    this.record(entry);
    this.#world.emit({ kind: 'element', run: this.key, element, ...this.elements[element], entry });
    return entry;
  }

  leave(entry, more = {}) {
    const { element } = entry;
    const before = this.elements[element];
    const active = before.active - 1;
    const ended = { ...entry, state: 'completed', endedAt: this.#world.now(), ...more };

    this.elements[element] = { ...before, state: active > 0 ? 'active' : ended.state, active };
    this.record(ended);
    this.#world.emit({ kind: 'element', run: this.key, element, ...this.elements[element], entry: ended });
  }

  /** An element that is entered and left at once. */
  pass(element) {
    this.leave(this.enter(element));
  }

  calls(element, child) {
    this.elements[element] = { ...this.elements[element], child };
    this.#world.emit({ kind: 'element', run: this.key, element, ...this.elements[element] });
  }

  take(flow) {
    this.flows[flow] = (this.flows[flow] ?? 0) + 1;
    this.#world.emit({ kind: 'flow', run: this.key, element: flow, count: this.flows[flow] });
  }

  timer(element, millis) {
    const { name, type } = this.model.elements.get(element);
    const since = this.#world.now();
    const timer = {
      key: this.#world.key(), element, name, since, dueAt: new Date(Date.parse(since) + millis).toISOString(),
      ...type === 'intermediateCatchEvent' && { awaited: true }
    };

    this.timers = [...this.timers, timer].toSorted((one, other) => one.dueAt.localeCompare(other.dueAt));
    this.#world.emit({ kind: 'timer', run: this.key, state: 'created', ...timer });
    this.change();
    return timer;
  }

  fire(timer, state = 'triggered') {
    this.timers = this.timers.filter((one) => one !== timer);
    this.#world.emit({ kind: 'timer', run: this.key, state, ...timer });
  }

  set(name, value, scope) {
    const variable = { scope: scope?.id ?? this.key, name, value: JSON.stringify(value) };
    const whole = scope ? { ...variable, element: scope.element } : variable;

    this.variables = [...this.variables.filter((one) => one.name !== name || one.scope !== whole.scope), whole];
    this.#world.emit({ kind: 'variable', run: this.key, ...whole });
  }

  record(entry) {
    const index = this.history.findIndex((one) => one.id === entry.id);

    this.history = index < 0 ? [...this.history, entry] : this.history.with(index, entry);
  }

  job(job, state) {
    const open = state !== 'completed' && state !== 'cancelled';

    this.jobs = [...this.jobs.filter((one) => one.key !== job.key), ...(open ? [job] : [])];
    const { entry, ...plain } = job;

    if (entry) {
      this.record(entry);
    }
    this.#world.emit({ kind: 'job', run: this.key, element: job.element, state, job: plain, entry });
  }

  incident(incident) {
    const entry = this.#incidentIs('incident', incident, { state: 'active' });

    this.incidents.push(incident);
    this.change();
    this.#world.emit({ kind: 'incident', run: this.key, state: 'created', incident, entry });
    tellCallers(this, this.#world, 'incident');
  }

  resolve(incident) {
    const entry = this.#incidentIs('active', incident, { state: 'completed', endedAt: this.#world.now() });

    this.incidents = this.incidents.filter((one) => one !== incident);
    this.#world.emit({ kind: 'incident', run: this.key, state: 'resolved', incident, entry });
    tellCallers(this, this.#world, 'active');
    this.change();
  }

  /** The line of an incident, and how its element is by now. */
  #incidentIs(state, incident, more) {
    const { element } = incident;
    const entry = { ...incident, id: incident.key, kind: 'incident', type: this.model.elements.get(element).type, ...more };

    this.elements[element] = { ...this.elements[element], state };
    this.record(entry);
    this.#world.emit({ kind: 'element', run: this.key, element, ...this.elements[element] });
    return entry;
  }

  document(document) {
    this.documents.push(document);
    this.#world.emit({ kind: 'document', run: this.key, document });
  }

  requested(exchange) {
    this.#world.exchange({ run: this.key, ...exchange });
    for (let run = this; run !== undefined; run = run.parent) {
      run.#facts.requests += 1;
    }
    this.change();
  }

  end(state = 'completed', facts = {}) {
    [...this.timers].forEach((timer) => this.fire(timer, 'cancelled'));
    this.change(state, { state, endedAt: this.#world.now(), ...facts });
  }
}
