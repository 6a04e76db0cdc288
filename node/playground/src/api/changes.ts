import type { ElementState, HistoryEntry, Incident, Job, Variable } from './run';
import type {
  Clock, Document, Instant, Key, Memory, Message, RunState, RunSummary, StartTimer, Task, Timer, Trouble
} from './types';
import type { Exchange } from './wire';

/**
 * One change of `GET /api/events?after=SEQ`: event `change`, `id` is `seq`, `data` is one of
 * these. Changes that happen within 100 ms are written at once, each as an event of its own.
 * Each carries the new whole of what it names, and the page puts it in the place of the old.
 * Event `reset` (data `{}`) says that the state is to be fetched anew: the server sends it to a
 * client that is 1,000 behind, or whose SEQ is unknown to it, and after a start afresh. The
 * header `Last-Event-ID` wins over `after`.
 */
export type Change =
  | RunChange | ElementChange | FlowChange | TimerChange | JobChange | IncidentChange
  | VariableChange | TaskChange | DocumentChange | ExchangeChange | MessageChange
  | StartsChange | ClockChange | TroubleChange | MemoryChange;

interface Base {
  seq: number;
  at: Instant;
}

interface OfRun extends Base {
  /** The instance that it happened in; its callers get `run` changes of their own. */
  run: Key;
  /** The line of the history that this adds, or replaces by its `id`. */
  entry?: HistoryEntry;
}

/** Whenever anything in the summary is different, at most once in 100 ms for each run. */
export interface RunChange extends OfRun {
  kind: 'run';
  /** `started` and the three endings once each, `changed` for all between. */
  state: 'started' | 'changed' | Exclude<RunState, 'running' | 'incident'>;
  summary: RunSummary;
}

export interface ElementChange extends OfRun, ElementState {
  kind: 'element';
  element: string;
}

export interface FlowChange extends OfRun {
  kind: 'flow';
  /** The ID of the sequence flow. */
  element: string;
  count: number;
}

export interface TimerChange extends OfRun, Timer {
  kind: 'timer';
  state: 'created' | 'triggered' | 'cancelled';
}

export interface JobChange extends OfRun {
  kind: 'job';
  element: string;
  state: 'created' | 'completed' | 'failed' | 'recurred' | 'cancelled';
  job: Job;
}

export interface IncidentChange extends OfRun {
  kind: 'incident';
  state: 'created' | 'resolved';
  incident: Incident;
}

export interface VariableChange extends OfRun, Variable {
  kind: 'variable';
}

export interface TaskChange extends OfRun {
  kind: 'task';
  state: 'created' | 'assigned' | 'completed' | 'cancelled';
  task: Task;
}

export interface DocumentChange extends OfRun {
  kind: 'document';
  document: Document;
}

export interface ExchangeChange extends Base {
  kind: 'exchange';
  run?: Key;
  exchange: Exchange;
}

export interface MessageChange extends Base {
  kind: 'message';
  run?: Key;
  message: Message;
}

/** Whenever a timer of a start event is set or gone. */
export interface StartsChange extends Base {
  kind: 'starts';
  starts: StartTimer[];
}

/** When the clock begins to be moved (`skipping`), and once it has been. */
export interface ClockChange extends Base {
  kind: 'clock';
  clock: Clock;
  /** How far it was moved, as it was asked for; left out while it is being moved. */
  skipped?: string;
}

export interface TroubleChange extends Base {
  kind: 'trouble';
  /** The switch that was turned; left out where all were taken back. */
  name?: string;
  trouble: Trouble;
}

/** At most every five seconds, when the heap is different by a megabyte. */
export interface MemoryChange extends Base {
  kind: 'memory';
  memory: Memory;
}
