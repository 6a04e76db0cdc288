import { usePlayground } from '../../api/hooks';
import { duration } from '../../words/format';
import { skipName } from '../../words/names';
import { useNow } from '../../page/ticker';
import styles from './Time.module.css';

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** The engine's clock, and how far it is ahead. */
export function Clock() {
  const { clock } = usePlayground();
  const now = useNow(1000);

  return (
    <div className={styles['clock']} data-skipping={clock.skipping !== undefined}>
      <p className={styles['large']}>
        <time dateTime={new Date(now).toISOString()}>{time.format(now)}</time>
      </p>
      <p>{day.format(now)}</p>
      <p className={styles['ahead']}>
        {clock.skipping === undefined
          ? ahead(clock.offset)
          : `Moving on by ${skipName(clock.skipping)}: the engine lets its jobs end first.`}
      </p>
    </div>
  );
}

/** Less than a second is nothing that somebody did. */
function ahead(offset: number): string {
  return offset < 1000
    ? "The engine's clock is that of this machine."
    : `The engine's clock is ${duration(offset)} ahead of this machine's.`;
}
