import { describe, expect, it } from 'vitest';
import { causeOf, skipOf } from '../../src/parts/process/incident/cause';
import { marksOf } from '../../src/parts/process/diagram/marks';
import { extentOf } from '../../src/parts/process/progress/extent';
import { newsOf, waitOf } from '../../src/parts/process/words/news';
import { progressText, progressValueText } from '../../src/parts/process/words/progress';
import { stateName, toneOf } from '../../src/parts/process/words/state';
import { sentenceOf } from '../../src/parts/process/diagram/sentence';
import { nodeOf, scopesOf } from '../../src/parts/process/details/variables';
import { firstCause, wayOn } from '../../src/parts/process/incident/wayOn';
import type { HistoryEntry } from '../../src/api/run';
import { allWell, at, entry, run, summary } from '../samples';

const progress = { status: 'incomplete', step: 2, totalSteps: 3, progress: 62, polls: 4 };
const document = { id: 'd', fileName: 'Demo.docx', contentType: '', size: 41_000, at: at(0) };
const types: Record<string, string> = { Start: 'StartEvent', Poll: 'ServiceTask', Call: 'CallActivity', Wait: 'Event' };

describe('a run in words', () => {
  it('says how far an export is, and how it ended', () => {
    expect(progressText({ ...summary, export: progress })).toBe('Step 2 of 3 · 62 %');
    expect(progressValueText({ ...summary, export: progress })).toBe('step 2 of 3, 62 %');
    expect(progressText({ ...summary, state: 'completed', export: progress, document }))
      .toBe('Complete · Demo.docx, 41 kB');
    expect(progressText({ ...summary, state: 'incident', export: { ...progress, status: 'complete' } }))
      .toBe('Exported, not stored');
    expect(progressText({ ...summary, state: 'failed', export: progress, reason: 'EXPORT_TIMED_OUT' }))
      .toBe('Failed · EXPORT_TIMED_OUT');
  });

  it('says how many pages of a batch are done, and what came of them', () => {
    const batch = { total: 8, done: 5, failed: 1, pages: 'ddfdd5e0' };
    const many = { ...summary, batch };
    const ended = { ...many, state: 'completed' as const, batch: { ...batch, done: 8 }, document };

    expect(progressText(many)).toBe('5 of 8 pages done, 1 failed');
    expect(extentOf(many)).toMatchObject({ percent: 62, parts: 8 });
    expect(progressText(ended)).toBe('Complete · 7 documents, 1 page failed');
    expect(newsOf(ended)).toBe('7 documents, 1 page failed');
    expect(newsOf({ ...ended, batch: { ...ended.batch, failed: 8 } })).toBe('no document, 8 pages failed');
    expect([toneOf(ended), stateName(ended)]).toEqual(['partly', 'Complete, 1 page failed']);
    expect(toneOf({ ...ended, batch: { ...batch, failed: 0 } })).toBe('done');
    expect(waitOf({ ...many, batch: { ...batch, nextPollAt: at(900) } })?.until).toBe(at(900));
  });

  it('fills the bar of an export that has ended well, and divides it by its steps', () => {
    expect(extentOf({ ...summary, export: progress }))
      .toEqual({ percent: 62, parts: 3, segments: [{ kind: 'done', from: 0, length: 62 }] });
    expect(extentOf({ ...summary, state: 'completed', export: progress })?.percent).toBe(100);
    expect(extentOf(summary)).toBeUndefined();
  });

  it('says whose turn it is', () => {
    const waiting = { ...summary, task: { key: '9', name: 'Review page' } };

    expect([toneOf(waiting), stateName(waiting), newsOf(waiting)]).toEqual(['person', 'Waiting', 'waits: Review page']);
  });

  it('says where the token stands', () => {
    const elements = { Wait: { state: 'active' as const, count: 2, active: 1 } };

    expect(sentenceOf({ ...run, elements }, () => 'Wait for next poll'))
      .toBe('Scroll Export: the token stands at Wait for next poll.');
  });

  it('names a switch as the cause only while it is on', () => {
    expect(causeOf('DOCUMENT_NOT_STORED', allWell)).toBeUndefined();
    expect(causeOf('DOCUMENT_NOT_STORED', { ...allWell, 'document-store-full': true })).toBe('document-store-full');
  });

  it('names a skip of time where an export has timed out', () => {
    const moved = entry('1', { kind: 'clock', name: 'Started while the clock moved on', message: 'P2D' });

    expect(skipOf(['EXPORT_FAILED', 'EXPORT_TIMED_OUT'], [moved])).toContain('moved on by two days');
    expect(skipOf(['EXPORT_FAILED'], [moved])).toBeUndefined();
    expect(skipOf(['EXPORT_TIMED_OUT'], [entry('2', {})])).toBeUndefined();
  });
});

describe('the way on from an incident', () => {
  const incident = { key: '3', at: at(0), element: 'Failed', name: 'Failed', code: 'E', message: '', tries: 1 };
  const thrown = { ...incident, uncaught: true };
  const by = (type: string) => ({ ...run, history: [entry('3', { kind: 'incident', type })] });

  it('is a retry, unless the process has ended with an error that nothing catches', () => {
    expect(wayOn(run, incident)).toEqual({ retry: true });
    expect(wayOn(by('serviceTask'), thrown)).toMatchObject({ retry: true, advice: expect.stringMatching(/Nothing in the process catches/) });
    expect(wayOn(by('serviceTask'), { ...thrown, code: 'EXPORT_FAILED' }).retry).toBe(false);
    expect(wayOn(by('endEvent'), thrown)).toMatchObject({
      retry: false, advice: expect.stringMatching(/meant for a process that calls/), again: { pageId: '1376263', format: 'word' }
    });
  });

  it('is told with what came first, where a time limit has interrupted that', () => {
    const limit = { ...thrown, at: at(9000), element: 'Limit', code: 'EXPORT_TIMED_OUT' };
    const failure = entry('1', { kind: 'incident', element: 'Poll', name: 'Poll', at: at(5000), endedAt: at(9000), code: 'EXPORT_FAILED' });
    const poll = (state: 'completed' | 'terminated', from: number, to: number) =>
      entry(`p${from}`, { element: 'Poll', state, at: at(from), endedAt: at(to) });
    const first = (...history: HistoryEntry[]) =>
      firstCause({ ...run, history: [...history, entry('3', { kind: 'incident', code: limit.code })] }, limit)?.code;

    expect(first(poll('terminated', 4000, 9000), failure)).toBe('EXPORT_FAILED');
    expect(first(poll('completed', 4000, 8000), failure)).toBeUndefined();
    expect(first(poll('completed', 4000, 8000), failure, poll('terminated', 8500, 9000))).toBeUndefined();
  });

  it('leads to the caller of a called process', () => {
    const { asked: _asked, ...called } = by('endEvent');
    const way = wayOn({ ...called, parent: '6' }, thrown);

    expect(way).toMatchObject({ retry: false, advice: expect.stringMatching(/no caller catches/) });
    expect(way.again).toBeUndefined();
    expect(wayOn({ ...by('endEvent'), process: 'mine' }, thrown).advice).toMatch(/nothing catches/);
  });
});

describe('marks on the diagram', () => {
  const kinds = (more: Partial<typeof run>) =>
    marksOf({ ...run, ...more }, (id) => types[id]).map(({ kind, element }) => `${kind} ${element}`);

  it('shows tokens, ticks, counts and the way into a called run', () => {
    expect(kinds({
      elements: {
        Start: { state: 'completed', count: 1, active: 0 },
        Poll: { state: 'completed', count: 4, active: 0 },
        Call: { state: 'active', count: 1, active: 1, child: '8' }
      }
    })).toEqual(['tick Start', 'tick Poll', 'count Poll', 'token Call', 'step Call']);
  });

  it('shows an incident in place of the token', () => {
    const incident = { key: '3', at: at(0), element: 'Poll', name: 'Poll', code: 'TIMEOUT', message: '', tries: 1 };

    expect(kinds({ elements: { Poll: { state: 'incident', count: 1, active: 1 } }, incidents: [incident] }))
      .toEqual(['incident Poll']);
  });

  it('shows the incident of a called run at the call activity', () => {
    const elements = { Call: { state: 'incident' as const, count: 1, active: 1, child: '8' } };
    const incident = { key: '3', element: 'Poll', name: 'Poll', code: 'TIMEOUT' };

    expect(marksOf({ ...run, elements, incident }, (id) => types[id])).toEqual([
      { kind: 'step', element: 'Call', child: '8' }, { kind: 'incident', element: 'Call', code: 'TIMEOUT' }
    ]);
    expect(sentenceOf({ ...run, elements, incident }, () => 'Export page'))
      .toBe('Scroll Export: stands still at Export page, TIMEOUT.');
  });

  it('leaves out the limit that runs all the time', () => {
    const timer = { key: '5', name: '', dueAt: at(1), since: at(0) };

    expect(kinds({ timers: [{ ...timer, element: 'Start' }, { ...timer, element: 'Wait' }] })).toEqual(['timer Wait']);
  });
});

describe('variables', () => {
  it('puts the run’s own first, and what matters first among them', () => {
    const scopes = scopesOf({
      ...run,
      variables: [
        { scope: '99', element: 'Poll', name: 'previous', value: '{}' },
        { scope: '7', name: 'a', value: '1' },
        { scope: '7', name: 'export', value: '{"polls":4}' }
      ]
    });

    expect(scopes.map(({ name, nodes }) => [name, nodes.map((node) => node.name)]))
      .toEqual([[undefined, ['export', 'a']], ['Poll', ['previous']]]);
  });

  it('shows what is no JSON as it is', () => {
    expect(scopesOf({ ...run, variables: [{ scope: '7', name: 'a', value: '{"cut', truncated: true }] })[0]?.nodes)
      .toEqual([{ kind: 'leaf', name: 'a', type: 'other', text: '{"cut… (cut)' }]);
    expect(nodeOf('a', null)).toEqual({ kind: 'leaf', name: 'a', type: 'other', text: 'null' });
  });
});
