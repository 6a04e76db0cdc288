import { useSyncExternalStore } from 'react';
import { emptyDraft, type Draft } from './draft';

/** The diagrams of this tab. */
export interface Desk {
  /** The one that is worked on. */
  inHand: Draft;
  /** Those that others were opened over before they were saved, oldest first. */
  aside: readonly Draft[];
  /** Whether they outlive a reload; diagrams that are too large for that are kept by the page alone. */
  kept: boolean;
}

const place = 'playground-diagrams';
const listeners = new Set<() => void>();
let held: Desk | undefined;

/** Another diagram is taken in hand; the one before is put aside where it was worked on, under a name of its own. */
export function exchanged({ aside, kept }: Desk, before: Draft, next: Draft): Desk {
  const rest = aside.filter((one) => one !== next);
  const named = { ...before, fileName: free(before.fileName, rest) };

  return { inHand: next, aside: before.changed === true ? [...rest, named] : rest, kept };
}

/** The name, with a number where it is taken. */
function free(name: string, others: readonly Draft[]): string {
  const taken = new Set(others.map(({ fileName }) => fileName));
  let number = 1;
  let tried = name;

  while (taken.has(tried)) {
    number += 1;
    tried = `${name}-${number}`;
  }
  return tried;
}

/** What lies there; a look at another part, or a reload, loses nothing. */
export function desk(): Desk {
  held ??= stored() ?? { inHand: emptyDraft, aside: [], kept: true };
  return held;
}

/** Whether somebody's work would be lost with the tab. */
export function isUnsaved({ inHand, aside }: Desk): boolean {
  return inHand.changed === true || aside.length > 0;
}

export function lay(next: Desk): void {
  held = { ...next, kept: store(next) };
  listeners.forEach((listener) => listener());
}

export function useDesk(): Desk {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, desk);
}

function stored(): Desk | undefined {
  const text = sessionStorage.getItem(place);

  return text === null ? undefined : JSON.parse(text) as Desk;
}

function store(next: Desk): boolean {
  try {
    sessionStorage.setItem(place, JSON.stringify({ ...next, kept: true }));
    return true;
  } catch {
    // An older state would pass for this one after a reload.
    sessionStorage.removeItem(place);
    return false;
  }
}
