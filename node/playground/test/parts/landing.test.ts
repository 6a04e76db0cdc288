import { expect, it } from 'vitest';
import { landing } from '../../src/parts/pages/landing';

const pages = [{ id: '1', title: 'Demo' }, { id: '2', title: 'Installation' }];

it('comes back to the page looked at last, while it is there', () => {
  expect(landing(pages, '2')).toBe('2');
  expect(landing(pages, '3')).toBe('1');
  expect(landing(pages, undefined)).toBe('1');
  expect(landing([], '2')).toBeUndefined();
});
