import type { BatchProgress } from '../../../api/batch';
import type { RunSummary } from '../../../api/types';
import { counted, size } from '../../../words/format';
import { endName } from './state';

/** "Step 2 of 3 · 62 %", "3 of 6 pages done", or how it ended. */
export function progressText(run: RunSummary): string {
  const { export: progress, batch } = run;

  if (run.state === 'completed') {
    return [endName(run), documentText(run)].filter((text) => text !== undefined).join(' · ');
  }
  if (run.state === 'cancelled') {
    return 'Cancelled';
  }
  if (run.state === 'failed') {
    return ['Failed', run.reason].filter((text) => text !== undefined).join(' · ');
  }
  if (batch !== undefined) {
    return `${batch.done} of ${counted(batch.total, 'page')} done${batch.failed === 0 ? '' : `, ${batch.failed} failed`}`;
  }
  if (progress === undefined) {
    return '';
  }
  if (progress.status === 'complete' && run.state !== 'running') {
    return 'Exported, not stored';
  }
  return progress.step === undefined || progress.totalSteps === undefined
    ? 'Export started'
    : `Step ${progress.step} of ${progress.totalSteps} · ${progress.progress} %`;
}

function documentText({ batch, document }: RunSummary): string | undefined {
  if (batch !== undefined) {
    return documentsOf(batch);
  }
  return document === undefined ? undefined : `${document.fileName}, ${size(document.size)}`;
}

/** "6 documents", "5 documents, 1 page failed". */
export function documentsOf({ done, failed }: BatchProgress): string {
  const documents = done === failed ? 'no document' : counted(done - failed, 'document');

  return failed === 0 ? documents : `${documents}, ${counted(failed, 'page')} failed`;
}

/** The same for those who do not see the bar. */
export function progressValueText(run: RunSummary): string {
  const text = progressText(run).replace(' · ', ', ');

  return text.charAt(0).toLowerCase() + text.slice(1);
}
