import type { PageEntry } from '../../api/content';

/** Where the part begins when no page is named: at the one looked at last while the tree has it, else at the first. */
export function landing(pages: readonly PageEntry[], lookedAt: string | undefined): string | undefined {
  return (pages.find(({ id }) => id === lookedAt) ?? pages[0])?.id;
}
