import { describe, expect, it } from 'vitest';
import { newsOf, tellerOf, waitOf } from '../../src/parts/process/words/news';
import { stateName, toneOf } from '../../src/parts/process/words/state';
import { at, summary } from '../samples';

const caller = { ...summary, key: '1', process: 'mine' };
const called = { ...summary, key: '2', parent: '1', process: 'scroll-export' };
const timer = { key: '9', element: 'Wait', name: 'Wait for the night', dueAt: at(9000), since: at(0) };
const teller = (...others: (typeof called)[]) => tellerOf(caller, [...others, caller]);

describe('a run that waits for one that it has called', () => {
  it('says that this waits for a person', () => {
    const told = teller({ ...called, key: '3', parent: '2', task: { key: '8', name: 'Review page' } } as typeof called, called);

    expect([toneOf(told), stateName(told), newsOf(told)]).toEqual(['person', 'Waiting', 'waits: Review page']);
  });

  it('says when this polls again', () => {
    const polls = { ...called, export: { status: 'incomplete', progress: 9, polls: 1, nextPollAt: at(500) } };

    expect(waitOf(teller(polls))).toEqual({ until: at(500), what: 'next poll in' });
  });

  it('says which timer this waits for, and not by which it is limited', () => {
    expect(waitOf(teller({ ...called, timers: [{ ...timer, awaited: true }] } as typeof called)))
      .toEqual({ until: at(9000), what: 'waits: Wait for the night,' });
    const limited = teller({ ...called, timers: [timer] } as typeof called);

    expect([waitOf(limited), newsOf(limited)]).toEqual([undefined, 'at work']);
  });

  it('says where it stands still, whatever else goes on', () => {
    const incident = { key: '5', element: 'Poll', name: 'Get export status', code: 'FORBIDDEN' };
    const still = { ...caller, state: 'incident' as const, incident };

    expect(newsOf(tellerOf(still, [{ ...called, timers: [{ ...timer, awaited: true }] }, still])))
      .toBe('FORBIDDEN in Get export status');
  });

  it('is at work where nothing waits, and tells of nothing that has ended', () => {
    const ended = { ...called, state: 'completed' as const, endedAt: at(1), task: { key: '8', name: 'Review page' } };

    expect(newsOf(teller(called))).toBe('at work');
    expect(teller(ended as typeof called)).toBe(caller);
  });
});
