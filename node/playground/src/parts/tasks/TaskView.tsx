import { Button } from '@carbon/react';
import { useCallback, useRef, useState, type Ref } from 'react';
import { post } from '../../api/client';
import { useAction, useConnection, usePlayground, useResource, type Loaded } from '../../api/hooks';
import type { Task, TaskDetail } from '../../api/types';
import FormView, { type FormHandle } from '../../viewer/FormView';
import { Problem } from '../../shared/Problem';
import { Waiting } from '../../shared/Waiting';
import { href } from '../../page/route';
import { Beside } from './Beside';
import { LastRemark } from './LastRemark';
import { pagesNamed } from './named';
import { PagesNamed } from './PagesNamed';
import { standIn } from './standIn';
import styles from './Tasks.module.css';

/** One task: its form, "Complete task", and what is decided on beside it. */
export function TaskView({ taskKey, completed }: { taskKey: string; completed: (task: Task) => void }) {
  const { value: task, problem } = useResource<TaskDetail>(`/api/tasks/${taskKey}`);

  if (problem !== undefined) {
    return (
      <div className={styles['form']}>
        <Problem title={problem}><a href={href('tasks')}>Go to the tasks</a></Problem>
      </div>
    );
  }
  return task === undefined ? <Waiting /> : <Shown task={task} completed={completed} />;
}

function Shown({ task, completed }: { task: TaskDetail; completed: (task: Task) => void }) {
  const { runs, site } = usePlayground();
  const run = runs.find((one) => one.key === task.run);
  const connection = useConnection();
  const action = useAction();
  const form = useRef<FormHandle>(null);
  const schema = useResource<object>(task.form && `/api/forms/${task.form}`);
  const [ready, setReady] = useState(task.form === undefined);
  const begin = useCallback(() => setReady(true), []);
  const instead = standIn(task, run, site);
  const complete = () => {
    const variables = task.form === undefined ? {} : form.current?.submit();

    if (variables !== undefined) {
      action.run(async () => {
        await post(`/api/tasks/${task.key}/complete`, { variables });
        completed(task);
      });
    }
  };

  return (
    <>
      <section aria-label="Form" className={styles['form']}>
        <p className={styles['from']}>
          {task.name} · <a href={href('process', task.run)}>{run?.title ?? 'Process'}</a>
        </p>
        <div className={styles['fields']}>
          {task.remark === undefined || tellsRemark(schema.value) ? null : <LastRemark remark={task.remark} />}
          {task.form === undefined
            ? <p>This task has no form. Look at it, then complete it.</p>
            : <TaskForm schema={schema} data={task.variables} ready={begin} handle={form} />}
          <PagesNamed ids={pagesNamed(schema.value, task.variables).filter((id) => id !== run?.page?.id)} />
          {instead === undefined ? null : <p role="note" aria-label="In the playground" className={styles['standIn']}>{instead}</p>}
        </div>
        <div className={styles['complete']}>
          {action.problem === undefined ? null : <Problem title={action.problem} close={action.forget} />}
          <Button size="lg" disabled={!ready || action.busy || connection === 'lost'} onClick={complete}>
            Complete task
          </Button>
        </div>
      </section>
      <Beside task={task} page={run?.page} />
    </>
  );
}

function TaskForm({ schema: { value: schema, problem }, data, ready, handle }: {
  schema: Loaded<object>; data: Record<string, unknown>; ready: () => void; handle: Ref<FormHandle>;
}) {
  if (problem !== undefined) {
    return <Problem title={problem} />;
  }
  return schema === undefined ? <Waiting /> : <FormView ref={handle} schema={schema} data={data} ready={ready} />;
}

/** The author's form says itself what he is to change. */
function tellsRemark(schema: object | undefined): boolean {
  return JSON.stringify(schema ?? {}).includes('feedback.comment');
}
