import type { HistoryEntry, Run } from '../../../api/run';
import { counted, duration, elapsed } from '../../../words/format';
import { skipName } from '../../../words/names';
import { folded } from './folded';
import type { Line, Told } from './line';
import { endedOf, namesOf } from './pages';

/** Operations that ask how far one export is, or many together. */
const asking = new Set(['getExportStatus', 'getExportStatuses']);

const waypoints = new Set(['exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'eventBasedGateway']);

/** The history, newest first; a timer and the poll that it waited for are one line. */
export function linesOf(run: Run): Line[] {
  const entries = run.history.filter((entry) => !waypoints.has(entry.type) && !standsStill(entry, run));
  const lines: Told[] = [];
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
      lines.push({ ...pollLine(entry, waited, polls), poll: polls, ...(entry.pages && { pages: entry.pages }) });
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
      : progress?.status === 'complete' ? 'complete' : progress && `${progress.progress} %`,
    entry.pages && endedOf(entry.pages)
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

/** A line, with the pages of a batch that it is about. */
function lineOf(entry: HistoryEntry, run: Run): Line {
  const facts = factsOf(entry, run);
  const pages = entry.pages === undefined ? '' : namesOf(entry.pages);

  return {
    id: entry.id,
    title: entry.name,
    open: entry.state === 'active',
    at: entry.at,
    ...(entry.endedAt !== undefined && { endedAt: entry.endedAt }),
    ...facts,
    text: [pages, facts.text].filter((text) => text !== '').join(' · ')
  };
}

function factsOf(entry: HistoryEntry, run: Run): Pick<Line, 'tone' | 'text' | 'dueAt'> {
  switch (entry.kind) {
    case 'attempt':
      return attempt(entry, run);
    case 'incident':
      return {
        tone: entry.state === 'active' ? 'incident' : 'done',
        text: `${entry.code ?? ''}${entry.state === 'active' ? '' : ', no longer open'}`
      };
    case 'clock':
      return { tone: 'timer', text: `by ${skipName(entry.message ?? '')}` };
    case 'element':
      return element(entry, run);
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

const between = (from: string, to: string) => duration(Date.parse(to) - Date.parse(from));
