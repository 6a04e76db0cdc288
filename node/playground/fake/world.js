import { randomUUID } from 'node:crypto';

/** All that the fake knows, and the stream of its changes. */
export class World {
  start = randomUUID();
  seq = 0;
  runs = new Map();
  exchanges = [];
  tasks = new Map();
  messages = [];
  documents = new Map();
  /** Versions of pages by their IDs, of those that were changed. */
  versions = new Map();
  trouble;
  offset = 0;
  #nextKey = 2251799813685249;
  #changes = [];
  #listeners = new Set();

  constructor(troubles) {
    this.trouble = Object.fromEntries(troubles.map((name) => [name, false]));
  }

  key() {
    this.#nextKey += 1;
    return String(this.#nextKey);
  }

  now() {
    return new Date(Date.now() + this.offset).toISOString();
  }

  emit(change) {
    this.seq += 1;
    const whole = { seq: this.seq, at: this.now(), ...change };

    this.#changes = [...this.#changes.slice(-999), whole];
    this.#listeners.forEach((listener) => listener(whole));
  }

  /** Everything new: nobody can go on from what he knows. */
  afresh() {
    this.runs.forEach((run) => {
      run.cancelled = true;
    });
    [this.runs, this.tasks, this.documents, this.versions].forEach((all) => all.clear());
    this.messages = [];
    this.exchanges = [];
    this.#changes = [];
    this.seq += 1;
    this.#listeners.forEach((listener) => listener(undefined));
  }

  /** The changes after the given one; nothing where they are not there any more. */
  since(seq) {
    const first = this.#changes[0]?.seq ?? 1;

    return seq > this.seq || seq < first - 1 ? undefined : this.#changes.filter((change) => change.seq > seq);
  }

  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  clock(skipping) {
    return { now: this.now(), offset: this.offset, ...(skipping && { skipping }) };
  }

  state() {
    return {
      seq: this.seq,
      start: this.start,
      clock: this.clock(),
      site: {
        name: 'Simulator',
        simulated: true,
        templates: { word: 'd6d04ab9-53c0-42d9-9ae2-f4903275f654', pdf: '5f0c2d61-9d0e-4b1f-8c7a-3a0d3d3f7c11' }
      },
      runs: [...this.runs.values()].toReversed().map((run) => run.summary()),
      tasks: [...this.tasks.values()].map(({ complete: _complete, ...task }) => task),
      starts: this.#nightly(),
      trouble: this.trouble,
      messages: this.messages,
      memory: { heap: 84_000_000 }
    };
  }

  #nightly() {
    const dueAt = new Date(`${this.now().slice(0, 10)}T23:30:00.000Z`);

    return [{
      key: '1', element: 'EveryNight', name: 'Every night', processKey: 'nightly-export',
      processName: 'Nightly export', dueAt: dueAt.toISOString()
    }];
  }

  message(message) {
    const whole = { id: this.key(), at: this.now(), kind: 'other', text: '', ...message };

    this.messages.unshift(whole);
    this.emit({ kind: 'message', run: message.run, message: whole });
  }

  exchange(exchange) {
    const number = this.exchanges.length + 1;
    const at = new Date(Date.parse(this.now()) - exchange.millis).toISOString();
    const whole = { id: `x${number}`, number, at, ...exchange };
    const { request: _request, response: _response, ...listed } = whole;

    this.exchanges.push(whole);
    this.emit({ kind: 'exchange', run: exchange.run, exchange: listed });
  }
}
