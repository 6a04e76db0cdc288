import { useCallback, useSyncExternalStore } from 'react';
import { usePlayground } from '../api/hooks';

/** Milliseconds between two looks at the clock. */
const beat = 100;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach((one) => one()), beat);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/**
 * The engine's time in milliseconds, which moves on by `step`. One clock serves the whole page,
 * and it stands still while nothing looks at it.
 */
export function useNow(step: number = beat): number {
  const { offset } = usePlayground().clock;
  const read = useCallback(() => Math.floor((Date.now() + offset) / step) * step, [offset, step]);

  return useSyncExternalStore(subscribe, read);
}
