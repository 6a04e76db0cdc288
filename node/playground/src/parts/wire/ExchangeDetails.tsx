import type { ReactNode } from 'react';
import { useResource } from '../../api/hooks';
import type { ExchangeDetail, Half } from '../../api/wire';
import { size } from '../../words/format';
import { Problem } from '../../shared/Problem';
import { answerOf } from './answer';
import styles from './ExchangeDetails.module.css';
import { laidOut } from './layout';
import { meaningOf, notesOf, toneOf } from './meaning';

/** An exchange to the letter, and what it means. */
export function ExchangeDetails({ id }: { id: string }) {
  const { value: exchange, problem } = useResource<ExchangeDetail>(`/api/exchanges/${encodeURIComponent(id)}`);

  if (exchange === undefined) {
    return problem === undefined ? null : <Problem title={problem} />;
  }
  const { method, path, status, millis, request, response } = exchange;
  const answer = answerOf(response);
  const notes = notesOf(exchange, answer);
  const asked = exchange.reached[0] === 'confluence' ? 'Confluence' : 'the ' + nameOf(exchange);

  return (
    <div className={styles['details']}>
      <p className={styles['means']} data-tone={toneOf(exchange)}>
        <span>Means</span> {meaningOf(exchange, answer)}
      </p>
      <Panel
        name="Request" facts={`connector to ${asked}, ${size(exchange.requestSize)}`} half={request} note={notes.request}
      >
        <b>{method}</b> {path}
      </Panel>
      <Panel
        name="Response" facts={`${status}, ${Math.round(millis)} ms, ${size(exchange.responseSize)}`} half={response}
        note={notes.response}
      >
        <b data-tone={toneOf(exchange)}>{status}</b>
      </Panel>
    </div>
  );
}

function nameOf({ reached }: ExchangeDetail): string {
  return reached[0] === 'authorization' ? 'authorization server' : 'exporter';
}

function Panel({ name, facts, half, note, children }: {
  name: string; facts: string; half: Half; note: string | undefined; children: ReactNode;
}) {
  return (
    <section aria-label={name} className={styles['panel']}>
      <header><h3>{name}</h3><span>{facts}</span></header>
      <code className={styles['headers']}>
        <span>{children}</span>
        {half.headers.map(([header, value]) => (
          <span key={`${header} ${value}`}><em>{header}</em>: {value}</span>
        ))}
      </code>
      {half.body === undefined ? null : <Body half={half} />}
      {note === undefined ? null : <p className={styles['note']}>{note}</p>}
    </section>
  );
}

function Body({ half }: { half: Half }) {
  const { label, lines } = laidOut(half);

  return (
    <code className={styles['body']}>
      {label === undefined ? null : <span className={styles['label']}>{label}</span>}
      {lines.map(({ depth, pieces }, line) => (
        <span key={line} style={{ paddingInlineStart: `${depth * 2 + 2}ch` }}>
          {pieces.map(({ kind, text, mark }, piece) => (
            <span key={piece} data-kind={kind} data-mark={mark}>{text}</span>
          ))}
        </span>
      ))}
      {half.truncated ? <span className={styles['label']}>… cut at 64 KiB</span> : null}
    </code>
  );
}
