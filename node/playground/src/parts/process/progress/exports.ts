import type { Instant, RunSummary } from '../../../api/types';
import { familyOf } from '../../../words/lineage';
import { extentOf } from './extent';

/** The exports that a run tells of: its own, or those that go on in runs that it has called. */
export function exportsOf(run: RunSummary, runs: readonly RunSummary[]): RunSummary[] {
  if (extentOf(run) !== undefined) {
    return [run];
  }
  return familyOf(run, runs).filter((one) => one.endedAt === undefined && extentOf(one) !== undefined);
}

/** When the first time limit is reached of a run that goes on, or of one that it has called. */
export function limitOf(run: RunSummary, runs: readonly RunSummary[]): Instant | undefined {
  return familyOf(run, runs)
    .flatMap(({ endedAt, limitAt }) => (endedAt === undefined && limitAt !== undefined ? [limitAt] : []))
    .toSorted()[0];
}
