import { Button } from '@carbon/react';
import { ask } from '../../api/asking';
import { remove } from '../../api/client';
import type { Space } from '../../api/content';
import { useConnection, usePlayground, useResource, type Action } from '../../api/hooks';
import { go } from '../../page/route';
import { exportedAgain, type Again } from './again';
import styles from './Trouble.module.css';

/** What is done with all switches: they are taken back, or looked at with an export. */
export function Actions({ well, again }: { well: Action; again: Action }) {
  const { runs, trouble } = usePlayground();
  const { value: space } = useResource<Space>('/api/pages');
  const lost = useConnection() === 'lost';
  const next = exportedAgain(runs, space);

  return (
    <div className={styles['actions']}>
      <Button
        kind="tertiary" size="md" disabled={lost || well.busy || !Object.values(trouble).some(Boolean)}
        onClick={() => well.run(() => remove('/api/trouble'))}
      >
        All well again
      </Button>
      <Button
        size="md" disabled={lost || again.busy || next === undefined} aria-describedby="again"
        onClick={() => next !== undefined && again.run(() => start(next))}
      >
        Export again
      </Button>
      <p id="again">{next?.sentence ?? (space === undefined ? '' : 'There is no page to export.')}</p>
    </div>
  );
}

/** And to where it is seen. */
async function start({ asked }: Again): Promise<void> {
  go('process', (await ask(asked)).key);
}
