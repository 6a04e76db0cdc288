import type { Instant } from './types';

export interface BatchProgress {
  /** How many pages. */
  total: number;
  /** Those that have their document, or will have none. */
  done: number;
  /** Those of them that will have none. */
  failed: number;
  /** 0 to 100, of all exports together; documents follow. */
  progress: number;
  nextPollAt?: Instant;
  /** The first ten that failed, in the order of the pages; left out where none has. */
  failures?: FailedPage[];
}

export interface FailedPage {
  id?: string;
  title: string;
  code: string;
  message?: string;
}
