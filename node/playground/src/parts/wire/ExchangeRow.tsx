import { ChevronDown } from '@carbon/icons-react';
import { useState, type CSSProperties } from 'react';
import type { Exchange, Party } from '../../api/wire';
import { elapsed } from '../../words/format';
import { ExchangeDetails } from './ExchangeDetails';
import { toneOf } from './meaning';
import styles from './ExchangeRow.module.css';

/** One exchange: who said what to whom, and what came of it; opened, to the letter. */
export function ExchangeRow({ exchange, since }: { exchange: Exchange; since: string }) {
  const [open, setOpen] = useState(false);
  const { id, what, method, path, status, millis, result } = exchange;

  return (
    <li className={styles['row']} data-open={open}>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)} className={styles['line']}>
        <span className={styles['what']}>
          <strong>{what}</strong>
          <code><b>{method}</b> {path}</code>
        </span>
        <span className={styles['sum']}>
          <span><b data-tone={toneOf(exchange)}>{status}</b> {Math.round(millis)} ms</span>
          <small>{result}</small>
        </span>
        <span className={styles['time']}>{elapsed(Date.parse(exchange.at) - Date.parse(since))}</span>
        <Lanes reached={exchange.reached} tone={toneOf(exchange)} />
        <ChevronDown size={16} className={styles['chevron']} />
      </button>
      {open ? <ExchangeDetails id={id} /> : null}
    </li>
  );
}

const lane: Record<Party, number> = { confluence: 1, exporter: 2, authorization: 1 };

const between = (from: number, to = from) => ({ '--from': from, '--to': to }) as CSSProperties;

/** The lines go on while nobody says anything. */
export function QuietLanes() {
  return <span className={styles['lanes']} data-tone="quiet" aria-hidden="true"><LaneLines /></span>;
}

function LaneLines() {
  return [0, 1, 2].map((one) => <i key={one} style={between(one)} />);
}

/** The way there and, dashed, the way back; whoever is passed over is not asked. */
function Lanes({ reached, tone }: { reached: Party[]; tone: string }) {
  const stops = [0, ...reached.map((party) => lane[party])];
  const ways = stops.slice(1).map((to, index) => ({ from: stops[index] ?? 0, to }));

  return (
    <span className={styles['lanes']} data-tone={tone} aria-hidden="true">
      <LaneLines />
      {ways.map(({ from, to }) => (
        <span key={from} style={between(from, to)}><em /><em /></span>
      ))}
      {reached.includes('authorization') ? <small>authorization server</small> : null}
    </span>
  );
}
