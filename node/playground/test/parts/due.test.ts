import { expect, it } from 'vitest';
import { applyToState } from '../../src/api/projection';
import { dueNext } from '../../src/parts/time/dueNext';
import { at, change, state, summary } from '../samples';

const poll = { key: '5', element: 'Wait', name: 'Wait for next poll', dueAt: at(2000), since: at(0) };
const limit = { ...poll, key: '6', name: 'Time limit', dueAt: at(1_800_000) };
const nightly = {
  key: '8', element: 'EveryNight', name: 'Every night', processKey: '3', processName: 'Nightly export', dueAt: at(60_000)
};

it('counts timers that start a process among those of runs, soonest first', () => {
  const waiting = { ...state, runs: [{ ...summary, timers: [limit, poll] }] };
  const after = applyToState(waiting, change(11, { kind: 'starts', starts: [nightly] }));

  expect(dueNext(after).map(({ name, of, run }) => [name, of, run])).toEqual([
    ['Wait for next poll', 'Demo → Word', '7'],
    ['Every night', 'Nightly export', undefined],
    ['Time limit', 'Demo → Word', '7']
  ]);
  expect(dueNext(applyToState(after, change(12, { kind: 'starts', starts: [] })))).toHaveLength(2);
});
