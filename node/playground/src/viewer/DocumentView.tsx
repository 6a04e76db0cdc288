import { useEffect, useState } from 'react';
import { documentUrl, getBytes } from '../api/client';
import { problemOf } from '../api/hooks';
import type { Document } from '../api/types';
import { Problem } from '../shared/Problem';
import { Waiting } from '../shared/Waiting';
import { Frame } from './Frame';
import { canShow, pdf } from './shown';
import styles from './Viewer.module.css';

type Shown =
  | { kind: 'waiting' }
  | { kind: 'word'; markup: string; style: string }
  | { kind: 'pdf'; address: string }
  | { kind: 'failed'; problem: string };

/** The document itself: Word fenced in a frame, PDF by the browser's own viewer. */
export function DocumentView({ document }: { document: Document }) {
  const shown = useShown(document);

  if (!canShow(document, navigator.pdfViewerEnabled)) {
    return <Refusal document={document} text="This file cannot be shown here." />;
  }
  switch (shown.kind) {
    case 'waiting':
      return <Waiting />;
    case 'word':
      return <Frame title={document.fileName} markup={shown.markup} style={shown.style} />;
    case 'pdf':
      return <embed title={document.fileName} type={pdf} src={shown.address} className={styles['frame']} />;
    case 'failed':
      return <Problem title={shown.problem}><Download document={document} /></Problem>;
  }
}

export function Download({ document }: { document: Document }) {
  return (
    <a href={documentUrl(document.id)} download={document.fileName} aria-label={`Download ${document.fileName}`}>
      Download
    </a>
  );
}

function Refusal({ document, text }: { document: Document; text: string }) {
  return <p className={styles['refusal']}>{text} <Download document={document} /> it.</p>;
}

function useShown(document: Document): Shown {
  const [shown, setShown] = useState<Shown>({ kind: 'waiting' });

  useEffect(() => {
    if (!canShow(document, navigator.pdfViewerEnabled)) {
      return undefined;
    }
    let wanted = true;
    let address: string | undefined;
    const load = async (): Promise<Shown> => {
      const bytes = await getBytes(documentUrl(document.id));

      if (document.contentType === pdf) {
        address = URL.createObjectURL(new Blob([bytes], { type: pdf }));
        return { kind: 'pdf', address };
      }
      const { wordMarkup, wordStyle } = await import('./word');

      return { kind: 'word', markup: await wordMarkup(bytes), style: wordStyle };
    };

    load()
      .catch((error: unknown): Shown => ({ kind: 'failed', problem: problemOf(error) }))
      .then((after) => wanted && setShown(after));
    return () => {
      wanted = false;
      if (address !== undefined) {
        URL.revokeObjectURL(address);
      }
      setShown({ kind: 'waiting' });
    };
  }, [document]);
  return shown;
}
