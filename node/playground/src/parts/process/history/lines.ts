import type { HistoryEntry, Run } from '../../../api/run';
import { counted, duration, elapsed } from '../../../words/format';
import { skipName } from '../../../words/names';
import type { Tone } from '../../../shared/StateIcon';

/** A line of the history as it is shown. */
export interface Line {
  id: string;
  tone: Tone;
  title: string;
  text: string;
  at: string;
  endedAt?: string;
  /** It goes on. */
  open: boolean;
  /** What is waited for: the line counts down. */
  dueAt?: string;
  /** The lines that this one stands for. */
  folded?: Line[];
}

/** As many polls in a row are told one by one. */
const pollsShown = 12;
const pollsBefore = 2;
const pollsAfter = 4;

/** Operations that ask how far one export is, or many together. */
const asking = new Set(['getExportStatus', 'getExportStatuses']);

const waypoints = new Set(['exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'eventBasedGateway']);

/** The history, newest first; a timer and the poll that it waited for are one line. */
export function linesOf(run: Run): Line[] {
  const entries = run.history.filter((entry) => !waypoints.has(entry.type) && !standsStill(entry, run));
  const lines: (Line & { poll?: number })[] = [];
  let waited: HistoryEntry | undefined;
  let polls = 0;

  for (const entry of entries) {
    if (isTimer(entry) && entry.state === 'completed') {
      waited = entry;
      lines.push(lineOf(entry, run));
    } else if (asking.has(entry.operation ?? '') && entry.kind === 'element' && entry.endedAt !== undefined) {
      polls += 1;
      if (waited !== undefined && lines.at(-1)?.id === waited.id) {
        lines.pop();
      }
      lines.push({ ...pollLine(entry, waited, polls), poll: polls });
      waited = undefined;
    } else {
      lines.push(lineOf(entry, run));
    }
  }
  return folded(lines).toReversed();
}

/** The time that stands beside a line: what the order goes by. */
export function whenBegun({ at }: Line, since: string): string {
  return elapsed(Date.parse(at) - Date.parse(since));
}

/** Of what stands still, the incident tells. */
function standsStill(entry: HistoryEntry, run: Run): boolean {
  return entry.kind === 'element' && entry.state === 'active'
    && run.incidents.some((incident) => incident.element === entry.element);
}

function isTimer(entry: HistoryEntry): boolean {
  return entry.type === 'intermediateCatchEvent' && entry.operation === undefined;
}

function pollLine(entry: HistoryEntry, waited: HistoryEntry | undefined, number: number): Line {
  const { export: progress } = entry;
  const texts = [
    waited?.endedAt === undefined ? undefined : `waited ${between(waited.at, waited.endedAt)}`,
    progress?.throttled
      ? 'turned away, the site asked to wait'
      : progress?.status === 'complete' ? 'complete' : progress && `${progress.progress} %`
  ];

  return {
    id: entry.id,
    tone: entry.state === 'terminated' ? 'ended' : progress?.throttled ? 'warning' : 'done',
    title: `Poll ${number}`,
    text: texts.filter((text) => text !== undefined).join(' · '),
    open: false,
    at: entry.at,
    ...(entry.endedAt !== undefined && { endedAt: entry.endedAt })
  };
}

function lineOf(entry: HistoryEntry, run: Run): Line {
  const line = {
    id: entry.id,
    title: entry.name,
    open: entry.state === 'active',
    at: entry.at,
    ...(entry.endedAt !== undefined && { endedAt: entry.endedAt })
  };

  switch (entry.kind) {
    case 'attempt':
      return { ...line, ...attempt(entry, run) };
    case 'incident':
      return {
        ...line,
        tone: entry.state === 'active' ? 'incident' : 'done',
        text: `${entry.code ?? ''}${entry.state === 'active' ? '' : ', no longer open'}`
      };
    case 'clock':
      return { ...line, tone: 'timer', text: `by ${skipName(entry.message ?? '')}` };
    case 'element':
      return { ...line, ...element(entry, run) };
  }
}

function attempt(entry: HistoryEntry, run: Run): Pick<Line, 'tone' | 'text' | 'dueAt'> {
  const left = entry.retries ?? 0;
  const waiting = entry.dueAt !== undefined
    && run.jobs.some((job) => job.element === entry.element && job.retryAt === entry.dueAt);
  const failed = `${entry.code ?? 'failed'}, ${left === 0 ? 'no try left' : `${counted(left, 'try', 'tries')} left`}`;

  return waiting && entry.dueAt !== undefined
    ? { tone: 'warning', text: `${failed}, again in`, dueAt: entry.dueAt }
    : { tone: 'warning', text: failed };
}

function element(entry: HistoryEntry, run: Run): Pick<Line, 'tone' | 'text' | 'dueAt'> {
  if (entry.state === 'terminated') {
    return { tone: 'ended', text: 'ended early' };
  }
  if (entry.state === 'completed') {
    return { tone: 'done', text: endedText(entry) };
  }
  const due = entry.dueAt ?? run.timers.find((timer) => timer.element === entry.element)?.dueAt;

  if (isTimer(entry)) {
    return due === undefined ? { tone: 'timer', text: 'waits' } : { tone: 'timer', text: '', dueAt: due };
  }
  if (entry.type === 'userTask') {
    return { tone: 'person', text: 'waits for a person' };
  }
  if (entry.type === 'callActivity') {
    return run.elements[entry.element]?.state === 'incident'
      ? { tone: 'incident', text: 'the process that it runs stands still' }
      : { tone: 'running', text: 'runs a process' };
  }
  return { tone: 'running', text: 'at work' };
}

function endedText(entry: HistoryEntry): string {
  const jobId = entry.operation === 'startExport' ? entry.export?.jobId : undefined;

  if (jobId !== undefined) {
    return `job ${jobId.slice(0, 8)}`;
  }
  return isTimer(entry) && entry.endedAt !== undefined ? `waited ${between(entry.at, entry.endedAt)}` : '';
}

/** Many polls in a row: the first and the last ones stay, the others become one line. */
function folded(lines: (Line & { poll?: number })[]): Line[] {
  const result: Line[] = [];

  for (let start = 0; start < lines.length;) {
    let end = start;

    while (end < lines.length && lines[end]?.poll !== undefined) {
      end += 1;
    }
    if (end - start > pollsShown) {
      const middle = lines.slice(start + pollsBefore, end - pollsAfter);

      result.push(...lines.slice(start, start + pollsBefore), fold(middle), ...lines.slice(end - pollsAfter, end));
    } else {
      result.push(...lines.slice(start, Math.max(end, start + 1)));
    }
    start = Math.max(end, start + 1);
  }
  return result;
}

function fold(lines: (Line & { poll?: number })[]): Line {
  const [first] = lines;
  const last = lines.at(-1);

  return {
    id: `fold ${first?.id}`,
    tone: 'done',
    title: `Polls ${first?.poll} to ${last?.poll}`,
    text: last?.text.split(' · ').at(-1) ?? '',
    open: false,
    at: first?.at ?? '',
    ...(last?.endedAt !== undefined && { endedAt: last.endedAt }),
    folded: lines.toReversed()
  };
}

const between = (from: string, to: string) => duration(Date.parse(to) - Date.parse(from));
