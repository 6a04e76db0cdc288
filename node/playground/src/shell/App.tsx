import { lazy, Suspense } from 'react';
import { useView } from '../api/hooks';
import { Problem } from '../shared/Problem';
import { Waiting } from '../shared/Waiting';
import styles from './App.module.css';
import { Bar } from './Bar';
import { ConnectionBar } from './ConnectionBar';
import { Boundary } from './Boundary';
import { DropZone } from './DropZone';
import { useAskBeforeLeaving } from './leaving';
import { useRoute, type Part, type Route } from '../page/route';

const views: Record<Part, React.ComponentType<{ subject: string | undefined }>> = {
  pages: lazy(() => import('../parts/pages/Pages')),
  process: lazy(() => import('../parts/process/Process')),
  tasks: lazy(() => import('../parts/tasks/Tasks')),
  wire: lazy(() => import('../parts/wire/Wire')),
  trouble: lazy(() => import('../parts/trouble/Trouble')),
  time: lazy(() => import('../parts/time/Time')),
  model: lazy(() => import('../parts/model/Model'))
};

export function App() {
  const route = useRoute();

  useAskBeforeLeaving();
  return (
    <div className={styles['app']}>
      <Bar part={route.part} />
      <ConnectionBar />
      <main id="main" tabIndex={-1} className={styles['main']}>
        <Boundary key={route.part}>
          <Content route={route} />
        </Boundary>
      </main>
      <DropZone />
    </div>
  );
}

/** A part begins once there is a state; until then the connection's bar says what is amiss. */
function Content({ route }: { route: Route }) {
  const { state, connection } = useView();
  const View = views[route.part];

  if (state === undefined) {
    return connection === 'lost'
      ? <Problem title="The playground does not answer. Is it still running?" />
      : <Waiting />;
  }
  return (
    <Suspense fallback={<Waiting />}>
      <View subject={route.key} />
    </Suspense>
  );
}
