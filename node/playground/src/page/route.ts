import { useSyncExternalStore } from 'react';

/** The parts of the page, in the order of the bar. */
export const parts = ['pages', 'process', 'tasks', 'wire', 'trouble', 'time', 'model'] as const;

export type Part = (typeof parts)[number];

export interface Route {
  part: Part;
  /** What is looked at: a run, a page, a task. */
  key: string | undefined;
}

/** The address after `#`: `#/process/KEY`. Whatever is no part of ours is the first one. */
export function routeOf(hash: string): Route {
  const [part = '', key = ''] = hash.replace(/^#\/?/, '').split('/');
  const known = parts.find((one) => one === part) ?? 'pages';

  return { part: known, key: known === part && key !== '' ? decoded(key) : undefined };
}

export function href(part: Part, key?: string): string {
  return key === undefined ? `#/${part}` : `#/${part}/${encodeURIComponent(key)}`;
}

/** Goes to a part by what the user did. */
export function go(part: Part, key?: string): void {
  location.hash = href(part, key);
}

/** The same place by another address, which leaves no trace in the history; nothing where somebody has gone on. */
export function settle(part: Part, key: string): void {
  if (routeOf(location.hash).part !== part) {
    return;
  }
  history.replaceState(null, '', href(part, key));
  dispatchEvent(new HashChangeEvent('hashchange'));
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);

  return routeOf(hash);
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
