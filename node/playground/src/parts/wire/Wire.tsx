import { Select, SelectItem, TextInput } from '@carbon/react';
import { useEffect, useRef, useState } from 'react';
import { usePlayground, useRun, useRuns } from '../../api/hooks';
import type { Exchange } from '../../api/wire';
import { duration } from '../../words/format';
import { Empty } from '../../shared/Empty';
import { Problem } from '../../shared/Problem';
import { plainTitle, Title } from '../../shared/Title';
import { go, settle } from '../../page/route';
import { ExchangeRow, QuietLanes } from './ExchangeRow';
import { matches, sequenceOf, sumsOf, type Line, type Sums } from './sequence';
import { shared, useExchanges } from './useExchanges';
import styles from './Wire.module.css';

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** Exchanges from which on a filter is offered. */
const many = 20;

/** Of so many called runs, the latest, it is told who waits in them. */
const mostCalled = 10;

/** The part "Wire": what connector, Confluence and exporter said to each other. */
export default function Wire({ subject }: { subject: string | undefined }) {
  const { runs, site } = usePlayground();
  const newest = runs.find((run) => run.parent === undefined)?.key;
  const { value: exchanges = [], problem } = useExchanges(subject);
  const { value: run } = useRun(subject === shared ? undefined : subject);
  const [filter, setFilter] = useState('');
  const called = useRuns(calledIn(exchanges, subject));
  const lines = sequenceOf(exchanges, run?.history ?? [], (key) => called.get(key)?.history ?? []);
  const shown = filter.trim() === '' ? lines : lines.filter((line) => found(line, filter.trim()));

  useEffect(() => {
    if (subject === undefined && newest !== undefined) {
      settle('wire', newest);
    }
  }, [subject, newest]);
  return (
    <div className={styles['wire']}>
      <header className={styles['head']}>
        <div className={styles['title']}>
          <h1>Wire{subject === undefined ? '' : ': '}<Subject subject={subject} /></h1>
          <p>
            Everything the connector said and heard. It asks Confluence to render a macro that stands on no page; the
            exporter answers inside the rendering.
          </p>
        </div>
        <Which subject={subject} />
        <Figures sums={sumsOf(lines)} />
      </header>
      {problem === undefined ? null : <Problem title={problem} />}
      {exchanges.length >= many
        ? (
          <div className={styles['filter']}>
            <TextInput
              id="filter" labelText="Filter" placeholder="Filter by what, path or status" hideLabel value={filter}
              onChange={(event) => setFilter(event.target.value)}
            />
          </div>
        )
        : null}
      {exchanges.length === 0
        ? <Empty>{site.simulated ? 'Nothing was asked yet.' : 'Only exchanges with the simulator can be shown here.'}</Empty>
        : <Sequence lines={shown} since={run?.startedAt ?? exchanges[0]?.at ?? ''} />}
    </div>
  );
}

/** The called runs that made exchanges. */
function calledIn(exchanges: Exchange[], subject: string | undefined): string[] {
  const runs = new Set(exchanges.flatMap(({ run }) => (run === undefined || run === subject ? [] : [run])));

  return [...runs].slice(-mostCalled);
}

function found(line: Line, filter: string): boolean {
  return line.kind === 'exchange' && matches(line.exchange, filter);
}

function Subject({ subject }: { subject: string | undefined }) {
  const run = usePlayground().runs.find((one) => one.key === subject);

  return run === undefined ? subject === shared && 'what all runs share' : <Title text={run.title} />;
}

function Which({ subject }: { subject: string | undefined }) {
  const { runs } = usePlayground();

  return (
    <div className={styles['which']}>
      <Select
        id="wire-run" labelText="Exchanges of" value={subject ?? shared} size="sm"
        onChange={(event) => go('wire', event.target.value)}
      >
        {runs.map((run) => <SelectItem key={run.key} value={run.key} text={`${plainTitle(run.title)}, ${clock.format(Date.parse(run.startedAt))}`} />)}
        <SelectItem value={shared} text="All runs together: tokens" />
      </Select>
    </div>
  );
}

function Figures({ sums }: { sums: Sums }) {
  const figures = [
    [String(sums.requests), sums.requests === 1 ? 'request' : 'requests'],
    [duration(sums.inRequests), 'in requests'],
    [duration(sums.inTimers), 'in timers']
  ];

  return (
    <dl className={styles['figures']}>
      {figures.map(([figure, name]) => <div key={name}><dt>{name}</dt><dd>{figure}</dd></div>)}
    </dl>
  );
}

/** Grows at the end, and follows if the end is in sight. */
function Sequence({ lines, since }: { lines: Line[]; since: string }) {
  const end = useRef<HTMLDivElement>(null);
  const inSight = useRef(false);
  const count = lines.length;

  useEffect(() => {
    const mark = end.current;

    if (mark === null) {
      return undefined;
    }
    const watch = new IntersectionObserver(([entry]) => {
      inSight.current = entry?.isIntersecting ?? false;
    });

    watch.observe(mark);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (count > 0 && inSight.current) {
      end.current?.scrollIntoView({ block: 'end' });
    }
  }, [count]);
  return (
    <div className={styles['sequence']}>
      <div className={styles['columns']} aria-hidden="true">
        <span>Time</span>
        <span className={styles['parties']}><b>Connector</b><b>Confluence</b><b>Exporter</b></span>
        <span>Exchange</span>
      </div>
      <p className={styles['lanes']}>Lines, from the left: connector, Confluence, exporter</p>
      <ol aria-label="Exchanges">
        {lines.map((line) => (
          line.kind === 'wait'
            ? <li key={line.id} className={styles['wait']} data-by={line.by}><QuietLanes /><i /><span>{line.text}</span></li>
            : <ExchangeRow key={line.exchange.id} exchange={line.exchange} since={since} />
        ))}
      </ol>
      <div ref={end} />
    </div>
  );
}
