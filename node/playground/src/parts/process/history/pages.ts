import type { NamedPages } from '../../../api/run';

/** As many are named; of more there is the number. */
const named = 3;

/** "Demo", "Demo and Installation", "Demo, Installation, Release notes and 3 more". */
export function namesOf({ titles, more }: NamedPages): string {
  const parts = more > 0 ? [...titles, `${more} more`] : titles;

  return [parts.slice(0, -1).join(', '), parts.at(-1)].filter((part) => part !== '').join(' and ');
}

/** What is said of pages whose exports have come to their end. */
export const endedOf = (pages: NamedPages) => `${namesOf(pages)} ended`;

/** The pages of many lines as those of one. */
export function together(pages: readonly NamedPages[]): NamedPages | undefined {
  const titles = pages.flatMap((one) => one.titles);
  const more = pages.reduce((sum, one) => sum + one.more, 0);

  return titles.length === 0
    ? undefined
    : { titles: titles.slice(0, named), more: more + Math.max(0, titles.length - named) };
}
