import type { RunSummary } from '../../../api/types';

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
