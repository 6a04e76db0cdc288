import { useEffect } from 'react';
import { usePlayground, useResource } from '../../api/hooks';
import type { Page, Space } from '../../api/content';
import type { RunSummary } from '../../api/types';
import { Problem } from '../../shared/Problem';
import { Strip, useStrip } from '../../shared/Strip';
import { Waiting } from '../../shared/Waiting';
import { settle } from '../../page/route';
import { Documents } from '../../viewer/Documents';
import { Head } from './Head';
import { landing } from './landing';
import { LinkedPage } from './PageFrame';
import styles from './Pages.module.css';
import { PageTree } from './PageTree';

/** As long as the page is there; whoever comes back by the bar goes on where he was. */
let lookedAt: string | undefined;

/** The part "Pages": the space as a tree, a page as it is rendered, and what can be done with it. */
export default function Pages({ subject }: { subject: string | undefined }) {
  const { value: space, problem } = useResource<Space>('/api/pages');

  useEffect(() => {
    const begin = space && landing(space.pages, lookedAt);

    if (subject !== undefined) {
      lookedAt = subject;
    } else if (begin !== undefined) {
      settle('pages', begin);
    }
  }, [subject, space]);
  if (space === undefined) {
    return problem === undefined ? <Waiting /> : <Problem title={problem} />;
  }
  return (
    <div className={styles['pages']}>
      <PageTree space={space} selected={subject} />
      {subject === undefined ? null : <Shown key={subject} id={subject} space={space} />}
    </div>
  );
}

function Shown({ id, space }: { id: string; space: Space }) {
  const { site, runs } = usePlayground();
  const { value: page, problem } = useResource<Page>(`/api/pages/${encodeURIComponent(id)}`, lastEnd(runs, id));
  const strip = useStrip('pages-export');

  if (page === undefined) {
    return problem === undefined ? <Waiting /> : <NotShown id={id} space={space} problem={problem} />;
  }
  return (
    <div className={styles['page']}>
      <Head page={page} exported={strip.followed} />
      {strip.shown && site.simulated
        ? (
          <Strip close={strip.followed}>
            This Confluence, its exporter and a real Camunda engine run on your machine. Export the page and
            watch how a process does it.
          </Strip>
        )
        : null}
      <LinkedPage page={page} space={space} />
      <Attachments page={page} />
    </div>
  );
}

/** A page that the connector's user may not read, or that is not there any more. */
function NotShown({ id, space, problem }: { id: string; space: Space; problem: string }) {
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{space.pages.find((one) => one.id === id)?.title ?? `Page ${id}`}</h1>
      <Problem title={problem} />
    </div>
  );
}

/** When a process about the page, which may have brought a file back to it, has ended for the last time. */
function lastEnd(runs: RunSummary[], id: string): number {
  return Math.max(0, ...runs
    .filter(({ page, process, endedAt }) => page?.id === id && process !== 'scroll-export' && endedAt !== undefined)
    .map(({ endedAt = '' }) => Date.parse(endedAt)));
}

function Attachments({ page }: { page: Page }) {
  if (page.attachments.length === 0) {
    return null;
  }
  return (
    <section aria-label="Attached to the page" className={styles['attachments']}>
      <h2>Attachments</h2>
      <Documents name="Attachments" documents={page.attachments}>Nothing is attached to this page.</Documents>
    </section>
  );
}
