import { useMemo } from 'react';
import type { Page, Space } from '../../api/content';
import { useTheme, type Theme } from '../../page/theme';
import { Frame } from '../../viewer/Frame';
import { Links } from './Links';
import { withNumbers } from './links';
import styles from './PageFrame.module.css';

/** The page as Confluence rendered it, where it can do nothing. */
export function PageFrame({ page }: { page: Page }) {
  const style = styleOf[useTheme()];

  return <div className={styles['frame']}><Frame title={page.title} markup={page.html} style={style} /></div>;
}

/** The page, and below it its links, where they can be followed. */
export function LinkedPage({ page, space }: { page: Page; space: Space }) {
  const { html, links } = useMemo(() => withNumbers(page.html, space.pages), [page.html, space.pages]);

  return (
    <>
      <PageFrame page={{ ...page, html }} />
      {links.length === 0 ? null : <Links links={links} />}
    </>
  );
}

const shape = `
body{max-width:68ch;margin:24px auto 48px;padding:0 24px;font:16px/1.5 'IBM Plex Sans',sans-serif;
  overflow-wrap:anywhere}
h1,h2,h3,h4{margin:1.4em 0 .5em;line-height:1.3;font-weight:600}
h1{font-size:1.5em}h2{font-size:1.3em}h3{font-size:1.1em}
p,ul,ol,pre,table{margin:.75em 0}
li{margin:.35em 0}
img{max-width:100%}
table{display:block;overflow-x:auto;border-collapse:collapse}
th,td{padding:6px 12px;border:1px solid var(--line);text-align:left;vertical-align:top}
th{background:var(--back)}
pre,.confluence-information-macro,.panel{padding:12px 16px;border-left:4px solid var(--mark);background:var(--back);
  white-space:pre-wrap}
.confluence-information-macro,.panel{white-space:normal}
code{font:.85em ui-monospace,monospace}
a[href]{color:var(--link);text-decoration:underline}
a:not([href]){text-decoration:underline dotted}
a sup{margin-inline-start:2px;font-size:.75em;line-height:0}
body{background:var(--paper);color:var(--ink)}`;

const styleOf: Record<Theme, string> = {
  light: `:root{color-scheme:light;--paper:#fff;--ink:#161616;--back:#edf5ff;--line:#c6c6c6;--mark:#4589ff;
    --link:#0f62fe}${shape}`,
  dark: `:root{color-scheme:dark;--paper:#161616;--ink:#f4f4f4;--back:#262626;--line:#525252;--mark:#4589ff;
    --link:#78a9ff}${shape}`
};
