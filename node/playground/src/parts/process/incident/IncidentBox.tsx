import { Renew, WarningFilled } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { ask } from '../../../api/asking';
import { post } from '../../../api/client';
import { useAction, useConnection, usePlayground } from '../../../api/hooks';
import type { Incident, Run } from '../../../api/run';
import { counted } from '../../../words/format';
import { placeOfIncident } from '../../../words/lineage';
import { troubleName } from '../../../words/names';
import { go, href } from '../../../page/route';
import { causeOf, skipOf } from './cause';
import styles from './IncidentBox.module.css';
import { firstCause, wayOn } from './wayOn';

/** What went wrong, by its code, what to change, and the way on. */
export function IncidentBox({ incident, run }: { incident: Incident; run: Run }) {
  const { trouble } = usePlayground();
  const action = useAction();
  const off = useConnection() === 'lost' || action.busy;
  const first = firstCause(run, incident);
  const cause = causeOf(first?.code ?? incident.code, trouble);
  const skip = skipOf([incident.code], run.history);
  const { retry, advice, again } = wayOn(run, incident);

  return (
    <div role="group" aria-label="Incident" className={styles['box']}>
      <WarningFilled size={20} className={styles['icon']} />
      <h2>
        {first === undefined ? null : `${first.name}: ${first.code}, then `}
        {incident.name}: {incident.code}
      </h2>
      {retry
        ? (
          <Button
            kind="danger--tertiary" size="sm" renderIcon={Renew} disabled={off}
            onClick={() => action.run(() => post(`/api/incidents/${incident.key}/retry`))}
          >
            Retry
          </Button>
        )
        : null}
      {again === undefined
        ? null
        : (
          <Button
            kind="danger--tertiary" size="sm" renderIcon={Renew} disabled={off}
            onClick={() => action.run(async () => {
              await post(`/api/runs/${run.key}/cancel`);
              go('process', (await ask(again)).key);
            })}
          >
            Cancel and export again
          </Button>
        )}
      <div className={styles['text']}>
        {[...new Set([first?.message ?? '', incident.message])]
          .filter((message) => message !== '')
          .map((message) => <p key={message}>{message}</p>)}
        <p>
          {cause === undefined
            ? null
            : (
              <>
                Turn off <a href={href('trouble')}>Trouble: {troubleName(cause)}</a>, then{' '}
                {retry ? 'retry' : 'export again'}.{' '}
              </>
            )}
          {skip === undefined ? null : `${skip} `}
          {advice}
          {retry && run.export?.status === 'complete' ? 'Nothing was lost: the export itself is complete. ' : null}
          {incident.tries > 1 ? `Tried ${counted(incident.tries, 'time')}.` : null}
        </p>
        {action.problem === undefined ? null : <p role="alert">{action.problem}</p>}
      </div>
    </div>
  );
}

/** That a run stands still for an incident of one that it called, and the way there. */
export function CalledIncident({ run }: { run: Run }) {
  const { runs } = usePlayground();
  const summary = runs.find((one) => one.key === run.key);
  const place = summary === undefined ? undefined : placeOfIncident(summary, runs);

  if (place?.incident === undefined || place.key === run.key) {
    return null;
  }
  return (
    <div role="group" aria-label="Incident of a called run" className={styles['box']}>
      <WarningFilled size={20} className={styles['icon']} />
      <h2>{place.incident.name}: {place.incident.code}</h2>
      <div className={styles['text']}>
        <p>
          It stands in <a href={href('process', place.key)}>{place.processName}</a>, which this run has called.
          What happened and the way on are told there.
        </p>
      </div>
    </div>
  );
}
