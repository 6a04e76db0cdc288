import type { Instant, Key } from './types';

/** Who stands on the other side of the connector. */
export type Party = 'confluence' | 'exporter' | 'authorization';

/**
 * `GET /api/runs/KEY/exchanges?after=N` answers `Exchange[]`, those whose `number` is greater
 * than N, oldest first. The key `shared` stands for the exchanges that belong to no run, such
 * as asking for a token. Exchanges of called instances stand with the run that called them, too.
 */
export interface Exchange {
  id: string;
  /** Grows by one over all exchanges of a server. */
  number: number;
  /** The run that caused it; left out where it is shared. */
  run?: Key;
  /** When the request was there. */
  at: Instant;
  /** Milliseconds from the request to the end of the answer. */
  millis: number;
  kind: 'start' | 'poll' | 'download' | 'conversion' | 'token' | 'other';
  /** "Start the export", "Poll 3", "Download", "Ask for a token": the button's first words. */
  what: string;
  /** How far the request went: a throttled one ends at Confluence. The last is who answered. */
  reached: Party[];
  method: string;
  /** Path and query, credentials in it as `…`. */
  path: string;
  status: number;
  /** What came of it, short: "job 0f517c20…", "step 1 of 3 · 9 %", "Retry-After: 3". */
  result?: string;
  /** The answer is of a good status and a refusal all the same; left out where it is none. */
  refused?: true;
  requestSize: number;
  /** As far as it was sent. */
  responseSize: number;
  /** The answer broke off before its end; left out where it did not. */
  cut?: true;
}

/** `GET /api/exchanges/ID`; 404 once it has fallen out of the ring of 1,000. */
export interface ExchangeDetail extends Exchange {
  request: Half;
  response: Half;
}

export interface Half {
  /** In the order of the wire, credentials as `…`. */
  headers: [name: string, value: string][];
  /** As it was sent, at most 64 KiB; left out where there is none or it is binary. */
  body?: string;
  truncated?: boolean;
}
