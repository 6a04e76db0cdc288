import { expect, it } from 'vitest';
import { extentOf } from '../../src/parts/process/progress/extent';
import { summary } from '../samples';

const bar = (pages: string) => extentOf({ ...summary, batch: { total: pages.length, done: 0, failed: 0, pages } });
const segments = (pages: string) => bar(pages)?.segments.map(({ kind, from, length }) => `${kind} ${from} ${length}`);

it('shows each page of a batch in its place', () => {
  expect(segments('dfde')).toEqual(['done 0 25', 'failed 25 25', 'done 50 25', 'ahead 75 25']);
});

it('joins neighbours of which the same is to be said', () => {
  expect(segments('ddffe')).toEqual(['done 0 40', 'failed 40 40', 'ahead 80 20']);
});

it('fills the place of a page as its export goes on, and leaves it empty before', () => {
  expect(segments('505e')).toEqual(['ahead 0 12.5', 'ahead 50 12.5', 'ahead 75 25']);
});

it('is divided by its pages, as long as they can be told apart', () => {
  expect(bar('d'.repeat(50))?.parts).toBe(50);
  expect(bar('d'.repeat(51))?.parts).toBe(1);
  expect(bar('d'.repeat(500))?.segments).toHaveLength(1);
});
