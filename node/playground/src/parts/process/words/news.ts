import type { RunSummary } from '../../../api/types';
import { size } from '../../../words/format';
import { familyOf } from '../../../words/lineage';
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

/** What a run waits for, and until when. */
export interface Wait {
  until: string;
  what: string;
}

/** When the next poll of an export is due. */
export function pollOf(run: RunSummary): Wait | undefined {
  const until = run.state === 'running' ? (run.export ?? run.batch)?.nextPollAt : undefined;

  return until === undefined ? undefined : { until, what: 'next poll in' };
}

/** When the next poll is due, or else the timer that a run waits for. */
export function waitOf(run: RunSummary): Wait | undefined {
  const timer = run.state === 'running' ? run.timers.find(({ awaited }) => awaited) : undefined;

  return pollOf(run) ?? (timer === undefined ? undefined : { until: timer.dueAt, what: `waits: ${timer.name},` });
}

/** The run that tells how a run fares: the one that it has called and that waits for something, else itself. */
export function tellerOf(run: RunSummary, runs: readonly RunSummary[]): RunSummary {
  if (run.state !== 'running') {
    return run;
  }
  const family = familyOf(run, runs).filter(({ state }) => state === 'running');

  return family.find(({ task }) => task !== undefined) ?? family.find((one) => waitOf(one) !== undefined) ?? run;
}
