import { expect, it } from 'vitest';
import { canShow, pdf, word } from '../../src/viewer/shown';

const file = (contentType: string, size = 41_000) => ({ id: 'd1', fileName: 'Demo', contentType, size, at: '' });

it('shows Word anywhere, PDF where the browser has a viewer, and nothing that is too large', () => {
  expect(canShow(file(word), false)).toBe(true);
  expect(canShow(file(pdf), true)).toBe(true);
  expect(canShow(file(pdf), false)).toBe(false);
  expect(canShow(file('application/zip'), true)).toBe(false);
  expect(canShow(file(word, 20_000_001), true)).toBe(false);
});
