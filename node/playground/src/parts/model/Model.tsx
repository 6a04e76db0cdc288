import { usePlayground, useResource } from '../../api/hooks';
import type { Example } from '../../api/content';
import { Problem } from '../../shared/Problem';
import { Waiting } from '../../shared/Waiting';
import { useMemo } from 'react';
import { forSimulator, type Template } from './editor/templates';
import { Workbench } from './Workbench';
import styles from './Model.module.css';

/** The part "Model": Camunda Modeler with our templates, on a real engine. */
export default function Model() {
  const { site } = usePlayground();
  const { value: served, problem } = useResource<(Template | Template[])[]>('/api/templates');
  const { value: examples, problem: other } = useResource<Example[]>('/api/examples');
  const templates = useMemo(() => {
    const plain = served?.flat();

    return site.simulated && plain !== undefined ? forSimulator(plain) : plain;
  }, [served, site.simulated]);
  const said = problem ?? other;

  if (said !== undefined || templates === undefined || examples === undefined) {
    return (
      <>
        <h1 className={styles['waiting']}>Model</h1>
        {said === undefined ? <Waiting /> : <Problem title={said} />}
      </>
    );
  }
  return <Workbench templates={templates} examples={examples} />;
}
