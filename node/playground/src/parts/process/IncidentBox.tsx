import { Renew, WarningFilled } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { post } from '../../api/client';
import { useAction, useConnection, usePlayground } from '../../api/hooks';
import type { Incident } from '../../api/run';
import { counted } from '../../shared/format';
import { troubleName } from '../../shared/names';
import { href } from '../../shell/route';
import { causeOf } from './cause';
import styles from './IncidentBox.module.css';

/** What went wrong, by its code, what to change, and the way on. */
export function IncidentBox({ incident, exported }: { incident: Incident; exported: boolean }) {
  const { trouble } = usePlayground();
  const action = useAction();
  const connection = useConnection();
  const cause = causeOf(incident.code, trouble);

  return (
    <div role="group" aria-label="Incident" className={styles['box']}>
      <WarningFilled size={20} className={styles['icon']} />
      <h2>{incident.name}: {incident.code}</h2>
      <Button
        kind="danger--tertiary" size="sm" renderIcon={Renew} disabled={action.busy || connection === 'lost'}
        onClick={() => action.run(() => post(`/api/incidents/${incident.key}/retry`))}
      >
        Retry
      </Button>
      <div className={styles['text']}>
        <p>{incident.message}</p>
        <p>
          {cause === undefined
            ? null
            : <>Turn off <a href={href('trouble')}>Trouble: {troubleName(cause)}</a>, then retry. </>}
          {exported ? 'Nothing was lost: the export itself is complete. ' : null}
          {incident.tries > 1 ? `Tried ${counted(incident.tries, 'time')}.` : null}
        </p>
        {action.problem === undefined ? null : <p role="alert">{action.problem}</p>}
      </div>
    </div>
  );
}
