import { WarningFilled } from '@carbon/icons-react';
import type { ReactNode } from 'react';
import styles from './Problem.module.css';

/** What the server, or the page itself, has against it; what helps stands beside it. */
export function Problem({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div role="alert" className={styles['problem']}>
      <WarningFilled size={20} className={styles['icon']} />
      <p>{title}</p>
      {children}
    </div>
  );
}
