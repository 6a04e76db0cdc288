import { Close } from '@carbon/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import styles from './Dialog.module.css';

/**
 * A dialog of the browser's own: it keeps the focus inside, closes by Escape, and gives the
 * focus back to what opened it.
 */
export function Dialog({ title, heading, close, wide = false, actions, children }: {
  title: string; heading?: ReactNode; close: () => void; wide?: boolean; actions?: ReactNode; children: ReactNode;
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
    </dialog>
  );
}
