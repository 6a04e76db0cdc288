import { afterEach, describe, expect, it, vi } from 'vitest';
import { href, routeOf, settle } from '../../src/page/route';

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

  it('settle where one is, and leave alone whoever has gone on meanwhile', () => {
    expect(settled('')).toEqual(['#/pages/1']);
    expect(settled('#/model')).toEqual([]);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function settled(hash: string): string[] {
  const taken: string[] = [];

  vi.stubGlobal('location', { hash });
  vi.stubGlobal('history', { replaceState: (_state: unknown, _title: string, address: string) => taken.push(address) });
  vi.stubGlobal('HashChangeEvent', Event);
  vi.stubGlobal('dispatchEvent', () => true);
  settle('pages', '1');
  return taken;
}
