import { usePlayground } from '../../api/hooks';
import type { RunSummary, Timer } from '../../api/types';
import { Countdown } from '../../shared/Countdown';
import { StateIcon } from '../../shared/StateIcon';
import { Title } from '../../shared/Title';
import { useNow } from '../../shared/ticker';
import { href } from '../../shell/route';
import styles from './Time.module.css';

/** Shown at most. */
const most = 12;

/** The timers that run, soonest first. */
export function Due() {
  const { runs } = usePlayground();
  const timers = dueNext(runs);

  return (
    <section aria-labelledby="due">
      <h2 id="due">Due next</h2>
      {timers.length === 0
        ? <p className={styles['none']}>No timer runs. While an export or an approval waits, its timers stand here.</p>
        : (
          <ul aria-label="Due next">
            {timers.map(({ run, timer }) => (
              <li key={timer.key} className={styles['line']}>
                <StateIcon tone="timer" />
                <span className={styles['what']}>
                  <a href={href('process', run.key)}>{timer.name}</a>
                  <span><Title text={run.title} /></span>
                </span>
                <span className={styles['when']}><In due={timer.dueAt} /></span>
              </li>
            ))}
          </ul>
        )}
    </section>
  );
}

function In({ due }: { due: string }) {
  return useNow(1000) < Date.parse(due) ? <>in <Countdown until={due} /></> : 'now';
}

function dueNext(runs: RunSummary[]): { run: RunSummary; timer: Timer }[] {
  return runs
    .flatMap((run) => run.timers.map((timer) => ({ run, timer })))
    .toSorted((one, other) => Date.parse(one.timer.dueAt) - Date.parse(other.timer.dueAt))
    .slice(0, most);
}
