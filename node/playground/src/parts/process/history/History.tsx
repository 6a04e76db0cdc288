import { useState } from 'react';
import type { Run } from '../../../api/run';
import { Countdown } from '../../../shared/Countdown';
import { exactMoment } from '../../../words/format';
import { StateIcon } from '../../../shared/StateIcon';
import type { Line } from './line';
import { linesOf, whenBegun } from './lines';
import styles from './History.module.css';

/** What happened, newest first. */
export function History({ run }: { run: Run }) {
  return (
    <section aria-label="History" className={styles['history']} tabIndex={0}>
      <div className={styles['head']}>
        <h2>History</h2>
        <span>newest first; when each began, by the engine's clock</span>
      </div>
      <ol>
        {linesOf(run).map((line) => <Entry key={line.id} line={line} since={run.startedAt} />)}
      </ol>
    </section>
  );
}

function Entry({ line, since }: { line: Line; since: string }) {
  const [open, setOpen] = useState(false);
  const { folded } = line;

  if (folded === undefined) {
    return <li data-tone={line.tone} data-open={line.open}><Told line={line} since={since} /></li>;
  }
  return (
    <>
      <li>
        <StateIcon tone={line.tone} />
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <strong>{line.title}</strong> {line.text}
        </button>
        <span className={styles['at']}><When line={line} since={since} /></span>
      </li>
      {open ? folded.map((one) => <li key={one.id}><Told line={one} since={since} /></li>) : null}
    </>
  );
}

function Told({ line, since }: { line: Line; since: string }) {
  const waits = line.dueAt !== undefined && line.tone === 'timer';

  return (
    <>
      <StateIcon tone={line.tone} />
      <span className={styles['text']}>
        <strong>{line.title}</strong> {line.text}
        {line.dueAt === undefined || waits ? null : <> <Countdown until={line.dueAt} /></>}
      </span>
      <span className={styles['at']}>
        {waits && line.dueAt !== undefined ? <><Countdown until={line.dueAt} /> left</> : <When line={line} since={since} />}
      </span>
    </>
  );
}

function When({ line, since }: { line: Line; since: string }) {
  const { at, endedAt } = line;
  const until = endedAt === undefined ? '' : ` to ${exactMoment(endedAt)}`;

  return <time dateTime={at} title={`${exactMoment(at)}${until}, by the engine's clock`}>{whenBegun(line, since)}</time>;
}
