import { expect, it } from 'vitest';
import { leftOutSentence } from '../../src/parts/process/leftOut';

const page = (title: string) => ({ id: title, title, reason: 'nobody may read it' });

it('names the pages and why, and counts where they are many', () => {
  expect(leftOutSentence([page('A'), page('B')]))
    .toBe('Left out of this export: "A", since nobody may read it; "B", since nobody may read it.');
  expect(leftOutSentence('ABCDEFG'.split('').map(page))).toMatch(/; "E", since nobody may read it; and 2 more\.$/);
});
