import type { Run } from '../../api/run';
import { Countdown } from '../../shared/Countdown';
import styles from './Progress.module.css';
import { extentOf, progressText, progressValueText, toneOf, waitOf } from './runText';

/** How far an export is, in steps as the exporter counts them; of many pages, how many are done. */
export function Progress({ run }: { run: Run }) {
  const extent = extentOf(run);
  const wait = waitOf(run);

  if (extent === undefined) {
    return null;
  }
  const { percent, failed, ahead, parts } = extent;

  return (
    <div className={styles['progress']} data-tone={toneOf(run)}>
      <p>
        {progressText(run)}
        {wait === undefined
          ? null
          : <span className={styles['wait']}>{wait.what} <Countdown until={wait.until} /></span>}
      </p>
      <div
        role="progressbar" aria-label="Export" aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}
        aria-valuetext={progressValueText(run)} className={styles['bar']}
      >
        {ahead > percent ? <span className={styles['ahead']} style={{ inlineSize: `${ahead}%` }} /> : null}
        <span className={styles['done']} style={{ inlineSize: `${percent}%` }} />
        {failed === 0
          ? null
          : (
            <span
              className={styles['failed']}
              style={{ insetInlineStart: `${percent - failed}%`, inlineSize: `${failed}%` }}
            />
          )}
        {Array.from({ length: parts - 1 }, (_, part) => (
          <span key={part} className={styles['gap']} style={{ insetInlineStart: `${(part + 1) / parts * 100}%` }} />
        ))}
      </div>
    </div>
  );
}
