import type { HistoryEntry } from '../../api/run';
import type { Exchange } from '../../api/wire';
import { duration } from '../../words/format';

/** Nobody of them begins a download: the engine hands the finished export on at once. */
type Waiter = 'timer' | 'retry' | 'incident' | 'person' | 'engine';

/** A line of the sequence: an exchange, or the wait before it. */
export type Line =
  | { kind: 'exchange'; exchange: Exchange }
  | { kind: 'wait'; id: string; by: Waiter; millis: number; text: string };

/** Milliseconds below which two exchanges follow one another at once. */
const shortest = 200;

/**
 * Exchanges with the waits between them; the history tells who waited, before an exchange of a called
 * run also that of the called run.
 */
export function sequenceOf(
  exchanges: Exchange[], history: HistoryEntry[], ofCalled: (run: string) => HistoryEntry[] = () => []
): Line[] {
  let first = true;
  let from = 0;

  return exchanges.flatMap((exchange, index): Line[] => {
    const before = exchanges[index - 1];
    const line = { kind: 'exchange' as const, exchange };

    if (before === undefined) {
      return [line];
    }
    from = Math.max(from, Date.parse(before.at) + before.millis);
    const millis = Date.parse(exchange.at) - from;

    if (millis < shortest) {
      return [line];
    }
    const by = waitedBy(from, exchange, [...history, ...ofCalled(exchange.run ?? '')]);
    const text = `${duration(millis)} · ${textOf(by, before, first)}`;

    first &&= by !== 'timer';
    return [{ kind: 'wait', id: `before ${exchange.id}`, by, millis, text }, line];
  });
}

function waitedBy(from: number, { at, kind }: Exchange, history: HistoryEntry[]): Waiter {
  const to = Date.parse(at);
  const within = history.filter((entry) =>
    Date.parse(entry.at) <= to && (entry.endedAt === undefined || Date.parse(entry.endedAt) > from));

  if (within.some((entry) => entry.type === 'userTask' && entry.kind === 'element')) {
    return 'person';
  }
  // One that is still open holds up another branch, not this one.
  if (within.some((entry) => entry.kind === 'incident' && entry.endedAt !== undefined && Date.parse(entry.endedAt) <= to)) {
    return 'incident';
  }
  if (within.some((entry) => entry.kind === 'attempt' && Date.parse(entry.at) >= from)) {
    return 'retry';
  }
  return kind === 'download' ? 'engine' : 'timer';
}

function textOf(by: Waiter, before: Exchange, first: boolean): string {
  switch (by) {
    case 'person':
      return 'a person’s turn';
    case 'incident':
      return 'an incident, a person’s turn to retry';
    case 'retry':
      return 'the engine waits before it tries again';
    case 'engine':
      return 'the engine hands the download to a worker';
    case 'timer':
      if (before.status === 429 || before.status === 503) {
        return 'as long as the site asked for';
      }
      return first ? 'a timer of the process waits, no worker does' : 'a timer waits';
  }
}

export interface Sums {
  requests: number;
  inRequests: number;
  inTimers: number;
}

export function sumsOf(lines: Line[]): Sums {
  const sums = { requests: 0, inRequests: 0, inTimers: 0 };

  for (const line of lines) {
    if (line.kind === 'exchange') {
      sums.requests += 1;
      sums.inRequests += line.exchange.millis;
    } else if (line.by === 'timer') {
      sums.inTimers += line.millis;
    }
  }
  return sums;
}

/** Whether a filter's words are all found in what is known of an exchange. */
export function matches(exchange: Exchange, filter: string): boolean {
  const { what, method, path, status, result = '' } = exchange;
  const text = `${what} ${method} ${path} ${status} ${result}`.toLowerCase();

  return filter.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}
