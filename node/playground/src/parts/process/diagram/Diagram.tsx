import { Add, CenterCircle, FitToScreen, Subtract } from '@carbon/icons-react';
import { useEffect, useRef, useState } from 'react';
import { getText } from '../../../api/client';
import { problemOf, useStore } from '../../../api/hooks';
import type { Run } from '../../../api/run';
import { Problem } from '../../../shared/Problem';
import { go } from '../../../page/route';
import styles from './Diagram.module.css';
import { LiveDiagram } from './LiveDiagram';
import { sentenceOf } from './sentence';

/** The diagram of a run, alive. */
export function Diagram({ run }: { run: Run }) {
  const container = useRef<HTMLDivElement>(null);
  const { diagram, problem } = useLiveDiagram(container, run);

  useEffect(() => {
    diagram?.show(run, sentenceOf(run, (id) => diagram.nameOf(id)));
  }, [diagram, run]);
  return (
    <section aria-label="Diagram" className={styles['diagram']}>
      {problem === undefined ? null : <Problem title={problem} />}
      <div ref={container} className={styles['canvas']} />
      <div role="group" aria-label="View" className={styles['tools']}>
        <Tool name="Go to the token" icon={CenterCircle} act={() => diagram?.goToToken()} />
        <Tool name="Whole diagram" icon={FitToScreen} act={() => diagram?.camera.whole()} />
        <Tool name="Zoom in" icon={Add} act={() => diagram?.camera.zoom(1.25)} />
        <Tool name="Zoom out" icon={Subtract} act={() => diagram?.camera.zoom(0.8)} />
      </div>
      <ul className={styles['legend']} aria-label="Colours">
        {['token', 'timer', 'done', 'incident'].map((name) => <li key={name} data-name={name}>{name}</li>)}
      </ul>
    </section>
  );
}

function Tool({ name, icon: Icon, act }: { name: string; icon: typeof Add; act: () => void }) {
  return (
    <button type="button" aria-label={name} title={name} onClick={act}>
      <Icon size={16} />
    </button>
  );
}

/** Draws once for each model and each run, and lets dots travel as flows are taken. */
function useLiveDiagram(container: React.RefObject<HTMLDivElement | null>, { key, processKey }: Run) {
  const store = useStore();
  const [shown, setShown] = useState<{ diagram?: LiveDiagram; problem?: string }>({});

  useEffect(() => {
    let wanted = true;
    let open: LiveDiagram | undefined;
    const place = container.current;
    const forget = store.onChanges((changes) => {
      for (const change of changes) {
        if (change.kind === 'flow' && change.run === key) {
          open?.travel(change.element);
        }
      }
    });
    const resize = new ResizeObserver(() => open?.resized());
    const draw = async () => {
      const xml = await getText(`/api/processes/${processKey}.bpmn`);

      if (!wanted || place === null) {
        return;
      }
      const diagram = await LiveDiagram.open(place, xml, {
        now: () => Date.now() + (store.view().state?.clock.offset ?? 0),
        step: (child) => go('process', child)
      });

      if (!wanted) {
        diagram.close();
        return;
      }
      open = diagram;
      resize.observe(place);
      setShown({ diagram });
    };

    draw().catch((error: unknown) => wanted && setShown({ problem: problemOf(error) }));
    return () => {
      wanted = false;
      forget();
      resize.disconnect();
      open?.close();
      setShown({});
    };
  }, [store, container, key, processKey]);
  return shown;
}
