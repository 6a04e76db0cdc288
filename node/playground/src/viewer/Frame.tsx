import { useEffect, useState } from 'react';
import { fenced } from './fence';
import styles from './Viewer.module.css';

/** Markup of somebody else's, in a frame that it cannot get out of. */
export function Frame({ title, markup, style }: { title: string; markup: string; style: string }) {
  const [document, setDocument] = useState('');

  useEffect(() => {
    let wanted = true;

    void fenced(title, markup, style).then((text) => wanted && setDocument(text));
    return () => {
      wanted = false;
    };
  }, [title, markup, style]);
  // A frame that gets another document is a step for "Back"; a new frame is none.
  return document === ''
    ? <div className={styles['frame']} />
    : <iframe key={document} title={title} sandbox="" srcDoc={document} className={styles['frame']} />;
}
