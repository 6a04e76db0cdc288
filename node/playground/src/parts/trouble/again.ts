import type { Space } from '../../api/content';
import type { Format, RunSummary } from '../../api/types';
import { formatNames } from '../../shared/names';

/** What "Export again" exports. */
export interface Again {
  pageId: string;
  format: Format;
  /** Says so before it is pressed. */
  sentence: string;
}

/** The last export that somebody began once more, or the first page where there was none. */
export function exportedAgain(runs: readonly RunSummary[], space: Space | undefined): Again | undefined {
  const last = runs.find((run) => isBegun(run) && run.page !== undefined)?.page;
  const page = last ?? space?.pages[0];

  if (page === undefined) {
    return undefined;
  }
  const format = last?.format ?? 'word';
  const what = `Exports ${page.title} as ${formatNames[format]}`;

  return { pageId: page.id, format, sentence: `${what}, ${last === undefined ? 'the first page' : 'the last export'}.` };
}

/** What approvals and other processes export is not what somebody tries out. */
const isBegun = (run: RunSummary) => run.process === 'scroll-export' && run.parent === undefined;
