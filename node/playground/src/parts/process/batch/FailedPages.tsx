import type { BatchProgress, FailedPage } from '../../../api/batch';
import type { HistoryEntry } from '../../../api/run';
import { counted } from '../../../words/format';
import { href } from '../../../page/route';
import { skipOf } from '../incident/cause';
import styles from './FailedPages.module.css';
import { failuresOf } from './failures';

/** The pages of a batch that have come to no document, and why. */
export function FailedPages({ batch, history }: { batch: BatchProgress | undefined; history: HistoryEntry[] }) {
  const failed = batch?.failures ?? [];

  if (batch === undefined || failed.length === 0) {
    return null;
  }
  const skip = skipOf(failed.map(({ code }) => code), history);
  const others = batch.failed - failed.length;

  return (
    <div className={styles['failed']}>
      <h2>{counted(batch.failed, 'page')} failed</h2>
      <section aria-label="Failed pages" tabIndex={0}>
        <ul>
          {failuresOf(failed).map(({ pages, code, message }) => (
            <li key={`${code} ${message}`}>
              {pages.map((page, index) => <span key={index}>{index === 0 ? null : ', '}<Name page={page} /></span>)}
              {' '}<code>{code}</code> {message}
            </li>
          ))}
          {others > 0 ? <li>and {counted(others, 'other page')}, which the variables tell of</li> : null}
        </ul>
      </section>
      {skip === undefined ? null : <p>{skip}</p>}
    </div>
  );
}

function Name({ page: { id, title } }: { page: FailedPage }) {
  return id === undefined ? <b>{title}</b> : <a href={href('pages', id)}>{title}</a>;
}
