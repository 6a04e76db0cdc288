import { usePlayground } from '../../api/hooks';
import type { Task } from '../../api/types';
import { Countdown, Elapsed } from '../../shared/Countdown';
import { counted, startMoment } from '../../words/format';
import { StateIcon } from '../../shared/StateIcon';
import { twins } from '../../words/twins';
import { go } from '../../page/route';
import styles from './Tasks.module.css';

/** What waits, the one that waits longest first. */
export function TaskList({ selected }: { selected: string | undefined }) {
  const { tasks, runs } = usePlayground();
  const alike = twins(tasks.map(textOf));
  const startOf = (task: Task) => (alike.has(textOf(task)) ? runs.find(({ key }) => key === task.run)?.startedAt : undefined);

  return (
    <div className={styles['list']}>
      <div className={styles['listHead']}>
        <h1>Tasks</h1>
        <span>{counted(tasks.length, 'task')}</span>
      </div>
      <ul aria-label="Tasks">
        {tasks.map((task) => (
          <li key={task.key} data-selected={task.key === selected}>
            <StateIcon tone="person" />
            <button type="button" aria-current={task.key === selected} onClick={() => go('tasks', task.key)}>
              <span className={styles['name']}>{task.name}</span>
              <span className={styles['about']}>{task.title}</span>
              <Started at={startOf(task)} />
            </button>
            <span className={styles['due']}><Due task={task} /></span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const textOf = ({ name, title }: Task) => `${name}: ${title}`;

function Started({ at }: { at: string | undefined }) {
  return at === undefined ? null : <span className={styles['started']}>started {startMoment(at)}</span>;
}

function Due({ task }: { task: Task }) {
  return task.dueAt === undefined
    ? <>waiting for <Elapsed since={task.createdAt} short step={1000} /></>
    : <>due in <Countdown until={task.dueAt} step={1000} /></>;
}
