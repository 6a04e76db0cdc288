import { Close } from '@carbon/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import styles from './Dialog.module.css';

/**
 * A dialog of the browser's own: it keeps the focus inside, closes by Escape, and gives the
 * focus back to what opened it.
 */
export function Dialog({ title, heading, close, wide = false, actions, footer, children }: {
  title: string; heading?: ReactNode; close: () => void; wide?: boolean; actions?: ReactNode;
  /** What can be done, as buttons that share the whole width. */
  footer?: ReactNode; children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const shown = dialog.current;

    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} aria-label={title} className={styles['dialog']} data-wide={wide} onCancel={close}>
      <header className={styles['head']}>
        {heading ?? <h2>{title}</h2>}
        {actions}
        <button type="button" aria-label="Close" title="Close" onClick={close}><Close size={20} /></button>
      </header>
      <div className={styles['body']}>{children}</div>
      {footer === undefined ? null : <footer className={styles['foot']}>{footer}</footer>}
    </dialog>
  );
}

/** A question, with what there is to know and to fill in. */
export function Ask({ children }: { children: ReactNode }) {
  return <div className={styles['ask']}>{children}</div>;
}
