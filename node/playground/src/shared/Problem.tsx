import { Close, WarningFilled } from '@carbon/icons-react';
import type { ReactNode } from 'react';
import styles from './Problem.module.css';

/**
 * What the server, or the page itself, has against it; what helps stands beside it. What was said of something done,
 * and is not in the place of anything, can be put away.
 */
export function Problem({ title, close, children }: { title: string; close?: () => void; children?: ReactNode }) {
  return (
    <div role="alert" className={styles['problem']}>
      <WarningFilled size={20} className={styles['icon']} />
      <p>{title}</p>
      {children}
      {close === undefined
        ? null
        : <button type="button" aria-label="Close the message" title="Close" onClick={close}><Close size={16} /></button>}
    </div>
  );
}
