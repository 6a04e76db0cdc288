import { Renew } from '@carbon/icons-react';
import { Button } from '@carbon/react';
import { askForFailed } from '../../../api/asking';
import type { FailedPage } from '../../../api/batch';
import { useAction, useConnection } from '../../../api/hooks';
import type { Run } from '../../../api/run';
import { go, href } from '../../../page/route';
import { Problem } from '../../../shared/Problem';
import { counted } from '../../../words/format';
import { skipOf } from '../incident/cause';
import styles from './FailedPages.module.css';
import { failuresOf, mayBeExportedAgain } from './failures';

/** The pages of a batch that have come to no document, why, and the way to try them again. */
export function FailedPages({ run }: { run: Run }) {
  const { batch, history } = run;
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
      {mayBeExportedAgain(run) ? <Again run={run} /> : null}
    </div>
  );
}

/** Those pages alone, as a run of their own. */
function Again({ run }: { run: Run }) {
  const action = useAction();
  const off = useConnection() === 'lost' || action.busy;

  return (
    <>
      <Button
        kind="tertiary" size="sm" renderIcon={Renew} disabled={off}
        onClick={() => action.run(async () => go('process', (await askForFailed(run.key)).key))}
      >
        Export failed pages again
      </Button>
      {action.problem === undefined ? null : <Problem title={action.problem} close={action.forget} />}
    </>
  );
}

function Name({ page: { id, title } }: { page: FailedPage }) {
  return id === undefined ? <b>{title}</b> : <a href={href('pages', id)}>{title}</a>;
}
