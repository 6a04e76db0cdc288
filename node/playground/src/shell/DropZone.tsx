import { useEffect, useState } from 'react';
import { bring, readDiagrams } from '../page/incoming';
import styles from './DropZone.module.css';
import { go } from '../page/route';

/** A file that is dropped anywhere opens in the Modeler. */
export function DropZone() {
  const [over, setOver] = useState(false);

  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const dragged = (event: DragEvent) => {
      if (holdsFiles(event)) {
        event.preventDefault();
        setOver(true);
      }
    };
    const left = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const dropped = (event: DragEvent) => {
      setOver(false);
      const files = [...event.dataTransfer?.files ?? []];

      if (files.length > 0) {
        event.preventDefault();
        void readDiagrams(files).then((incoming) => {
          bring(incoming);
          go('model');
        });
      }
    };

    addEventListener('dragover', dragged);
    addEventListener('dragleave', left);
    addEventListener('drop', dropped);
    return () => {
      removeEventListener('dragover', dragged);
      removeEventListener('dragleave', left);
      removeEventListener('drop', dropped);
    };
  }, []);
  return over ? <div className={styles['zone']}><p>Drop the diagram (.bpmn) to open it in Model</p></div> : null;
}
