import { useEffect, useState } from 'react';
import { get } from '../../api/client';
import { problemOf, useStore, type Loaded } from '../../api/hooks';
import type { RunSummary } from '../../api/types';
import type { Exchange } from '../../api/wire';

/** The key that stands for what belongs to no run. */
export const shared = 'shared';

/** The exchanges of a run and of those that it called, as they are made. */
export function useExchanges(key: string | undefined): Loaded<Exchange[]> {
  const store = useStore();
  const [loaded, setLoaded] = useState<Loaded<Exchange[]> & { key?: string }>({});

  useEffect(() => {
    if (key === undefined) {
      return undefined;
    }
    let wanted = true;
    let known = new Map<number, Exchange>();
    const show = (exchanges: Exchange[]) => {
      if (wanted && exchanges.length > 0) {
        exchanges.forEach((one) => known.set(one.number, one));
        setLoaded({ key, value: inOrder([...known.values()]) });
      }
    };
    const load = () => {
      known = new Map();
      setLoaded({ key, value: [] });
      get<Exchange[]>(`/api/runs/${key}/exchanges?after=0`)
        .then(show, (error: unknown) => wanted && setLoaded({ key, problem: problemOf(error) }));
    };
    const forget = [
      store.onChanges((changes) => show(changes
        .filter((change) => change.kind === 'exchange')
        .map((change) => change.exchange)
        .filter((exchange) => belongs(exchange, key, store.view().state?.runs ?? [])))),
      store.onReset(load)
    ];

    load();
    return () => {
      wanted = false;
      forget.forEach((one) => one());
    };
  }, [store, key]);
  return loaded.key === key ? loaded : {};
}

/** In the order of the requests; the numbers are in that of the answers. */
export function inOrder(exchanges: Exchange[]): Exchange[] {
  return exchanges.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at) || one.number - other.number);
}

/** Whether an exchange is the run's own, or one of a run that it called. */
export function belongs(exchange: Exchange, key: string, runs: RunSummary[]): boolean {
  if (key === shared) {
    return exchange.run === undefined;
  }
  for (let run = exchange.run; run !== undefined;) {
    const current: string = run;

    if (current === key) {
      return true;
    }
    run = runs.find((one) => one.key === current)?.parent;
  }
  return false;
}
