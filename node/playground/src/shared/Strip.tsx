import { Close } from '@carbon/icons-react';
import { useState, type ReactNode } from 'react';
import styles from './Strip.module.css';

const prefix = 'playground-strip-';

/** Whether the advice of a strip was followed or put away; then it is gone for good. */
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

/** One piece of advice, in one line, to be put away where `close` is given. */
export function Strip({ close, children }: { close?: () => void; children: ReactNode }) {
  return (
    <div className={styles['strip']}>
      <p>{children}</p>
      {close === undefined
        ? null
        : (
          <button type="button" aria-label="Close the advice" title="Close" onClick={close}><Close size={16} /></button>
        )}
    </div>
  );
}
