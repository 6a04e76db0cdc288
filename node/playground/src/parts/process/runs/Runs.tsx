import { Add } from '@carbon/icons-react';
import { Button, Select, SelectItem } from '@carbon/react';
import { memo, useState } from 'react';
import { useConnection, usePlayground } from '../../../api/hooks';
import type { RunSummary } from '../../../api/types';
import { Countdown, Elapsed } from '../../../shared/Countdown';
import { counted, size, startMoment } from '../../../words/format';
import { StateIcon } from '../../../shared/StateIcon';
import { plainTitle, Title } from '../../../shared/Title';
import { twins } from '../../../words/twins';
import { go, href } from '../../../page/route';
import styles from './Runs.module.css';
import { StartAfresh } from './StartAfresh';
import { extentOf } from '../progress/extent';
import { newsOf, tellerOf, waitOf } from '../words/news';
import { stateName, toneOf } from '../words/state';

/** More are shown when they are asked for: each row that waits counts down. */
const shownAtFirst = 50;

/** Runs that somebody started; those that they called are reached through them. */
function useRoots(): RunSummary[] {
  return usePlayground().runs.filter((run) => run.parent === undefined);
}

export function RunList({ selected }: { selected: string | undefined }) {
  const { runs: all } = usePlayground();
  const runs = useRoots();
  const [every, setEvery] = useState(false);
  const alike = twins(runs.map(({ title }) => title));
  const shown = every ? runs : runs.slice(0, shownAtFirst);

  return (
    <nav aria-label="Runs" className={styles['runs']}>
      <div className={styles['head']}>
        <h2>Runs</h2>
        <a href={href('pages')} aria-label="Export a page" title="Export a page"><Add size={20} /></a>
      </div>
      <ul>
        {shown.map((run) => (
          <li key={run.key}>
            <a href={href('process', run.key)} aria-current={run.key === selected ? 'page' : undefined}>
              <Row run={run} teller={tellerOf(run, all)} dated={alike.has(run.title)} />
            </a>
          </li>
        ))}
        {shown.length === runs.length
          ? null
          : (
            <li>
              <button type="button" className={styles['more']} onClick={() => setEvery(true)}>
                Show all {runs.length} runs
              </button>
            </li>
          )}
      </ul>
      <RunFoot />
    </nav>
  );
}

/** Drawn anew only when its own run has changed, or the one that tells of it. */
const Row = memo(({ run, teller, dated }: { run: RunSummary; teller: RunSummary; dated: boolean }) => {
  const wait = teller.task === undefined ? waitOf(teller) : undefined;
  const extent = extentOf(run);

  return (
    <>
      <StateIcon tone={toneOf(teller)} />
      <span className={styles['title']}><Title text={run.title} /></span>
      <span className={styles['figure']}>
        {run.state === 'running' && extent !== undefined
          ? `${extent.percent} %`
          : <Elapsed since={run.startedAt} until={run.endedAt} short />}
      </span>
      <span className={styles['news']}>
        {dated ? `${startMoment(run.startedAt)} · ` : null}
        {wait === undefined ? newsOf(teller) : <>{wait.what} <Countdown until={wait.until} /></>}
      </span>
    </>
  );
});

/** How many runs there are, what they take, and the way to a fresh start. */
export function RunFoot() {
  const { memory } = usePlayground();
  const { length: count } = useRoots();
  const connection = useConnection();
  const [asking, setAsking] = useState(false);

  return (
    <>
      <div className={styles['foot']}>
        <p>{counted(count, 'run')} · memory {size(memory.heap)}</p>
        <Button kind="ghost" size="sm" disabled={connection === 'lost'} onClick={() => setAsking(true)}>
          Start afresh
        </Button>
      </div>
      {asking ? <StartAfresh close={() => setAsking(false)} /> : null}
    </>
  );
}

/** The list of runs where there is no room for one. */
export function RunSelect({ selected }: { selected: string | undefined }) {
  const { runs: all } = usePlayground();
  const runs = useRoots();
  const alike = twins(runs.map(({ title }) => title));
  const nameOf = ({ title, startedAt }: RunSummary) =>
    [plainTitle(title), ...(alike.has(title) ? [startMoment(startedAt)] : [])].join(' · ');

  return (
    <div className={styles['select']}>
      <Select
        id="run" labelText="Run" hideLabel value={selected ?? ''} onChange={(event) => go('process', event.target.value)}
      >
        {runs.map((run) => (
          <SelectItem key={run.key} value={run.key} text={`${nameOf(run)} · ${stateName(tellerOf(run, all)).toLowerCase()}`} />
        ))}
      </Select>
    </div>
  );
}
