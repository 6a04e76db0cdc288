import type { Run } from '../api/run';
import type { Document } from '../api/types';

/** Where there is nothing to tell apart. */
export const oneRound: ReadonlyMap<string, string> = new Map();

/**
 * Which round each file of one page is from, where a process has made it more than once: files of a kind differ only
 * by the time in their names. Empty where there was one round.
 *
 * @param documents in the order in which they were made
 */
export function roundsOf(documents: readonly Document[]): ReadonlyMap<string, string> {
  const kinds = [...new Set(documents.map(({ contentType }) => contentType))];
  const made = kinds.map((kind) => documents.filter(({ contentType }) => contentType === kind));
  const last = Math.max(0, ...made.map(({ length }) => length));

  return new Map(last < 2 ? [] : made.flatMap((files) => files.map(({ id }, index) =>
    [id, `round ${index + 1}${index + 1 === last ? ', the latest' : ''}`])));
}

/** Of a run about one page; files of many pages are told apart by their names. */
export function roundsOfRun({ page, documents }: Run): ReadonlyMap<string, string> {
  return roundsOf(page === undefined ? [] : documents);
}

/** The round first: where there is little room, the end is cut off. */
export function nameWithRound({ id, fileName }: Document, rounds: ReadonlyMap<string, string>): string {
  const round = rounds.get(id);

  return round === undefined ? fileName : `${round.charAt(0).toUpperCase()}${round.slice(1)}: ${fileName}`;
}
