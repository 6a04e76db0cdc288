import type { State } from '../../api/types';

/** A timer that runs, with what it is of. */
export interface DueTimer {
  key: string;
  name: string;
  /** The title of its run, or the name of the process that it starts. */
  of: string;
  /** Left out for a timer that starts a process. */
  run?: string;
  dueAt: string;
}

/** The timers of runs and those of start events, soonest first. */
export function dueNext({ runs, starts }: Pick<State, 'runs' | 'starts'>): DueTimer[] {
  return [
    ...runs.flatMap(({ key: run, title, timers }) =>
      timers.map(({ key, name, dueAt }): DueTimer => ({ key, name, of: title, run, dueAt }))),
    ...starts.map(({ key, name, processName, dueAt }): DueTimer => ({ key, name, of: processName, dueAt }))
  ].toSorted((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt));
}
