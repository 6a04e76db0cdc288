import { useState, type ReactNode } from 'react';
import type { Document } from '../api/types';
import { size } from '../words/format';
import { DocumentDialog } from './DocumentDialog';
import { Download } from './DocumentView';
import { oneRound } from './rounds';
import styles from './Viewer.module.css';

interface Listed extends Document {
  comment?: string;
}

/** A list of documents, to open and to download, with their rounds; what is said where there is none. */
export function Documents({ documents, rounds = oneRound, name = 'Documents', children }: {
  documents: Listed[]; rounds?: ReadonlyMap<string, string>; name?: string; children: ReactNode;
}) {
  const [opened, setOpened] = useState<Document>();

  if (documents.length === 0) {
    return <p className={styles['none']}>{children}</p>;
  }
  return (
    <>
      <ul aria-label={name} className={styles['documents']}>
        {documents.map((document) => (
          <li key={document.id}>
            <button type="button" aria-label={`Open ${document.fileName}`} onClick={() => setOpened(document)}>
              {document.fileName}
            </button>
            <span className={styles['facts']}>
              {[rounds.get(document.id), size(document.size)].filter((fact) => fact !== undefined).join(' · ')}
            </span>
            <Download document={document} />
            {document.comment === undefined ? null : <span>{document.comment}</span>}
            {isTold(document) ? null : <code>SHA-256 {document.sha256}</code>}
          </li>
        ))}
      </ul>
      {opened === undefined
        ? null
        : <DocumentDialog documents={documents} rounds={rounds} first={opened} close={() => setOpened(undefined)} />}
    </>
  );
}

/** A comment may name the SHA-256 already. */
function isTold({ sha256, comment }: Listed): boolean {
  return sha256 === undefined || comment?.includes(sha256) === true;
}
