import { useState } from 'react';
import { useResource } from '../../api/hooks';
import type { Page } from '../../api/content';
import type { Document, TaskDetail } from '../../api/types';
import { DocumentView, Download } from '../../viewer/DocumentView';
import { PageFrame } from '../pages/PageFrame';
import styles from './Tasks.module.css';

/** What the decision is about: the document, or the page where there is no document yet. */
export function Beside({ task, page }: { task: TaskDetail; page: string | undefined }) {
  if (task.documents.length > 0) {
    return <Documents documents={newest(task.documents)} />;
  }
  return page === undefined ? null : <PageBeside id={page} />;
}

function Documents({ documents }: { documents: Document[] }) {
  const [chosen, setChosen] = useState(() => preferred(documents));

  return (
    <section aria-label="Document" className={styles['beside']}>
      <div className={styles['besideHead']}>
        <div role="group" aria-label="File" className={styles['files']}>
          {documents.map((document) => (
            <button
              key={document.id} type="button" aria-pressed={document === chosen}
              onClick={() => setChosen(document)}
            >
              {document.fileName}
            </button>
          ))}
        </div>
        {chosen === undefined ? null : <Download document={chosen} />}
      </div>
      {chosen === undefined ? null : <div className={styles['frame']}><DocumentView document={chosen} /></div>}
    </section>
  );
}

function PageBeside({ id }: { id: string }) {
  const { value: page } = useResource<Page>(`/api/pages/${id}`);

  if (page === undefined) {
    return null;
  }
  return (
    <section aria-label="Page" className={styles['beside']}>
      <div className={styles['besideHead']}><h2>{page.title}</h2><span>Version {page.version}</span></div>
      <div className={styles['frame']}><PageFrame page={page} /></div>
    </section>
  );
}

/** After a rejection there are older files, too; what is decided on is the last one of each kind. */
function newest(documents: Document[]): Document[] {
  return documents.filter((document, index) =>
    documents.findIndex(({ contentType }) => contentType === document.contentType) === index);
}

/** PDF stands in the form already. */
function preferred(documents: Document[]): Document | undefined {
  return documents.find(({ contentType }) => contentType.includes('wordprocessingml')) ?? documents[0];
}
