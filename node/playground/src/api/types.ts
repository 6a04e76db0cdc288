/**
 * What page and server say to each other: the one interface between them, the Java side
 * follows this file to the letter.
 *
 * Everywhere: keys are decimal strings; times are ISO 8601 in UTC; durations are ISO 8601
 * where they are text, milliseconds where they are numbers; sizes are bytes. A field marked
 * `?` is left out when there is nothing to say, never null. What pages, exporters and models
 * say arrives as text and is shown as text.
 *
 * Each answer with 4xx or 5xx is `application/problem+json`, see `Problem`.
 */

import type { BatchProgress } from './batch';

export type Key = string;
export type Instant = string;

/** `GET /api/state`: a small whole, without variables and bodies. */
export interface State {
  /** The last change that this state holds; the stream goes on with the next. */
  seq: number;
  /** Random for each start of the server; the page loads anew when it changes. */
  start: string;
  clock: Clock;
  site: Site;
  /** Newest first. Called instances are runs of their own, with `parent`. */
  runs: RunSummary[];
  /** Open ones, oldest first. */
  tasks: Task[];
  /** Timers of start events, soonest first, at most 50. */
  starts: StartTimer[];
  trouble: Trouble;
  /** Newest first, at most 500. */
  messages: Message[];
  memory: Memory;
}

export interface Clock {
  /** The engine's time when this was sent. */
  now: Instant;
  /** Milliseconds that the engine's clock is ahead of the machine's. */
  offset: number;
  /** While the clock is being moved: by how much, as it was asked for. */
  skipping?: string;
}

export interface Site {
  /** Shown beside the connection's dot: "Simulator", or the host of a real site. */
  name: string;
  simulated: boolean;
  /** The templates that requests are filled in with; empty at a real site that named none. */
  templates: { word: string; pdf: string };
}

export interface Memory {
  /** Used heap of the JVM, after the last collection where that is known. */
  heap: number;
}

/**
 * `failed`: ended by an error that it threw to its caller. `cancelled`: ended before its end by
 * anything else. A run with an open incident, its own or a called one's, is `incident`.
 */
export type RunState = 'running' | 'incident' | 'completed' | 'failed' | 'cancelled';

export interface RunSummary {
  key: Key;
  /** "Demo → Word", "Demo and 5 more pages → Word", "Approval: Demo", or the name of the process. */
  title: string;
  /** The process ID of the model, such as `scroll-export`. */
  process: string;
  /** The key by which `/api/processes/KEY.bpmn` gives the diagram. */
  processKey: Key;
  processName: string;
  version: number;
  /** The calling instance. */
  parent?: Key;
  state: RunState;
  startedAt: Instant;
  endedAt?: Instant;
  /** Of an export, and of what is about one page. */
  page?: { id: string; title: string; format?: Format };
  /** Of an export that has been asked for at least once, or started. */
  export?: Progress;
  /** Of a run that exports many pages, each as a document of its own, or that calls such runs: all together. */
  batch?: BatchProgress;
  /** The soonest three, soonest first. */
  timers: Timer[];
  /** When a timer interrupts it that limits the time of the whole, as an event sub-process does. */
  limitAt?: Instant;
  /** The open user task that came first. */
  task?: { key: Key; name: string };
  /** The open incident that came first, of the run or of one that it called. */
  incident?: { key: Key; element: string; name: string; code: string };
  /** The document to open first, of those that were made last. */
  document?: Document;
  /** Why it `failed`: the error's code and message. */
  reason?: string;
  /** Of an export that somebody asked for, not of one that a process or a model began. */
  asked?: Asked;
  /** How many exchanges it caused, those of called instances included. */
  requests: number;
}

/** What was asked for, so that it can be asked for again. */
export interface Asked {
  pageId: string;
  format: Format;
  /** Of a tree: as one document, or each page as its own. */
  as?: 'one' | 'each';
  /** The pages of the tree that the export does without. */
  leftOut?: LeftOut[];
  /** The run whose failed pages these are; `pageId` is the first of them. */
  failedOf?: Key;
}

export interface LeftOut {
  id: string;
  title: string;
  /** Goes on after the title: "the connector's user may not read it". */
  reason: string;
}

export type Format = 'word' | 'pdf' | 'html';

/** The variable `export`, as far as the page needs it. */
export interface Progress {
  jobId?: string;
  status: string;
  step?: number;
  totalSteps?: number;
  /** 0 to 100. */
  progress: number;
  polls: number;
  throttled?: boolean;
  nextPollAt?: Instant;
  /** The exporter's own words. */
  message?: string;
}

export interface Timer {
  key: Key;
  element: string;
  name: string;
  dueAt: Instant;
  /** When it began to run, so that a ring can tell how much is left. */
  since: Instant;
  /** Whether the run waits for it, rather than being limited or reminded by it. */
  awaited?: boolean;
}

/** A timer of a start event, by which a process begins by itself. */
export interface StartTimer {
  key: Key;
  element: string;
  name: string;
  processKey: Key;
  processName: string;
  dueAt: Instant;
}

/** The bytes are at `/api/documents/ID`. */
export interface Document {
  id: string;
  fileName: string;
  contentType: string;
  size: number;
  sha256?: string;
  at: Instant;
}

export interface Task {
  key: Key;
  run: Key;
  element: string;
  /** Such as "Review page". */
  name: string;
  /** The title of what it is about: the variable `title`, else the run's title. */
  title: string;
  form?: Key;
  assignee?: string;
  createdAt: Instant;
  dueAt?: Instant;
}

/** `GET /api/tasks/KEY`. */
export interface TaskDetail extends Task {
  /** What the form may read, in the task's scope. */
  variables: Record<string, unknown>;
  /** What there is to decide on: the run's files that were made last, the preferred one first. */
  documents: Document[];
  /** Whether the task was given these files itself, by its inputs: it is about them. */
  given: boolean;
  /** The last answer in the run that somebody gave a reason for, such as why he rejects. */
  remark?: Remark;
}

export interface Remark {
  /** The name of the task that it was given in. */
  task: string;
  /** The value that the form has for the answer, such as `reject`. */
  decision?: string;
  comment: string;
  at: Instant;
}

export interface Message {
  id: string;
  at: Instant;
  run?: Key;
  kind: 'reminder' | 'archived' | 'other';
  /** A sentence that is announced as it is: "Demo.docx archived." */
  title: string;
  text: string;
  document?: Document;
}

/** In the order in which they are shown; the three endings of an export exclude one another. */
export const troubles = [
  'throttled',
  'clock-off-by-a-minute',
  'synchronous-rendering-gone',
  'slow-answers',
  'token-expired',
  'macro-not-installed',
  'export-fails',
  'export-cancelled',
  'export-never-ends',
  'download-link-expired',
  'download-cut',
  'document-store-full'
] as const;

export type TroubleName = (typeof troubles)[number];

/** Every name is there; all are false at a real site but `document-store-full`. */
export type Trouble = Record<TroubleName, boolean>;

export interface Problem {
  /** Shown as it is. */
  title: string;
  status: number;
  detail?: string;
  /** `confirm-diagram`: to be sent again with `confirmed`, once the user has said yes. */
  type?: string;
}
