import type { Document, Instant, Key, Progress, RunSummary, Timer } from './types';

/** `GET /api/runs/KEY`. */
export interface Run extends RunSummary {
  /** The last change that this holds: later ones of the stream are applied to it. */
  seq: number;
  elements: Record<string, ElementState>;
  /** Sequence flows by ID: how often each was taken. */
  flows: Record<string, number>;
  /** All of them; `timers` of the summary is their beginning. */
  timers: Timer[];
  /** Open ones: created, failed and waiting for their back-off, or without retries. */
  jobs: Job[];
  /** Open ones, of this instance alone. */
  incidents: Incident[];
  /** Oldest first. */
  history: HistoryEntry[];
  variables: Variable[];
  documents: Document[];
}

export interface ElementState {
  /** Of the instance that came last; `active` as long as one is, `incident` also for one of a called run. */
  state: 'active' | 'completed' | 'terminated' | 'incident';
  /** How often it was entered. */
  count: number;
  /** How many tokens stand here now. */
  active: number;
  /** The run that a call activity called last. */
  child?: Key;
}

export interface Job {
  key: Key;
  element: string;
  state: 'created' | 'failed';
  /** Retries that are left. */
  retries: number;
  /** When the engine gives it out again, while it waits for its back-off. */
  retryAt?: Instant;
  message?: string;
}

export interface Incident {
  key: Key;
  at: Instant;
  element: string;
  name: string;
  /** The connector's code where the message has one, or that of the error, else the engine's error type. */
  code: string;
  /** Without the code at its beginning; may be empty. */
  message: string;
  /** How many attempts there were. */
  tries: number;
  /** An error that nothing in the process catches: another try would throw it again. */
  uncaught?: boolean;
}

/**
 * A line of the history: an element from entering to leaving it, a failed attempt of a job, an
 * incident, or a skip of the engine's clock, whose `message` is by how much. A later entry with the same `id` takes the place of the former.
 */
export interface HistoryEntry {
  id: string;
  kind: 'element' | 'attempt' | 'incident' | 'clock';
  at: Instant;
  endedAt?: Instant;
  element: string;
  /** The element's name in the model, else its ID. */
  name: string;
  /** The BPMN type, `serviceTask`, `intermediateCatchEvent` and so on. */
  type: string;
  state: 'active' | 'completed' | 'terminated';
  /** The task header `operation` of a job of ours. */
  operation?: string;
  /** When a timer, or the back-off after an attempt, ends. */
  dueAt?: Instant;
  /** What the variable `export` held when the element was left, of tasks that write it. */
  export?: Progress;
  /** Of attempts and incidents. */
  code?: string;
  message?: string;
  /** Retries left after the attempt. */
  retries?: number;
  /** The pages of a batch that it is about: those that were started, that have ended, the one that is downloaded. */
  pages?: NamedPages;
}

export interface NamedPages {
  /** Of the first three. */
  titles: string[];
  /** How many others there are. */
  more: number;
}

export interface Variable {
  /** The key of the run or of the element instance that it belongs to. */
  scope: Key;
  /** The element of that scope; left out for the run's own. */
  element?: string;
  name: string;
  /** JSON text, at most 256 KiB; cut, and no JSON any more, where `truncated`. */
  value: string;
  truncated?: boolean;
}
