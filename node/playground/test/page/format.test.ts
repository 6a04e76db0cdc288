import { describe, expect, it } from 'vitest';
import { counted, duration, elapsed, shortDuration, size } from '../../src/words/format';
import { kindName } from '../../src/words/names';

describe('durations', () => {
  it.each([
    [0, '0.0 s'], [-40, '0.0 s'], [3240, '3.2 s'], [59_940, '59.9 s'], [60_000, '1 min'], [245_000, '4 min 5 s'],
    [7_800_000, '2 h 10 min'], [86_400_000, '1 day'], [172_800_000, '2 days'],
    [430_000_000, '4 days 23 h']
  ])('writes %i ms as %s', (millis, text) => {
    expect(duration(millis)).toBe(text);
  });

  it('tells the beginning of a run to the hundredth', () => {
    expect(elapsed(110)).toBe('0.11 s');
    expect(elapsed(36_400)).toBe('36.4 s');
    expect(elapsed(172_800_000 + 12_300)).toBe('2 days + 12.3 s');
    expect(elapsed(86_400_000 + 245_000)).toBe('1 day + 4 min 5 s');
  });

  it('keeps lists short', () => {
    expect(shortDuration(245_000)).toBe('4 min');
    expect(shortDuration(172_800_000)).toBe('2 d');
  });
});

describe('sizes', () => {
  it.each([[1, '1 byte'], [612, '612 bytes'], [41_000, '41 kB'], [999_499, '999 kB'], [1_400_000, '1.4 MB'],
    [84_000_000, '84 MB']])('writes %i as %s', (bytes, text) => {
    expect(size(bytes)).toBe(text);
  });

  it('counts one as one', () => {
    expect(counted(1, 'request')).toBe('1 request');
    expect(counted(2, 'try', 'tries')).toBe('2 tries');
  });
});

it('calls an element without a name by its kind', () => {
  expect(kindName('bpmn:CallActivity')).toBe('Call activity');
  expect(kindName('bpmn:IntermediateCatchEvent')).toBe('Intermediate catch event');
});
