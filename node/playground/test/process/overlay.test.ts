import { describe, expect, it } from 'vitest';
import { placeOf, roomBeside } from '../../src/parts/process/diagram/overlay';

const event = { beside: undefined, host: false, width: 36, height: 36, labelBottom: 60 };
const timer = { kind: 'timer', element: 'Due', dueAt: '', since: '' } as const;

describe('marks', () => {
  it('stand below an event and its label', () => {
    expect(placeOf(timer, event)).toEqual({ left: 18, top: 68 });
  });
  it('stand beside an event on an edge, outside of its ring, on the side that has room', () => {
    expect(placeOf(timer, { ...event, beside: 'right' })).toEqual({ left: 42, top: 7, anchor: 'start' });
    expect(placeOf(timer, { ...event, beside: 'left' })).toEqual({ left: -6, top: 7, anchor: 'end' });
  });
  it('have room on the right, unless another event hangs there', () => {
    expect(roomBeside(100, [100])).toBe('right');
    expect(roomBeside(100, [100, 60])).toBe('right');
    expect(roomBeside(100, [100, 142])).toBe('left');
    expect(roomBeside(100, [100, 400])).toBe('right');
  });
  it('leave the lower edge to the events that hang there', () => {
    const task = { beside: undefined, width: 100, height: 80, labelBottom: undefined };
    const count = { kind: 'count', element: 'Approve', count: 2 } as const;

    expect(placeOf(count, { ...task, host: false })).toEqual({ left: 26, top: 80 });
    expect(placeOf(count, { ...task, host: true })).toEqual({ left: 90, top: -2 });
  });
});
