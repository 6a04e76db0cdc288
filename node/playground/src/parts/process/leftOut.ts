import type { LeftOut } from '../../api/types';

/** Pages that are named; of more there is the number. */
const named = 5;

/** Which pages of a tree have no part in its export, and why. */
export function leftOutSentence(pages: readonly LeftOut[]): string {
  const told = pages.slice(0, named).map(({ title, reason }) => `"${title}", since ${reason}`);
  const more = pages.length > named ? [`and ${pages.length - named} more`] : [];

  return `Left out of this export: ${[...told, ...more].join('; ')}.`;
}
