import { createContext, use, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { get, Refused } from './client';
import { followRun } from './followRun';
import type { Connection, Store } from './store';
import type { Run } from './run';
import type { State } from './types';

export const StoreContext = createContext<Store | undefined>(undefined);

export function useStore(): Store {
  const store = use(StoreContext);

  if (store === undefined) {
    throw new Error('The page has no store');
  }
  return store;
}

/** The state; parts are shown only once there is one. */
export function usePlayground(): State {
  const store = useStore();
  const { state } = useSyncExternalStore(store.subscribe, store.view);

  if (state === undefined) {
    throw new Error('A part was shown before there was a state');
  }
  return state;
}

export function useView() {
  const store = useStore();

  return useSyncExternalStore(store.subscribe, store.view);
}

export function useConnection(): Connection {
  return useView().connection;
}

export interface Loaded<T> {
  value?: T;
  /** Why there is no value, to be shown as it is. */
  problem?: string;
}

/** A resource that changes are not told of; fetched anew after a reset, and when `version` is another. */
export function useResource<T>(path: string | undefined, version = 0): Loaded<T> {
  const store = useStore();
  const [loaded, setLoaded] = useState<Loaded<T> & { path?: string; version?: number }>({});

  useEffect(() => {
    if (path === undefined) {
      return undefined;
    }
    let wanted = true;
    const load = () => {
      get<T>(path).then(
        (value) => wanted && setLoaded({ path, version, value }),
        (error: unknown) => wanted && setLoaded({ path, version, problem: problemOf(error) }));
    };
    const forget = store.onReset(load);

    load();
    return () => {
      wanted = false;
      forget();
    };
  }, [store, path, version]);
  return loaded.path === path ? loaded : {};
}

/** One run in full, kept up to date by the changes. */
export function useRun(key: string | undefined): Loaded<Run> {
  const store = useStore();
  const [loaded, setLoaded] = useState<Loaded<Run> & { key?: string }>({});

  useEffect(
    () => (key === undefined ? undefined : followRun(store, key, (now) => setLoaded({ key, ...now }))),
    [store, key]);
  return loaded.key === key ? loaded : {};
}

/** Those of many runs that are there, by their keys, kept up to date by the changes. */
export function useRuns(keys: readonly string[]): ReadonlyMap<string, Run> {
  const store = useStore();
  const [loaded, setLoaded] = useState<ReadonlyMap<string, Run>>(new Map());
  const wanted = keys.join(' ');

  useEffect(() => {
    const forget = wanted.split(' ').filter((key) => key !== '').map((key) =>
      followRun(store, key, ({ value }) => value && setLoaded((before) => new Map(before).set(key, value))));

    return () => {
      forget.forEach((one) => one());
      setLoaded(new Map());
    };
  }, [store, wanted]);
  return loaded;
}

export interface Action {
  busy: boolean;
  /** Why it was refused the last time. */
  problem: string | undefined;
  run(action: () => Promise<void>): void;
  forget(): void;
}

/** Something that the user asks for: one at a time, and what was said against it. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const run = useCallback((action: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    action()
      .catch((error: unknown) => setProblem(problemOf(error)))
      .finally(() => setBusy(false));
  }, []);
  const forget = useCallback(() => setProblem(undefined), []);

  return { busy, problem, run, forget };
}

export function problemOf(error: unknown): string {
  return error instanceof Refused || error instanceof Error ? error.message : String(error);
}
