import type { RunSummary } from '../../api/types';
import { failedPages } from './words/state';

/** What else there is to try. */
export type Advice = 'break' | 'approve' | 'model';

/** What a run that somebody began, and that has ended well with a document, may be followed by. */
export function adviceAfter(run: RunSummary): Advice[] {
  if (run.state !== 'completed' || run.document === undefined || run.parent !== undefined || failedPages(run) > 0) {
    return [];
  }
  if (run.asked !== undefined) {
    return ['break', 'approve', 'model'];
  }
  return run.process === 'document-approval' ? ['break', 'model'] : ['break'];
}
