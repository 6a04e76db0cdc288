import { DocumentExport } from '@carbon/icons-react';
import { Button, MenuButton, MenuItem, Select, SelectItem } from '@carbon/react';
import { useState } from 'react';
import { ask } from '../../api/asking';
import type { Page } from '../../api/content';
import { useAction, useConnection } from '../../api/hooks';
import type { Asked, Format } from '../../api/types';
import { formatNames } from '../../words/names';
import { Problem } from '../../shared/Problem';
import { go } from '../../page/route';
import { ApprovalDialog } from './ApprovalDialog';
import styles from './Head.module.css';

const formats = Object.entries(formatNames) as [Format, string][];

/** The page's title, and what a process can do with it. */
export function Head({ page, exported }: { page: Page; exported: () => void }) {
  const [format, setFormat] = useState<Format>('word');
  const [requesting, setRequesting] = useState(false);
  const action = useAction();
  const off = useConnection() === 'lost' || action.busy;
  const start = (as?: Asked['as']) => action.run(async () => {
    const { key } = await ask({ pageId: page.id, format, ...(as && { as }) });

    exported();
    go('process', key);
  });

  return (
    <header>
      <div className={styles['head']}>
        <div className={styles['title']}>
          <h1>{page.title}</h1>
          <p>Version {page.version} · page {page.id}</p>
        </div>
        <Select
          id="format" labelText="Format" hideLabel value={format} className={styles['format'] ?? ''}
          onChange={(event) => setFormat(event.target.value as Format)}
        >
          {formats.map(([value, text]) => <SelectItem key={value} value={value} text={text} />)}
        </Select>
        <Button
          size="md" renderIcon={DocumentExport} disabled={off}
          onClick={() => start()}
        >
          Export this page
        </Button>
        <Button kind="tertiary" size="md" disabled={off} onClick={() => setRequesting(true)}>Request approval</Button>
        <MenuButton kind="ghost" size="md" label="Export the whole tree" menuAlignment="bottom-end" disabled={off}>
          <MenuItem label="One document" onClick={() => start('one')} />
          <MenuItem label="A document for each page" onClick={() => start('each')} />
        </MenuButton>
      </div>
      {action.problem === undefined ? null : <Problem title={action.problem} close={action.forget} />}
      {requesting ? <ApprovalDialog page={page} close={() => setRequesting(false)} /> : null}
    </header>
  );
}
