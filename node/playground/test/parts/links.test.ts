import { expect, it } from 'vitest';
import { linkTo } from '../../src/parts/pages/links';

const pages = [{ id: '1376264', title: 'Installation' }];
const page = (href: string) => linkTo(href, 'words', pages).page?.title;

it('knows pages of the tree by the addresses that Confluence gives them', () => {
  expect(page('/wiki/spaces/ROBOT/pages/1376264/Installation')).toBe('Installation');
  expect(page('http://127.0.0.1:41234/wiki/spaces/ROBOT/pages/1376264')).toBe('Installation');
  expect(page('/wiki/pages/viewpage.action?pageId=1376264')).toBe('Installation');
});

it('opens nothing else, and shows where it would lead', () => {
  for (const href of [
    'https://example.com/wiki/spaces/ROBOT/pages/1376264', '//example.com/pages/1376264', 'javascript:pages/1376264',
    '/wiki/spaces/ROBOT/pages/99', '/wiki/pages/13762640/', 'http://['
  ]) {
    expect(linkTo(href, ' words ', pages)).toEqual({ text: 'words', address: href });
  }
});

it('shows the beginning of a long address', () => {
  expect(linkTo(`https://example.com/${'x'.repeat(999)}`, '', pages).address).toMatch(/^.{300}…$/);
});
