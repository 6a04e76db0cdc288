import type { Instant } from './types';

export interface BatchProgress {
  /** How many pages. */
  total: number;
  /** Those that have their document, or will have none. */
  done: number;
  /** Those of them that will have none. */
  failed: number;
  /**
   * A letter for each page, in the order of the requests: `d` has its document, `f` will have none, `e` is
   * exported and its document is not there yet; a digit is how many tenths of its export are done.
   */
  pages: string;
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
