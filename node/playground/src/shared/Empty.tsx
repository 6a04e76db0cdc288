import type { ReactNode } from 'react';
import styles from './Empty.module.css';

/** A part, or a place in one, that has nothing to show yet, and what brings it to life. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <p>{children}</p>
      {action}
    </div>
  );
}
