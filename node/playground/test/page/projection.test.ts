import { describe, expect, it } from 'vitest';
import { applyToRun, applyToState } from '../../src/api/projection';
import { allWell, at, change, entry, run, state, summary } from '../samples';

const task = { key: '9', run: '7', element: 'ReviewPage', name: 'Review page', title: 'Demo', createdAt: at(0) };
const timer = { key: '5', element: 'WaitForNextPoll', name: 'Wait', dueAt: at(2000), since: at(0) };

describe('the state', () => {
  it('puts a new run first and replaces one that it knows', () => {
    const other = { ...summary, key: '8' };
    const more = applyToState(state, change(11, { kind: 'run', run: '8', state: 'started', summary: other }));
    const changed = applyToState(more, change(12, {
      kind: 'run', run: '7', state: 'completed', summary: { ...summary, state: 'completed' }
    }));

    expect(changed.runs.map(({ key, state: now }) => `${key} ${now}`)).toEqual(['8 running', '7 completed']);
    expect(changed.seq).toBe(12);
  });

  it('forgets the runs that ended first, and none that goes on', () => {
    const ends = Array.from({ length: 202 }, (_, index) => ({
      ...summary, key: `e${index}`, state: 'completed' as const, endedAt: at(index)
    }));
    const { runs } = ends.reduce(
      (before, ended, index) => applyToState(before, change(11 + index, {
        kind: 'run', run: ended.key, state: 'completed', summary: ended
      })),
      state);

    expect(runs).toHaveLength(201);
    expect(runs.map(({ key }) => key)).toEqual(expect.arrayContaining(['7', 'e2', 'e201']));
    expect(runs.map(({ key }) => key)).not.toContain('e1');
  });

  it('keeps a task while it is open', () => {
    const open = applyToState(state, change(11, { kind: 'task', run: '7', state: 'created', task }));

    expect(open.tasks).toEqual([task]);
    expect(applyToState(open, change(12, { kind: 'task', run: '7', state: 'completed', task })).tasks).toEqual([]);
  });

  it('takes switches as a whole', () => {
    const trouble = { ...allWell, throttled: true };

    expect(applyToState(state, change(11, { kind: 'trouble', name: 'throttled', trouble })).trouble).toBe(trouble);
  });
});

describe('a run', () => {
  it('passes over what it holds already, and what is of another run', () => {
    expect(applyToRun(run, change(10, { kind: 'flow', run: '7', element: 'A', count: 1 }))).toBe(run);
    expect(applyToRun(run, change(11, { kind: 'flow', run: '8', element: 'A', count: 1 }))).toBe(run);
  });

  it('counts the ways that were taken', () => {
    expect(applyToRun(run, change(11, { kind: 'flow', run: '7', element: 'A', count: 3 })).flows).toEqual({ A: 3 });
  });

  it('keeps timers until they are triggered, the soonest first', () => {
    const late = { ...timer, key: '6', dueAt: at(9000) };
    const two = [late, timer].reduce(
      (before, one, index) =>
        applyToRun(before, change(11 + index, { kind: 'timer', run: '7', state: 'created', ...one })),
      run);

    expect(two.timers.map(({ key }) => key)).toEqual(['5', '6']);
    expect(applyToRun(two, change(20, { kind: 'timer', run: '7', state: 'triggered', ...timer })).timers)
      .toEqual([late]);
  });

  it('replaces a line of the history by its ID', () => {
    const active = change(11, {
      kind: 'element', run: '7', element: 'Task', state: 'active', count: 1, active: 1,
      entry: entry('1', { state: 'active' })
    });
    const ended = change(12, {
      kind: 'element', run: '7', element: 'Task', state: 'completed', count: 1, active: 0, entry: entry('1', {})
    });
    const after = [active, ended].reduce(applyToRun, run);

    expect(after.history).toEqual([entry('1', {})]);
    expect(after.elements['Task']).toEqual({ state: 'completed', count: 1, active: 0 });
  });

  it('replaces a variable in its scope only', () => {
    const variables = [['7', '1'], ['99', '2'], ['7', '3']].map(([scope = '', value = ''], index) =>
      change(11 + index, { kind: 'variable', run: '7', scope, name: 'export', value }));

    expect(variables.reduce(applyToRun, run).variables)
      .toEqual([{ scope: '7', name: 'export', value: '3' }, { scope: '99', name: 'export', value: '2' }]);
  });

  it('closes incidents that were resolved, and jobs that were completed', () => {
    const incident = { key: '3', at: at(0), element: 'Task', name: 'Task', code: 'FORBIDDEN', message: '', tries: 1 };
    const job = { key: '4', element: 'Task', state: 'failed' as const, retries: 0 };
    const open = [
      change(11, { kind: 'job', run: '7', element: 'Task', state: 'failed', job }),
      change(12, { kind: 'incident', run: '7', state: 'created', incident })
    ].reduce(applyToRun, run);

    expect([open.jobs, open.incidents]).toEqual([[job], [incident]]);
    const closed = [
      change(13, { kind: 'incident', run: '7', state: 'resolved', incident }),
      change(14, { kind: 'job', run: '7', element: 'Task', state: 'completed', job })
    ].reduce(applyToRun, open);

    expect([closed.jobs, closed.incidents]).toEqual([[], []]);
  });

  it('lets a summary end it without losing its detail', () => {
    const taken = applyToRun(run, change(11, { kind: 'flow', run: '7', element: 'A', count: 1 }));
    const ended = applyToRun(taken, change(12, {
      kind: 'run', run: '7', state: 'completed', summary: { ...summary, state: 'completed', endedAt: at(5000) }
    }));

    expect([ended.state, ended.endedAt, ended.flows]).toEqual(['completed', at(5000), { A: 1 }]);
  });
});
