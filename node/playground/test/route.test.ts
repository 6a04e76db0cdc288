import { describe, expect, it } from 'vitest';
import { href, routeOf } from '../src/shell/route';

describe('addresses', () => {
  it.each([
    ['', 'pages', undefined], ['#/process/2251', 'process', '2251'], ['#/wire', 'wire', undefined],
    ['#/nowhere/1', 'pages', undefined], ['#/pages/%zz', 'pages', '%zz']
  ])('reads %s', (hash, part, key) => {
    expect(routeOf(hash)).toEqual({ part, key });
  });

  it('reads what it writes', () => {
    expect(routeOf(href('pages', 'a/b c'))).toEqual({ part: 'pages', key: 'a/b c' });
  });
});
