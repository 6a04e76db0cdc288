import { Button, MenuButton, MenuItem } from '@carbon/react';
import { useState } from 'react';
import type { Run } from '../../api/run';
import type { Document } from '../../api/types';
import { DocumentDialog } from '../../viewer/DocumentDialog';
import { nameWithRound, roundsOfRun } from '../../viewer/rounds';
import styles from './Head.module.css';

/** So many are named in the menu; the others are chosen over the one that is open. */
const named = 10;

/** What a run has come to: its document, or one of them by its name, those of many pages in their order. */
export function OpenDocument({ run }: { run: Run }) {
  const [opened, setOpened] = useState<Document>();
  const { document, documents, batch } = run;

  if (run.endedAt === undefined || document === undefined) {
    return null;
  }
  const all = batch === undefined ? [document, ...documents.filter(({ id }) => id !== document.id)] : documents;
  const rounds = roundsOfRun(run);

  return (
    <>
      {all.length === 1
        ? <One run={run} document={document} open={() => setOpened(document)} />
        : (
          <MenuButton size="sm" label="Open document" menuAlignment="bottom-end">
            {all.slice(0, named).map((one) => (
              <MenuItem key={one.id} label={nameWithRound(one, rounds)} onClick={() => setOpened(one)} />
            ))}
            {all.length > named
              ? <MenuItem label={`Another of ${all.length} documents`} onClick={() => setOpened(all[named])} />
              : null}
          </MenuButton>
        )}
      {opened === undefined
        ? null
        : <DocumentDialog documents={all} rounds={rounds} first={opened} close={() => setOpened(undefined)} />}
    </>
  );
}

/** Where no bar names the file, its name stands beside the button. */
function One({ run, document, open }: { run: Run; document: Document; open: () => void }) {
  const told = run.export !== undefined;

  return (
    <>
      {told ? null : <span id="opens" className={styles['opens']} title={document.fileName}>{document.fileName}</span>}
      <Button size="sm" aria-describedby={told ? undefined : 'opens'} title={document.fileName} onClick={open}>
        Open document
      </Button>
    </>
  );
}
