import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';

const place = 'playground-theme';
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

/** As the user chose, else as the system has it. */
function current(): Theme {
  const chosen = localStorage.getItem(place);

  if (chosen === 'light' || chosen === 'dark') {
    return chosen;
  }
  return system.matches ? 'dark' : 'light';
}

/** Before the first paint, and after each change. */
export function applyTheme(): void {
  document.documentElement.dataset['theme'] = current();
  listeners.forEach((listener) => listener());
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(place, theme);
  applyTheme();
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);
}

system.addEventListener('change', applyTheme);
