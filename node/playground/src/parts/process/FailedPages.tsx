import type { BatchProgress } from '../../api/batch';
import type { HistoryEntry } from '../../api/run';
import { counted } from '../../shared/format';
import { href } from '../../shell/route';
import { skipOf } from './cause';
import styles from './FailedPages.module.css';

/** The pages of a batch that have come to no document, and why. */
export function FailedPages({ batch, history }: { batch: BatchProgress | undefined; history: HistoryEntry[] }) {
  const failures = batch?.failures ?? [];

  if (batch === undefined || failures.length === 0) {
    return null;
  }
  const skip = skipOf(failures.map(({ code }) => code), history);
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
      {skip === undefined ? null : <p>{skip}</p>}
    </section>
  );
}
