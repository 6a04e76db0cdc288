import type { Change } from './changes';
import type { HistoryEntry, Run } from './run';
import type { RunSummary, State } from './types';

/** What the page keeps of ended runs and of messages; the server has the same limits. */
const endedKept = 200;
const messagesKept = 500;

/** The state with one change in it; the same object where the change does not concern it. */
export function applyToState(state: State, change: Change): State {
  const after = { ...state, seq: change.seq };

  switch (change.kind) {
    case 'run':
      return { ...after, runs: bounded(replaced(state.runs, change.summary, (run) => run.key, 'first')) };
    case 'task': {
      const open = change.state === 'created' || change.state === 'assigned';

      return {
        ...after,
        tasks: open
          ? replaced(state.tasks, change.task, (task) => task.key, 'last')
          : state.tasks.filter((task) => task.key !== change.task.key)
      };
    }
    case 'message':
      return { ...after, messages: [change.message, ...state.messages].slice(0, messagesKept) };
    case 'starts':
      return { ...after, starts: change.starts };
    case 'clock':
      return { ...after, clock: change.clock };
    case 'trouble':
      return { ...after, trouble: change.trouble };
    case 'memory':
      return { ...after, memory: change.memory };
    case 'element':
    case 'flow':
    case 'timer':
    case 'job':
    case 'incident':
    case 'variable':
    case 'document':
    case 'exchange':
      return after;
  }
}

/** The run with one change in it; changes that it holds already are passed over. */
export function applyToRun(run: Run, change: Change): Run {
  if (change.seq <= run.seq || !('run' in change) || change.run !== run.key) {
    return run;
  }
  const entry = 'entry' in change ? change.entry : undefined;
  const after = {
    ...run,
    seq: change.seq,
    history: entry === undefined ? run.history : withEntry(run.history, entry)
  };

  switch (change.kind) {
    case 'run':
      return withSummary(after, change.summary);
    case 'element': {
      const { state, count, active, child } = change;
      const element = child === undefined ? { state, count, active } : { state, count, active, child };

      return { ...after, elements: { ...run.elements, [change.element]: element } };
    }
    case 'flow':
      return { ...after, flows: { ...run.flows, [change.element]: change.count } };
    case 'timer': {
      const others = run.timers.filter((timer) => timer.key !== change.key);
      const { seq: _seq, at: _at, run: _run, kind: _kind, state: _state, entry: _entry, ...timer } = change;
      const timers = [...others, timer];

      return { ...after, timers: change.state === 'created' ? timers.toSorted(byDueAt) : others };
    }
    case 'job': {
      const ended = change.state === 'completed' || change.state === 'cancelled';

      return {
        ...after,
        jobs: ended
          ? run.jobs.filter((job) => job.key !== change.job.key)
          : replaced(run.jobs, change.job, (job) => job.key, 'last')
      };
    }
    case 'incident':
      return {
        ...after,
        incidents: change.state === 'resolved'
          ? run.incidents.filter((incident) => incident.key !== change.incident.key)
          : replaced(run.incidents, change.incident, (incident) => incident.key, 'last')
      };
    case 'variable': {
      const { seq: _seq, at: _at, run: _run, kind: _kind, entry: _entry, ...variable } = change;

      return {
        ...after,
        variables: replaced(run.variables, variable, (one) => `${one.scope} ${one.name}`, 'last')
      };
    }
    case 'document':
      return {
        ...after,
        documents: replaced(run.documents, change.document, (document) => document.id, 'last')
      };
    case 'task':
    case 'exchange':
    case 'message':
      return after;
  }
}

/** All that go on, and those that ended last. */
function bounded(runs: RunSummary[]): RunSummary[] {
  const ended = runs.filter((run) => run.endedAt !== undefined);

  if (ended.length <= endedKept) {
    return runs;
  }
  const forgotten = new Set(ended.toSorted(byEnd).slice(0, -endedKept));

  return runs.filter((run) => !forgotten.has(run));
}

/** The detail knows timers, documents and incidents better than its summary: those stay. */
function withSummary(run: Run, summary: RunSummary): Run {
  const { seq, elements, flows, timers, jobs, incidents, history, variables, documents } = run;

  return { ...summary, seq, elements, flows, timers, jobs, incidents, history, variables, documents };
}

function withEntry(history: HistoryEntry[], entry: HistoryEntry): HistoryEntry[] {
  return replaced(history, entry, (one) => one.id, 'last');
}

function byEnd({ endedAt: one = '' }: RunSummary, { endedAt: other = '' }: RunSummary): number {
  return Date.parse(one) - Date.parse(other);
}

function byDueAt(one: { dueAt: string }, other: { dueAt: string }): number {
  return one.dueAt.localeCompare(other.dueAt);
}

function replaced<T>(list: T[], item: T, id: (item: T) => string, where: 'first' | 'last'): T[] {
  const index = list.findIndex((one) => id(one) === id(item));

  if (index >= 0) {
    return list.with(index, item);
  }
  return where === 'first' ? [item, ...list] : [...list, item];
}
