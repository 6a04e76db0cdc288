import { expect, it } from 'vitest';
import type { Document } from '../../src/api/types';
import { nameWithRound, roundsOf } from '../../src/viewer/rounds';
import { at } from '../samples';

const file = (id: string, contentType: string): Document => ({ id, fileName: id, contentType, size: 1, at: at(0) });
const first = [file('a', 'word'), file('b', 'pdf')];

it('tells files apart that a process has made again', () => {
  expect([...roundsOf([...first, file('c', 'word'), file('d', 'pdf')])]).toEqual([
    ['a', 'round 1'], ['c', 'round 2, the latest'], ['b', 'round 1'], ['d', 'round 2, the latest']
  ]);
});

it('says nothing where there was one round', () => {
  expect(roundsOf(first).size).toBe(0);
  expect(roundsOf([]).size).toBe(0);
});

it('says the round before the name', () => {
  expect(nameWithRound(file('a', 'word'), roundsOf([...first, file('c', 'word')]))).toBe('Round 1: a');
  expect(nameWithRound(file('a', 'word'), roundsOf(first))).toBe('a');
});
