import type { Document } from '../api/types';
import { size } from '../shared/format';
import { Dialog } from '../shared/Dialog';
import { Download, DocumentView } from './DocumentView';
import styles from './Viewer.module.css';

/** A document over the page. */
export function DocumentDialog({ document, close }: { document: Document; close: () => void }) {
  return (
    <Dialog
      wide title={document.fileName} close={close}
      actions={<><span className={styles['facts']}>{size(document.size)}</span> <Download document={document} /></>}
    >
      <DocumentView document={document} />
    </Dialog>
  );
}
