import type { Key, RunSummary } from '../api/types';

type Called = Pick<RunSummary, 'key' | 'parent'>;

/** The run at the top of those that called this one; itself where nobody did, or who did is forgotten. */
export function rootOf(key: Key, runs: readonly Called[]): Key {
  const parent = runs.find((one) => one.key === key)?.parent;

  return parent === undefined || !runs.some((one) => one.key === parent) ? key : rootOf(parent, runs);
}

/** The run and all that it called, directly or not, callers before those that they called. */
export function familyOf(run: RunSummary, runs: readonly RunSummary[]): RunSummary[] {
  return [run, ...runs.filter((one) => one.parent === run.key).flatMap((one) => familyOf(one, runs))];
}

/** Where the open incident that a run tells of stands: in the run itself, or in one that it called. */
export function placeOfIncident(run: RunSummary, runs: readonly RunSummary[]): RunSummary {
  const called = runs.find((one) => one.parent === run.key && one.incident?.key === run.incident?.key);

  return called === undefined ? run : placeOfIncident(called, runs);
}
