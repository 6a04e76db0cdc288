import { Button } from '@carbon/react';
import { post } from '../../api/client';
import { useAction, useConnection, usePlayground } from '../../api/hooks';
import type { Run } from '../../api/run';
import { Countdown, Elapsed } from '../../shared/Countdown';
import { counted } from '../../words/format';
import { rootOf } from '../../words/lineage';
import { Problem } from '../../shared/Problem';
import { Title } from '../../shared/Title';
import { Strip, useStrip } from '../../shared/Strip';
import { href } from '../../page/route';
import { adviceAfter } from './advice';
import { limitOf } from './progress/exports';
import { FailedPages } from './batch/FailedPages';
import styles from './Head.module.css';
import { CalledIncident, IncidentBox } from './incident/IncidentBox';
import { leftOutSentence } from './leftOut';
import { OpenDocument } from './OpenDocument';
import { Progress } from './progress/Progress';
import { tellerOf } from './words/news';
import { stateName, toneOf } from './words/state';

/** What is run, how it fares, and the one thing to do about it. */
export function Head({ run }: { run: Run }) {
  const action = useAction();
  const connection = useConnection();
  const { runs } = usePlayground();
  const root = rootOf(run.key, runs);
  const limit = limitOf(run, runs);
  const teller = tellerOf(run, runs);

  return (
    <header className={styles['head']}>
      <CalledFrom run={run} />
      <div className={styles['line']}>
        <h1><Title text={run.title} /></h1>
        <span className={styles['state']} data-tone={toneOf(teller)}>{stateName(teller)}</span>
        <p className={styles['facts']}>
          {run.processName} · <Elapsed since={run.startedAt} until={run.endedAt} /> ·{' '}
          <a href={href('wire', run.key)}>{counted(run.requests, 'request')}</a>
          {limit === undefined ? null : <> · <span>time limit in <Countdown until={limit} step={1000} /></span></>}
        </p>
        <div className={styles['action']}>
          {run.endedAt === undefined
            ? (
              <Button
                kind="tertiary" size="sm" disabled={action.busy || connection === 'lost'}
                onClick={() => action.run(() => post(`/api/runs/${root}/cancel`))}
              >
                {root === run.key ? 'Cancel run' : 'Cancel the whole run'}
              </Button>
            )
            : null}
          <OpenDocument run={run} />
        </div>
      </div>
      {teller.task === undefined
        ? null
        : (
          <p className={styles['task']}>
            Waits for somebody: <a href={href('tasks', teller.task.key)}>{teller.task.name}</a>
          </p>
        )}
      {action.problem === undefined ? null : <Problem title={action.problem} close={action.forget} />}
      {run.incidents.map((incident) => (
        <IncidentBox key={incident.key} incident={incident} run={run} />
      ))}
      <CalledIncident run={run} />
      <Progress run={run} />
      <FailedPages run={run} />
      {run.asked?.leftOut === undefined
        ? null
        : <div className={styles['next']}><Strip>{leftOutSentence(run.asked.leftOut)}</Strip></div>}
      <Next run={run} />
    </header>
  );
}

/** The way back out of a called process. */
function CalledFrom({ run }: { run: Run }) {
  const { runs } = usePlayground();
  const parent = runs.find((one) => one.key === run.parent);

  if (parent === undefined) {
    return null;
  }
  const grandparent = runs.find((one) => one.key === parent.parent);

  return (
    <nav aria-label="Called from" className={styles['from']}>
      {[grandparent, parent].filter((one) => one !== undefined).map((one) => (
        <span key={one.key}><a href={href('process', one.key)}><Title text={one.title} /></a> /</span>
      ))}
    </nav>
  );
}

/** After a first export: what else there is. */
function Next({ run }: { run: Run }) {
  const { shown, followed } = useStrip('process-next');
  const advice = adviceAfter(run);

  if (!shown || advice.length === 0) {
    return null;
  }
  return (
    <div className={styles['next']}>
      <Strip close={followed}>
        Now break it: <a href={href('trouble')} onClick={followed}>Throttled</a>.
        {advice.includes('approve')
          ? <>{' '}<a href={href('pages', run.asked?.pageId)} onClick={followed}>Approve it</a>, or</>
          : null}
        {advice.includes('model')
          ? (
            <>
              {' '}
              <a href={href('model')} onClick={followed}>
                {advice.includes('approve') ? 'model your own' : 'Model your own'}
              </a>.
            </>
          )
          : null}
      </Strip>
    </div>
  );
}
