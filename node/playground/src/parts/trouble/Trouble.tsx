import { Button } from '@carbon/react';
import { get, post, put, remove } from '../../api/client';
import type { Created, Space } from '../../api/content';
import { useAction, useConnection, usePlayground } from '../../api/hooks';
import type { RunSummary } from '../../api/types';
import { Problem } from '../../shared/Problem';
import { go } from '../../shell/route';
import { groups } from './groups';
import { TroubleSwitch } from './TroubleSwitch';
import styles from './Trouble.module.css';

/** The part "Trouble": what may go wrong, to see what the process makes of it. */
export default function Trouble() {
  const { runs, site, trouble } = usePlayground();
  const action = useAction();
  const off = useConnection() === 'lost' || action.busy;

  return (
    <div className={styles['trouble']}>
      <header className={styles['head']}>
        <div>
          <h1>Trouble</h1>
          <p>
            {site.simulated
              ? 'Switch something on, export again, and see what the process makes of it.'
              : 'This is a real site: only the document store of this machine can be switched.'}
          </p>
        </div>
        <div className={styles['actions']}>
          <Button
            kind="tertiary" size="md" disabled={off || !Object.values(trouble).some(Boolean)}
            onClick={() => action.run(() => remove('/api/trouble'))}
          >
            All well again
          </Button>
          <Button size="md" disabled={off} onClick={() => action.run(() => exportAgain(runs))}>
            Export again
          </Button>
        </div>
      </header>
      {action.problem === undefined ? null : <Problem title={action.problem} />}
      <div className={styles['groups']}>
        {groups.map((group) => (
          <section key={group.name} aria-label={group.name}>
            <h2>{group.name}</h2>
            <ul>
              {group.switches.map((one) => (
                <TroubleSwitch
                  key={one.name} one={one} on={trouble[one.name]}
                  disabled={off || (!site.simulated && one.name !== 'document-store-full')}
                  turn={(on) => action.run(() => put(`/api/trouble/${one.name}`, { on }))}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

/** The last export once more, or the first page where there was none, and to where it is seen. */
async function exportAgain(runs: RunSummary[]): Promise<void> {
  const last = runs.find((run) => run.process === 'scroll-export' && run.page !== undefined)?.page;
  const page = last ?? (await get<Space>('/api/pages')).pages[0];

  if (page === undefined) {
    throw new Error('There is no page to export.');
  }
  const { key } = await post<Created>('/api/runs', {
    process: 'scroll-export', pageId: page.id, format: last?.format ?? 'word'
  });

  go('process', key);
}
