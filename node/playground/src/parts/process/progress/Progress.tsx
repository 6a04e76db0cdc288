import { usePlayground } from '../../../api/hooks';
import type { RunSummary } from '../../../api/types';
import { Countdown } from '../../../shared/Countdown';
import { counted } from '../../../words/format';
import { plainTitle, Title } from '../../../shared/Title';
import { href } from '../../../page/route';
import { exportsOf } from './exports';
import { extentOf, type Extent } from './extent';
import styles from './Progress.module.css';
import { pollOf } from '../words/news';
import { progressText, progressValueText } from '../words/progress';
import { toneOf } from '../words/state';

/** So many called exports are shown; the others are counted. */
const most = 3;

/** How far the export of a run is, or those are that it waits for. */
export function Progress({ run }: { run: RunSummary }) {
  const { runs } = usePlayground();
  const all = exportsOf(run, runs);

  return (
    <>
      {all.slice(0, most).map((one) => (
        <One key={one.key} run={one} called={one.key !== run.key} />
      ))}
      {all.length > most ? <p className={styles['more']}>and {counted(all.length - most, 'more export')}</p> : null}
    </>
  );
}

/** In steps as the exporter counts them; of many pages, how many are done. */
function One({ run, called }: { run: RunSummary; called: boolean }) {
  const extent = extentOf(run);
  const poll = pollOf(run);

  if (extent === undefined) {
    return null;
  }
  return (
    <div className={styles['progress']} data-tone={toneOf(run)}>
      <p>
        <span>
          {called ? <><a href={href('process', run.key)}><Title text={run.title} /></a> · </> : null}
          {progressText(run)}
        </span>
        {poll === undefined
          ? null
          : <span className={styles['wait']}>{poll.what} <Countdown until={poll.until} /></span>}
      </p>
      {extent.percent === 0 && run.state === 'incident' ? null : <Bar run={run} extent={extent} called={called} />}
    </div>
  );
}

function Bar({ run, extent, called }: { run: RunSummary; extent: Extent; called: boolean }) {
  const { percent, parts, segments } = extent;

  return (
    <div
      role="progressbar" aria-label={called ? `Export: ${plainTitle(run.title)}` : 'Export'} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}
      aria-valuetext={progressValueText(run)} className={styles['bar']}
    >
      {segments.map(({ kind, from, length }) => (
        <span key={from} className={styles[kind]} style={{ insetInlineStart: `${from}%`, inlineSize: `${length}%` }} />
      ))}
      {Array.from({ length: parts - 1 }, (_, part) => (
        <span key={part} className={styles['gap']} style={{ insetInlineStart: `${(part + 1) / parts * 100}%` }} />
      ))}
    </div>
  );
}
