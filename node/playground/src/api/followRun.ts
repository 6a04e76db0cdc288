import type { Change } from './changes';
import { get } from './client';
import { problemOf, type Loaded } from './hooks';
import { applyToRun } from './projection';
import type { Run } from './run';
import type { Store } from './store';

/** Tells a run in full, now and whenever it is another, until the function that this gives is called. */
export function followRun(store: Store, key: string, tell: (loaded: Loaded<Run>) => void): () => void {
  let wanted = true;
  let run: Run | undefined;
  let early: Change[] = [];
  const apply = (changes: readonly Change[]) => {
    if (run === undefined) {
      early.push(...changes);
      return;
    }
    const after = changes.reduce(applyToRun, run);

    if (after !== run) {
      run = after;
      tell({ value: run });
    }
  };
  const load = () => {
    run = undefined;
    early = [];
    get<Run>(`/api/runs/${key}`).then(
      (fetched) => {
        if (wanted) {
          run = early.reduce(applyToRun, fetched);
          tell({ value: run });
        }
      },
      (error: unknown) => wanted && tell({ problem: problemOf(error) }));
  };
  const forget = [store.onChanges(apply), store.onReset(load)];

  load();
  return () => {
    wanted = false;
    forget.forEach((one) => one());
  };
}
