import type { HistoryEntry, Incident, Run } from '../../../api/run';
import type { Asked } from '../../../api/types';

/** What gets a run on that stands still. */
export interface WayOn {
  /** Whether the engine's "retry" may bring something else than the same incident. */
  retry: boolean;
  /** What is to be known about it. */
  advice?: string;
  /** The export to be made once more, where it is the run's whole purpose. */
  again?: Asked;
}

/** What had gone wrong in what was interrupted, such as by a time limit, before the incident came of that. */
export function firstCause(run: Run, { key, at }: Incident): HistoryEntry | undefined {
  const interrupted = run.history.filter(({ kind, state }) => kind === 'element' && state === 'terminated');

  return run.history.findLast((entry) => entry.id !== key && entry.code !== undefined && entry.at <= at
    && interrupted.some((one) => one.element === entry.element
      && one.at <= entry.at && one.endedAt !== undefined && one.endedAt >= entry.at));
}

/** How exports end that have no document: whoever asks again is told the same. */
const ended = new Set(['EXPORT_FAILED', 'EXPORT_CANCELLED', 'EXPORT_TIMED_OUT']);

/**
 * An error that nothing catches ends nothing and goes nowhere. A retry throws it again, unless a task
 * threw it that may end otherwise the next time.
 */
export function wayOn(run: Run, { key, code, uncaught }: Incident): WayOn {
  if (uncaught !== true) {
    return { retry: true };
  }
  const event = run.history.find((entry) => entry.id === key)?.type === 'endEvent';

  if (!event && !ended.has(code)) {
    return {
      retry: true,
      advice: 'Nothing in the process catches this error. A retry does the task again, which helps only where '
        + 'what it asks for has changed. Else cancel the run, and give the task an error boundary event in Model.'
    };
  }
  const alone = run.parent === undefined && run.process === 'scroll-export';
  const advice = alone
    ? 'A retry cannot help: it would end with the same error, which is meant for a process that calls this one.'
    : `A retry cannot help: it would end with the same error, and ${run.parent === undefined ? 'nothing' : 'no caller'} `
      + 'catches it. Cancel the run, and catch the error in Model by a boundary event.';

  return {
    retry: false,
    advice,
    ...(run.asked !== undefined && { again: run.asked })
  };
}
