import type { BatchProgress } from '../../api/batch';
import type { RunSummary } from '../../api/types';
import { counted, size } from '../../shared/format';
import type { Tone } from '../../shared/StateIcon';

/** The shape of a run in the list. */
export function toneOf(run: RunSummary): Tone {
  switch (run.state) {
    case 'running':
      return run.task === undefined ? 'running' : 'person';
    case 'incident':
    case 'failed':
      return 'incident';
    case 'completed':
      return failedPages(run) > 0 ? 'partly' : 'done';
    case 'cancelled':
      return 'ended';
  }
}

/** How many pages of a batch have no document and will have none. */
export function failedPages({ batch }: RunSummary): number {
  return batch?.failed ?? 0;
}

/** Whether it made anything: a batch may have ended well, and all its pages have failed. */
const endName = ({ batch }: RunSummary) => (batch !== undefined && batch.total > 0 && batch.failed === batch.total ? 'Ended' : 'Complete');

/** The word beside a run's title. */
export function stateName(run: RunSummary): string {
  if (toneOf(run) === 'partly') {
    return `${endName(run)}, ${counted(failedPages(run), 'page')} failed`;
  }
  const names = {
    running: 'Running', incident: 'Incident', completed: 'Complete', failed: 'Failed', cancelled: 'Cancelled'
  };

  return run.state === 'running' && run.task !== undefined ? 'Waiting' : names[run.state];
}

/** What a run is about just now, without what counts down: the second line of its row. */
export function newsOf(run: RunSummary): string {
  if (run.incident !== undefined) {
    return `${run.incident.code} in ${run.incident.name}`;
  }
  if (run.state === 'completed' && run.batch !== undefined) {
    return documentsOf(run.batch);
  }
  if (run.state === 'running') {
    return run.task === undefined ? 'at work' : `waits: ${run.task.name}`;
  }
  if (run.document !== undefined && run.state === 'completed') {
    return `${run.document.fileName}, ${size(run.document.size)}`;
  }
  return run.reason ?? stateName(run).toLowerCase();
}

/** When the next poll of an export is due, or else the next timer of a run that only waits. */
export function waitOf(run: RunSummary): { until: string; what: string } | undefined {
  if (run.state !== 'running') {
    return undefined;
  }
  const until = (run.export ?? run.batch)?.nextPollAt;

  return until === undefined ? undefined : { until, what: 'next poll in' };
}

/** How far a run is that exports something. */
export interface Extent {
  /** 0 to 100. */
  percent: number;
  /** 0 to 100: how much of it has failed. */
  failed: number;
  /** 0 to 100: what is exported and not stored yet. */
  ahead: number;
  /** Into how many parts the bar is divided. */
  parts: number;
}

/** As many parts can be told apart. */
const mostParts = 50;

export function extentOf(run: RunSummary): Extent | undefined {
  const { export: progress, batch } = run;

  if (batch !== undefined) {
    const parts = batch.total > mostParts ? 1 : batch.total;

    const share = (pages: number) => pages / batch.total * 100;

    return { percent: Math.floor(share(batch.done)), failed: share(batch.failed), ahead: batch.progress, parts };
  }
  if (progress === undefined) {
    return undefined;
  }
  const percent = run.state === 'completed' ? 100 : progress.progress;

  return { percent, failed: 0, ahead: percent, parts: progress.totalSteps ?? 1 };
}

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
function documentsOf({ done, failed }: BatchProgress): string {
  const documents = done === failed ? 'no document' : counted(done - failed, 'document');

  return failed === 0 ? documents : `${documents}, ${counted(failed, 'page')} failed`;
}

/** The same for those who do not see the bar. */
export function progressValueText(run: RunSummary): string {
  const text = progressText(run).replace(' · ', ', ');

  return text.charAt(0).toLowerCase() + text.slice(1);
}
