import { Button } from '@carbon/react';
import { post } from '../../api/client';
import { useAction, useConnection, usePlayground } from '../../api/hooks';
import { Problem } from '../../shared/Problem';
import { skipName } from '../../words/names';
import { Clock } from './Clock';
import { Due } from './Due';
import { Messages } from './Messages';
import styles from './Time.module.css';

const skips = ['PT1H', 'P2D', 'P7D'] as const;

/** The part "Time": the engine's clock, what waits for it, and what was sent when it came. */
export default function Time() {
  const { clock } = usePlayground();
  const action = useAction();
  const off = useConnection() === 'lost' || action.busy || clock.skipping !== undefined;

  return (
    <div className={styles['time']}>
      <header className={styles['head']}>
        <h1>Time</h1>
        <Clock />
        <div className={styles['skips']}>
          {skips.map((skip) => (
            <Button
              key={skip} kind={skip === 'P2D' ? 'primary' : 'tertiary'} size="md" disabled={off}
              onClick={() => action.run(() => post('/api/clock', { skip }))}
            >
              {`Skip ${skipName(skip)}`}
            </Button>
          ))}
        </div>
        <p className={styles['note']}>
          Reminders, escalations and time limits are timers of the processes. Move the clock on, and they are due.
        </p>
      </header>
      {action.problem === undefined ? null : <Problem title={action.problem} close={action.forget} />}
      <div className={styles['lists']}>
        <Due />
        <Messages />
      </div>
    </div>
  );
}
