import type { Space } from '../../api/content';
import type { Asked, RunSummary } from '../../api/types';
import { formatNames } from '../../words/names';

/** What "Export again" exports. */
export interface Again {
  asked: Asked;
  /** Says so before it is pressed. */
  sentence: string;
}

/** The last export that somebody asked for once more, or the first page where there was none. */
export function exportedAgain(runs: readonly RunSummary[], space: Space | undefined): Again | undefined {
  for (const { asked, title } of runs) {
    if (asked !== undefined) {
      return { asked, sentence: `Exports ${subjectOf(title)} as ${formatNames[asked.format]}${each(asked)}, the last export.` };
    }
  }
  const page = space?.pages[0];

  return page === undefined
    ? undefined
    : { asked: { pageId: page.id, format: 'word' }, sentence: `Exports ${page.title} as Word, the first page.` };
}

/** "Demo and 5 more pages" of "Demo and 5 more pages → Word". */
const subjectOf = (title: string) => title.replace(/ → [^→]*$/, '');
const each = ({ as }: Asked) => (as === 'each' ? ', a document for each page' : '');
