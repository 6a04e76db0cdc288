import { WarningAltFilled } from '@carbon/icons-react';
import { useState } from 'react';
import { usePlayground, useResource } from '../../api/hooks';
import type { Page, Space } from '../../api/content';
import type { Document, RunSummary, TaskDetail } from '../../api/types';
import { moment } from '../../words/format';
import { Problem } from '../../shared/Problem';
import { Waiting } from '../../shared/Waiting';
import { DocumentView, Download } from '../../viewer/DocumentView';
import { LinkedPage } from '../pages/PageFrame';
import { isOlder, subjectsOf, versionOf, type Subject } from './subjects';
import styles from './Tasks.module.css';

/** What the decision is about, file or page, and the way to the others. */
export function Beside({ task, page: of }: { task: TaskDetail; page: RunSummary['page'] }) {
  const subjects = subjectsOf(task, of);
  const [chosen, setChosen] = useState<string>();
  const shown = subjects.find(({ id }) => id === chosen) ?? subjects[0];
  const { value: page, problem } = useResource<Page>(of && `/api/pages/${of.id}`);
  const { value: space } = useResource<Space>(of && '/api/pages');

  if (shown === undefined) {
    return null;
  }
  return (
    <section aria-label={shown.kind === 'page' ? 'Page' : 'Document'} className={styles['beside']}>
      <div className={styles['besideHead']}>
        <div role="group" aria-label="Beside the task" className={styles['files']}>
          {subjects.map((subject) => (
            <Tab key={subject.id} name={nameOf(subject)} shown={subject === shown} show={() => setChosen(subject.id)} />
          ))}
        </div>
        {shown.kind === 'page' ? null : <Download document={shown.document} />}
      </div>
      <Facts shown={shown} version={versionOf(task)} page={page} />
      <div className={styles['frame']}>
        {shown.kind === 'document'
          ? <DocumentView document={shown.document} />
          : page === undefined || space === undefined
            ? problem === undefined ? <Waiting /> : <Problem title={problem} />
            : <LinkedPage page={page} space={space} />}
      </div>
    </section>
  );
}

/** A long name takes more lines: Word and PDF of a page differ in nothing but its ending. */
function Tab({ name, shown, show }: { name: string; shown: boolean; show: () => void }) {
  return <button type="button" aria-pressed={shown} onClick={show}><span>{name}</span></button>;
}

function nameOf(subject: Subject): string {
  return subject.kind === 'page' ? `Page: ${subject.title}` : subject.document.fileName;
}

/** Which state of the page is shown, and from when. */
function Facts({ shown, version, page }: { shown: Subject; version: number | undefined; page: Page | undefined }) {
  if (shown.kind === 'page') {
    return page === undefined
      ? null
      : (
        <p className={styles['facts']}>
          Version {page.version}{page.updatedAt === undefined ? '' : `, changed ${moment(page.updatedAt)}`}
        </p>
      );
  }
  return (
    <p className={styles['facts']}>
      {version === undefined ? 'Made' : `Version ${version} of the page, made`} {moment(shown.document.at)}
      {page === undefined ? null : <Older document={shown.document} version={version} page={page} />}
    </p>
  );
}

function Older({ document, version, page }: { document: Document; version: number | undefined; page: Page }) {
  const { offset } = usePlayground().clock;

  if (!isOlder(document, version, page, offset)) {
    return null;
  }
  return (
    <strong className={styles['older']}>
      <WarningAltFilled size={16} /> Older than the page, which has version {page.version} by now.
    </strong>
  );
}
