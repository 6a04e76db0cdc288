import { useResource } from '../../api/hooks';
import type { Space } from '../../api/content';
import { href } from '../../page/route';
import styles from './Tasks.module.css';

/** What the pages are called that a form has only the IDs of, and the way to them. */
export function PagesNamed({ ids }: { ids: readonly string[] }) {
  const { value: space } = useResource<Space>(ids.length === 0 ? undefined : '/api/pages');
  const pages = ids.flatMap((id) => space?.pages.find((page) => page.id === id) ?? []);

  if (pages.length === 0) {
    return null;
  }
  return (
    <ul aria-label="Pages of the form" className={styles['named']}>
      {pages.map(({ id, title }) => <li key={id}>{id} is <a href={href('pages', id)}>{title}</a></li>)}
    </ul>
  );
}
