import { Button } from '@carbon/react';
import 'bpmn-js/dist/assets/diagram-js.css';
import { useEffect } from 'react';
import { usePlayground, useRun } from '../../api/hooks';
import type { Run } from '../../api/run';
import { Empty } from '../../shared/Empty';
import { rootOf } from '../../words/lineage';
import { Problem } from '../../shared/Problem';
import { href, settle } from '../../page/route';
import { Details } from './details/Details';
import { Diagram } from './diagram/Diagram';
import { Head } from './Head';
import { History } from './history/History';
import styles from './Process.module.css';
import { RunFoot, RunList, RunSelect } from './runs/Runs';

/** The part "Process": the runs, and one of them as it happens. */
export default function Process({ subject }: { subject: string | undefined }) {
  const { runs } = usePlayground();
  const newest = runs.find((run) => run.parent === undefined)?.key;
  const { value: run, problem } = useRun(subject);

  useEffect(() => {
    if (subject === undefined && newest !== undefined) {
      settle('process', newest);
    }
  }, [subject, newest]);
  if (newest === undefined && subject === undefined) {
    return <NoRun />;
  }
  return (
    <div className={styles['process']}>
      <RunList selected={subject === undefined ? undefined : rootOf(subject, runs)} />
      <div className={styles['run']}>
        <RunSelect selected={subject === undefined ? undefined : rootOf(subject, runs)} />
        {problem === undefined ? null : <Problem title={problem}><a href={href('process')}>Go to the runs</a></Problem>}
        {run === undefined ? <h1 className={styles['waiting']}>Process</h1> : <Shown run={run} />}
        <div className={styles['foot']}><RunFoot /></div>
      </div>
    </div>
  );
}

function Shown({ run }: { run: Run }) {
  return (
    <>
      <Head run={run} />
      <Diagram key={run.key} run={run} />
      <div className={styles['below']}>
        <History run={run} />
        <Details run={run} />
      </div>
    </>
  );
}

function NoRun() {
  return (
    <>
      <h1 className={styles['title']}>Process</h1>
      <Empty action={<Button size="md" href={href('pages')}>Pick a page</Button>}>
        No run yet. Export a page, and its process comes alive here.
      </Empty>
    </>
  );
}
