import { usePlayground } from '../../api/hooks';
import { Countdown } from '../../shared/Countdown';
import { StateIcon } from '../../shared/StateIcon';
import { Title } from '../../shared/Title';
import { useNow } from '../../page/ticker';
import { href } from '../../page/route';
import { dueNext } from './dueNext';
import styles from './Time.module.css';

/** Shown at most. */
const most = 12;

/** What is due next, in runs and where a process begins by itself. */
export function Due() {
  const state = usePlayground();
  const timers = dueNext(state).slice(0, most);

  return (
    <section aria-labelledby="due">
      <h2 id="due">Due next</h2>
      {timers.length === 0
        ? <p className={styles['none']}>No timer runs. While an export or an approval waits, its timers stand here.</p>
        : (
          <ul aria-label="Due next">
            {timers.map(({ key, name, of, run, dueAt }) => (
              <li key={key} className={styles['line']}>
                <StateIcon tone="timer" />
                <span className={styles['what']}>
                  {run === undefined ? <strong>{name}</strong> : <a href={href('process', run)}>{name}</a>}
                  <span>{run === undefined ? `starts ${of}` : <Title text={of} />}</span>
                </span>
                <span className={styles['when']}><In due={dueAt} /></span>
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
