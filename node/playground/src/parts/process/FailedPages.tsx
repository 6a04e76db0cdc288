import type { BatchProgress } from '../../api/batch';
import { counted } from '../../shared/format';
import { href } from '../../shell/route';
import styles from './FailedPages.module.css';

/** The pages of a batch that have come to no document, and why. */
export function FailedPages({ batch }: { batch: BatchProgress | undefined }) {
  const failures = batch?.failures ?? [];

  if (batch === undefined || failures.length === 0) {
    return null;
  }
  const others = batch.failed - failures.length;

  return (
    <section aria-label="Failed pages" className={styles['failed']} tabIndex={0}>
      <h2>{counted(batch.failed, 'page')} failed</h2>
      <ul>
        {failures.map(({ id, title, code, message }, index) => (
          <li key={index}>
            {id === undefined ? <b>{title}</b> : <a href={href('pages', id)}>{title}</a>}
            {' '}<code>{code}</code> {message}
          </li>
        ))}
        {others > 0 ? <li>and {counted(others, 'other page')}, which the variables tell of</li> : null}
      </ul>
    </section>
  );
}
