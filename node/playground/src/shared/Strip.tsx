import { useState, type ReactNode } from 'react';
import styles from './Strip.module.css';

const prefix = 'playground-strip-';

/** Whether the advice of a strip was followed; then it is gone for good. */
export function useStrip(name: string): { shown: boolean; followed(): void } {
  const [shown, setShown] = useState(() => localStorage.getItem(prefix + name) === null);

  return {
    shown,
    followed: () => {
      localStorage.setItem(prefix + name, 'followed');
      setShown(false);
    }
  };
}

/** One piece of advice, in one line. */
export function Strip({ children }: { children: ReactNode }) {
  return <p className={styles['strip']}>{children}</p>;
}
