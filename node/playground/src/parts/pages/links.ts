import type { PageEntry } from '../../api/content';

/** Where a link of a rendered page leads, and what it is called there. */
export interface PageLink {
  text: string;
  /** A page of the tree, to be opened here. */
  page?: PageEntry;
  /** Any other address, to be read. */
  address: string;
}

/** Characters of an address that are shown. */
const longest = 300;

/**
 * The links of a rendered page, each address once. In the frame none of them leads anywhere, so each is given the
 * number there under which it stands beside the frame.
 */
export function withNumbers(html: string, pages: readonly PageEntry[]): { html: string; links: PageLink[] } {
  const inside = new DOMParser().parseFromString(html, 'text/html');
  const links = new Map<string, PageLink>();

  for (const anchor of inside.querySelectorAll('a[href]')) {
    const href = anchor.getAttribute('href') ?? '';

    if (!href.startsWith('#')) {
      links.set(href, links.get(href) ?? linkTo(href, anchor.textContent ?? '', pages));
      const number = inside.createElement('sup');

      number.textContent = `[${[...links.keys()].indexOf(href) + 1}]`;
      anchor.append(number);
    }
  }
  return { html: inside.body.innerHTML, links: [...links.values()] };
}

/** What the address names: a page of the tree, where it is one of this site, else nothing that is opened here. */
export function linkTo(href: string, words: string, pages: readonly PageEntry[]): PageLink {
  const address = href.length > longest ? `${href.slice(0, longest)}…` : href;
  const id = pageIdOf(href);
  const page = id === undefined ? undefined : pages.find((one) => one.id === id);

  return { text: words.trim(), address, ...(page === undefined ? {} : { page }) };
}

/** As Confluence writes them: `/wiki/spaces/KEY/pages/ID/Title`, `?pageId=ID`. The simulator answers on loopback. */
function pageIdOf(href: string): string | undefined {
  const base = 'http://127.0.0.1';
  const url = URL.canParse(href, base) ? new URL(href, base) : undefined;

  if (url === undefined || !['127.0.0.1', 'localhost'].includes(url.hostname)) {
    return undefined;
  }
  return /\/pages\/(\d+)(?:\/|$)/.exec(url.pathname)?.[1] ?? url.searchParams.get('pageId') ?? undefined;
}
