import { CheckmarkFilled } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { useEffect, useRef } from 'react';
import { usePlayground } from '../../api/hooks';
import type { RunSummary, Task } from '../../api/types';
import { rootOf } from '../../words/lineage';
import { go, href } from '../../page/route';
import styles from './Tasks.module.css';

/** After a task: what comes next, in the same run if it asks again. */
export function Completed({ task }: { task: Task }) {
  const { tasks, runs } = usePlayground();
  const heading = useRef<HTMLHeadingElement>(null);
  const root = rootOf(task.run, runs);
  const next = tasks.find((one) => one.key !== task.key && rootOf(one.run, runs) === root);
  const run = runs.find((one) => one.key === root);

  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-label="Completed" className={styles['completed']}>
      <CheckmarkFilled size={24} />
      <h2 ref={heading} tabIndex={-1}>Task completed.</h2>
      <p>{sentence(task, next, run)}</p>
      <div className={styles['next']}>
        {next === undefined
          ? null
          : <Button size="md" onClick={() => go('tasks', next.key)}>{`Next: ${next.name}`}</Button>}
        <Button kind={next === undefined ? 'primary' : 'tertiary'} size="md" href={href('process', root)}>
          Watch the process
        </Button>
      </div>
    </section>
  );
}

function sentence(task: Task, next: Task | undefined, run: RunSummary | undefined): string {
  if (next !== undefined) {
    return `"${next.title}" waits for you again.`;
  }
  return run?.endedAt === undefined
    ? `"${task.title}" goes on. If it needs you again, it says so here.`
    : `"${task.title}" has come to its end.`;
}
