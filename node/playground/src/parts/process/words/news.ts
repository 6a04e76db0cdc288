import type { RunSummary } from '../../../api/types';
import { size } from '../../../words/format';
import { documentsOf } from './progress';
import { stateName } from './state';

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
