import type { Run } from '../../api/run';
import { Countdown } from '../../shared/Countdown';
import styles from './Progress.module.css';
import { progressText, progressValueText, waitOf } from './runText';

/** How far an export is, in steps as the exporter counts them. */
export function Progress({ run }: { run: Run }) {
  const { export: progress } = run;
  const wait = waitOf(run);

  if (progress === undefined) {
    return null;
  }
  const percent = run.state === 'completed' ? 100 : progress.progress;
  const steps = progress.totalSteps ?? 1;

  return (
    <div className={styles['progress']} data-state={run.state}>
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
        <span className={styles['done']} style={{ inlineSize: `${percent}%` }} />
        {Array.from({ length: steps - 1 }, (_, step) => (
          <span key={step} className={styles['gap']} style={{ insetInlineStart: `${(step + 1) / steps * 100}%` }} />
        ))}
      </div>
    </div>
  );
}
