import { href } from '../../page/route';
import styles from './Links.module.css';
import type { PageLink } from './links';

/** What the links of the page lead to: pages of the tree are opened here, other addresses are only to be read. */
export function Links({ links }: { links: PageLink[] }) {
  return (
    <section aria-label="Links of the page" className={styles['links']}>
      <h2>Links</h2>
      <ol aria-label="Links">
        {links.map(({ page, text, address }) => (
          <li key={address}>
            {page === undefined
              ? <><span>{text}</span> <code>{address}</code></>
              : <><a href={href('pages', page.id)}>{page.title}</a> {text === page.title ? null : <span>{text}</span>}</>}
          </li>
        ))}
      </ol>
    </section>
  );
}
