import { Button } from '@carbon/react';
import { useEffect, useState } from 'react';
import { usePlayground } from '../../api/hooks';
import type { Task } from '../../api/types';
import { Empty } from '../../shared/Empty';
import { href, settle } from '../../page/route';
import { Completed } from './Completed';
import { TaskList } from './TaskList';
import { TaskView } from './TaskView';
import styles from './Tasks.module.css';

/** The part "Tasks": what waits for a person, its form, and the document to decide on. */
export default function Tasks({ subject }: { subject: string | undefined }) {
  const { tasks } = usePlayground();
  const [completed, setCompleted] = useState<Task>();
  const done = completed !== undefined && (subject === undefined || subject === completed.key);
  const first = tasks[0]?.key;

  useEffect(() => {
    if (subject === undefined && first !== undefined && !done) {
      settle('tasks', first);
    }
  }, [subject, first, done]);
  if (first === undefined && !done && subject === undefined) {
    return <NoTask />;
  }
  return (
    <div className={styles['tasks']}>
      <TaskList selected={done ? undefined : subject} />
      {done
        ? <Completed task={completed} />
        : subject === undefined
          ? null
          : <TaskView key={subject} taskKey={subject} completed={setCompleted} />}
    </div>
  );
}

function NoTask() {
  return (
    <>
      <h1 className={styles['title']}>Tasks</h1>
      <Empty action={<Button size="md" href={href('pages')}>Pick a page</Button>}>
        Nothing waits for you. Request an approval of a page to see this part at work.
      </Empty>
    </>
  );
}
