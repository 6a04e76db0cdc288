import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../src/api/run';
import { linesOf, whenBegun } from '../../src/parts/process/history/lines';
import { at, entry, run } from '../samples';

const wait = (id: string, from: number, to: number) => entry(id, {
  element: 'Wait', name: 'Wait for next poll', type: 'intermediateCatchEvent', at: at(from), endedAt: at(to)
});
const poll = (id: string, from: number, progress: number) => entry(id, {
  name: 'Get export status', operation: 'getExportStatus', at: at(from), endedAt: at(from + 20),
  export: { status: 'incomplete', progress, polls: 1 }
});
const told = (history: HistoryEntry[], more: Partial<typeof run> = {}) =>
  linesOf({ ...run, ...more, history }).map(({ title, text }) => `${title}: ${text}`);

describe('the history', () => {
  it('makes one line of a poll and the timer before it, newest first', () => {
    expect(told([wait('1', 0, 1000), poll('2', 1000, 9), wait('3', 1020, 3020), poll('4', 3020, 27)]))
      .toEqual(['Poll 2: waited 2.0 s · 27 %', 'Poll 1: waited 1.0 s · 9 %']);
  });

  it('says of each line when it began, by which they are in order', () => {
    const whole = entry('1', { name: 'Export the pages', at: at(10), endedAt: at(5000) });
    const lines = linesOf({ ...run, history: [whole, wait('2', 20, 1020), poll('3', 1020, 9), entry('4', { at: at(1300), endedAt: at(4000) })] });

    expect(lines.map((line) => whenBegun(line, run.startedAt))).toEqual(['1.30 s', '1.02 s', '0.01 s']);
  });

  it('does so of a poll that asks for many exports', () => {
    const asked = entry('2', { name: 'Get export statuses', operation: 'getExportStatuses', endedAt: at(1020) });

    expect(told([wait('1', 0, 1000), asked])).toEqual(['Poll 1: waited 1.0 s']);
  });

  it('leaves gateways out and counts down where a timer runs', () => {
    const waiting = entry('2', { element: 'Wait', type: 'intermediateCatchEvent', state: 'active' });
    const timers = [{ key: '5', element: 'Wait', name: 'Wait', dueAt: at(4000), since: at(0) }];
    const lines = linesOf({ ...run, timers, history: [entry('1', { type: 'exclusiveGateway' }), waiting] });

    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ tone: 'timer', dueAt: at(4000), open: true });
  });

  it('folds the middle of more than twelve polls', () => {
    const history = Array.from({ length: 14 }, (_, index) => poll(`p${index}`, index * 1000, index));
    const lines = linesOf({ ...run, history });

    expect(lines.map(({ title }) => title))
      .toEqual(['Poll 14', 'Poll 13', 'Poll 12', 'Poll 11', 'Polls 3 to 10', 'Poll 2', 'Poll 1']);
    expect(lines[4]?.folded?.map(({ title }) => title)).toContain('Poll 7');
  });

  it('tells each attempt, and when the next one is due', () => {
    const attempt = entry('1', { kind: 'attempt', code: 'TIMEOUT', retries: 1, dueAt: at(9000) });
    const jobs = [{ key: '4', element: 'Task', state: 'failed' as const, retries: 1, retryAt: at(9000) }];

    expect(told([attempt], { jobs })).toEqual(['Task: TIMEOUT, 1 try left, again in']);
    expect(told([attempt])).toEqual(['Task: TIMEOUT, 1 try left']);
  });

  it('says where the clock was moved on', () => {
    const moved = entry('1', { kind: 'clock', name: 'Clock moved on', type: '', message: 'P2D' });

    expect(told([moved])).toEqual(['Clock moved on: by two days']);
  });

  it('says that a called run stands still', () => {
    const call = entry('1', { element: 'Call', name: 'Export page', type: 'callActivity', state: 'active' });
    const elements = (state: 'active' | 'incident') => ({ Call: { state, count: 1, active: 1, child: '8' } });

    expect(told([call], { elements: elements('incident') })).toEqual(['Export page: the process that it runs stands still']);
    expect(told([call], { elements: elements('active') })).toEqual(['Export page: runs a process']);
  });

  it('lets the incident speak for what stands still', () => {
    const incident = { key: '3', at: at(0), element: 'Task', name: 'Task', code: 'FORBIDDEN', message: '', tries: 1 };
    const history = [
      entry('1', { state: 'active' }), entry('3', { kind: 'incident', state: 'active', code: 'FORBIDDEN' })
    ];

    expect(told(history, { incidents: [incident] })).toEqual(['Task: FORBIDDEN']);
  });

  it('names the pages of a batch that a line is about, a few at most', () => {
    const pages = { titles: ['Demo', 'Installation', 'API'], more: 3 };
    const one = { titles: ['Demo'], more: 0 };
    const asked = entry('2', { operation: 'getExportStatuses', pages: { ...pages, more: 0 } });

    expect(told([
      entry('1', { operation: 'startExports', pages }), wait('w', 0, 1000), { ...asked, endedAt: at(1020) },
      entry('3', { name: 'Download document', state: 'active', pages: one }),
      entry('4', { name: 'Download document', kind: 'attempt', code: 'TIMEOUT', retries: 0, pages: one })
    ])).toEqual([
      'Download document: Demo · TIMEOUT, no try left', 'Download document: Demo · at work',
      'Poll 1: waited 1.0 s · Demo, Installation and API ended', 'Task: Demo, Installation, API and 3 more'
    ]);
  });

  it('tells with polls that are folded which exports have ended in them', () => {
    const history = Array.from({ length: 14 }, (_, index) => entry(`p${index}`, {
      operation: 'getExportStatuses', at: at(index), endedAt: at(index), pages: { titles: [`Page ${index}`], more: 0 }
    }));

    expect(told(history)[4]).toBe('Polls 3 to 10: Page 2, Page 3, Page 4 and 5 more ended');
  });
});
