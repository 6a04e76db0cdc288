import { Button } from '@carbon/react';
import { useState } from 'react';
import { Ask, Dialog } from '../../shared/Dialog';
import type { Draft } from './draft';
import styles from './Model.module.css';

/** Diagrams that others were opened over: each can be had again, and goes only when it is thrown away. */
export function Aside({ diagrams, busy, bringBack, throwAway }: {
  diagrams: readonly Draft[]; busy: boolean; bringBack: (draft: Draft) => void; throwAway: (draft: Draft) => void;
}) {
  const [doomed, setDoomed] = useState<Draft>();

  if (diagrams.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="put-aside" className={styles['aside']}>
      <h2 id="put-aside">Put aside, not saved</h2>
      <ul aria-label="Put aside">
        {diagrams.map((draft) => (
          <li key={draft.fileName}>
            <span>{draft.fileName}</span>
            <button
              type="button" aria-label={`Bring back ${draft.fileName}`} disabled={busy}
              onClick={() => bringBack(draft)}
            >
              Bring back
            </button>
            <button type="button" aria-label={`Throw away ${draft.fileName}`} onClick={() => setDoomed(draft)}>
              Throw away
            </button>
          </li>
        ))}
      </ul>
      {doomed === undefined
        ? null
        : (
          <Dialog
            title={`Throw away ${doomed.fileName}`} close={() => setDoomed(undefined)}
            footer={(
              <>
                <Button kind="secondary" onClick={() => setDoomed(undefined)}>Keep it</Button>
                <Button
                  kind="danger"
                  onClick={() => {
                    setDoomed(undefined);
                    throwAway(doomed);
                  }}
                >
                  Throw it away
                </Button>
              </>
            )}
          >
            <Ask><p>It was not saved, and cannot be had again.</p></Ask>
          </Dialog>
        )}
    </section>
  );
}
