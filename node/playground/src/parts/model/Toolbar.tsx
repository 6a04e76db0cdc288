import { Button, Select, SelectItem } from '@carbon/react';
import { Play } from '@carbon/icons-react';
import { useRef } from 'react';
import type { Example } from '../../api/content';
import { useConnection } from '../../api/hooks';
import type { Desk } from './desk';
import type { Draft } from './draft';
import styles from './Model.module.css';

/** What is done with a diagram as a whole. */
export function Toolbar({ draft, desk, examples, busy, begin, openFile, save, addExport, run }: {
  draft: Draft;
  desk: Desk;
  examples: Example[];
  busy: boolean;
  begin: (id: string) => void;
  openFile: (file: File) => void;
  save: () => void;
  addExport: () => void;
  run: () => void;
}) {
  const file = useRef<HTMLInputElement>(null);
  const connection = useConnection();
  const changed = desk.inHand.changed === true;
  // What was begun with can then be begun with once more.
  const own = changed || draft.begun === 'file';

  return (
    <header className={styles['head']}>
      <div className={styles['title']}>
        <h1>Model</h1>
        <p>{changed ? unsaved(desk) : 'Open a .bpmn file, or drop it anywhere on the page.'}</p>
      </div>
      <div role="toolbar" aria-label="Diagram tools" className={styles['tools']}>
        <div className={styles['begin']}>
          <Select
            id="begin" size="sm" labelText="Begin with" hideLabel inline={false} value={own ? 'file' : draft.begun} disabled={busy}
            onChange={(event) => begin(event.target.value)}
          >
            {own ? <SelectItem value="file" text={draft.fileName} /> : null}
            <SelectItem value="empty" text="Empty diagram" />
            {examples.map(({ id, name }) => <SelectItem key={id} value={id} text={name} />)}
          </Select>
        </div>
        <input
          ref={file} type="file" accept=".bpmn,.xml" hidden aria-label="Diagram" tabIndex={-1}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];

            if (chosen !== undefined) {
              openFile(chosen);
            }
            event.target.value = '';
          }}
        />
        <Button kind="ghost" size="sm" disabled={busy} onClick={() => file.current?.click()}>Open</Button>
        <Button kind="ghost" size="sm" disabled={busy} onClick={save}>Save</Button>
        <Button kind="tertiary" size="sm" disabled={busy} onClick={addExport}>Add an export</Button>
        <Button size="sm" renderIcon={Play} disabled={busy || connection === 'lost'} onClick={run}>Run</Button>
      </div>
    </header>
  );
}

function unsaved({ kept }: Desk): string {
  return kept
    ? 'Not saved. Kept in this tab, also while you look at other parts.'
    : 'Not saved, and too large to outlive a reload. Kept while you look at other parts.';
}
