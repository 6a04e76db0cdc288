import { Select, SelectItem } from '@carbon/react';
import { useState } from 'react';
import type { Document } from '../api/types';
import { size } from '../words/format';
import { Dialog } from '../shared/Dialog';
import { Download, DocumentView } from './DocumentView';
import { nameWithRound, oneRound } from './rounds';
import styles from './Viewer.module.css';

/** Documents over the page: one of them, and the way to the others. */
export function DocumentDialog({ documents, rounds = oneRound, first, close }: {
  documents: Document[]; rounds?: ReadonlyMap<string, string>; first: Document; close: () => void;
}) {
  const [chosen, setChosen] = useState(first.id);
  const document = documents.find(({ id }) => id === chosen) ?? first;

  return (
    <Dialog
      wide title={document.fileName} close={close}
      {...documents.length > 1 && { heading: <Which documents={documents} rounds={rounds} chosen={chosen} choose={setChosen} /> }}
      actions={<><span className={styles['facts']}>{size(document.size)}</span> <Download document={document} /></>}
    >
      <DocumentView key={document.id} document={document} />
    </Dialog>
  );
}

function Which({ documents, rounds, chosen, choose }: {
  documents: Document[]; rounds: ReadonlyMap<string, string>; chosen: string; choose: (id: string) => void;
}) {
  return (
    <div className={styles['which']}>
      <Select
        id="document" size="sm" labelText="Document" hideLabel value={chosen}
        onChange={(event) => choose(event.target.value)}
      >
        {documents.map((one) => <SelectItem key={one.id} value={one.id} text={nameWithRound(one, rounds)} />)}
      </Select>
    </div>
  );
}
