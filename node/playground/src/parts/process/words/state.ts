import type { RunSummary } from '../../../api/types';
import { counted } from '../../../words/format';
import type { Tone } from '../../../shared/StateIcon';

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
export const endName = ({ batch }: RunSummary) => (batch !== undefined && batch.total > 0 && batch.failed === batch.total ? 'Ended' : 'Complete');

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
