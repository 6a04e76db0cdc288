import { useState, type ReactNode } from 'react';
import type { Document } from '../api/types';
import { size } from '../shared/format';
import { DocumentDialog } from './DocumentDialog';
import { Download } from './DocumentView';
import styles from './Viewer.module.css';

interface Listed extends Document {
  comment?: string;
}

/** A list of documents, to open and to download; what is said where there is none. */
export function Documents({ documents, name = 'Documents', children }: {
  documents: Listed[]; name?: string; children: ReactNode;
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
            <span className={styles['facts']}>{size(document.size)}</span>
            <Download document={document} />
            {document.comment === undefined ? null : <span>{document.comment}</span>}
            {isTold(document) ? null : <code>SHA-256 {document.sha256}</code>}
          </li>
        ))}
      </ul>
      {opened === undefined ? null : <DocumentDialog documents={documents} first={opened} close={() => setOpened(undefined)} />}
    </>
  );
}

/** A comment may name the SHA-256 already. */
function isTold({ sha256, comment }: Listed): boolean {
  return sha256 === undefined || comment?.includes(sha256) === true;
}
