import type { RunSummary } from '../../api/types';
import { size } from '../../shared/format';
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
      return 'done';
    case 'cancelled':
      return 'ended';
  }
}

/** The word beside a run's title. */
export function stateName(run: RunSummary): string {
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
  if (run.export?.nextPollAt !== undefined) {
    return { until: run.export.nextPollAt, what: 'next poll in' };
  }
  return undefined;
}

/** "Step 2 of 3 · 62 %", or how it ended. */
export function progressText(run: RunSummary): string {
  const { export: progress, document } = run;

  if (progress === undefined) {
    return '';
  }
  if (run.state === 'completed') {
    return document === undefined ? 'Complete' : `Complete · ${document.fileName}, ${size(document.size)}`;
  }
  if (run.state === 'cancelled') {
    return 'Cancelled';
  }
  if (progress.status === 'complete' && run.state !== 'running') {
    return 'Exported, not stored';
  }
  return progress.step === undefined || progress.totalSteps === undefined
    ? 'Started'
    : `Step ${progress.step} of ${progress.totalSteps} · ${progress.progress} %`;
}

/** The same for those who do not see the bar. */
export function progressValueText(run: RunSummary): string {
  const text = progressText(run).replace(' · ', ', ');

  return text.charAt(0).toLowerCase() + text.slice(1);
}
