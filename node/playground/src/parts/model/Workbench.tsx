import { useCallback, useEffect, useRef, useState } from 'react';
import type { Example } from '../../api/content';
import { problemOf } from '../../api/hooks';
import { onIncoming, readDiagrams, takeIncoming, type Incoming } from '../../page/incoming';
import { Problem } from '../../shared/Problem';
import { Aside } from './Aside';
import { lay, useDesk } from './desk';
import { emptyDraft, type Draft } from './draft';
import type { Finding } from './editor/findings';
import type { Template } from './editor/templates';
import { Findings } from './Findings';
import { RunDialog } from './RunDialog';
import { Toolbar } from './Toolbar';
import { unreadable } from './unreadable';
import { useEditor } from './useEditor';
import { useRunning } from './useRunning';
import styles from './Model.module.css';

/** Tools, canvas, panel and findings around one diagram. */
export function Workbench({ templates, examples }: { templates: Template[]; examples: Example[] }) {
  const canvas = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const modelling = useEditor(canvas, panel, templates);
  const { editor, draft, findings, open } = modelling;
  const desk = useDesk();
  const [problem, setProblem] = useState<string>();
  const [opening, setOpening] = useState(0);
  const errors = findings?.filter(({ severity }) => severity === 'Error') ?? [];
  const running = useRunning(modelling, examples);
  // What is done to a diagram that is on its way out would be lost.
  const busy = running.busy || opening > 0 || editor === undefined;

  const begin = useCallback((next: Draft, name = next.fileName) => {
    setProblem(undefined);
    setOpening((before) => before + 1);
    void open(next)
      .catch((error: unknown) => setProblem(unreadable(name, problemOf(error))))
      .finally(() => setOpening((before) => before - 1));
  }, [open]);
  const take = useCallback((incoming: Incoming) => {
    if ('problem' in incoming) {
      setProblem(incoming.problem);
    } else {
      const { name, xml } = incoming;

      begin({ xml, fileName: name.replace(/\.(bpmn|xml)$/i, ''), begun: 'file' }, name);
    }
  }, [begin]);

  useIncoming(take, editor !== undefined);
  return (
    <div className={styles['model']}>
      <Toolbar
        draft={draft} desk={desk} examples={examples} busy={busy}
        begin={(id) => begin(draftOf(id, examples))}
        openFile={(file) => void readDiagrams([file]).then(take)}
        save={() => void modelling.now().then((now) => {
          if (now !== undefined) {
            download(now);
            modelling.saved(now);
          }
        })}
        addExport={() => editor?.addExport()}
        run={running.start}
      />
      {problem === undefined ? null : <Problem title={problem} close={() => setProblem(undefined)} />}
      {running.problem === undefined ? null : <Problem title={running.problem} close={running.forget} />}
      {running.refused && errors.length > 0
        ? <Problem title={refusal(errors)} close={running.forget} />
        : null}
      <Aside
        diagrams={desk.aside} busy={busy} bringBack={(wanted) => begin(wanted)}
        throwAway={(doomed) => lay({ ...desk, aside: desk.aside.filter((one) => one !== doomed) })}
      />
      <div ref={canvas} className={styles['canvas']} />
      <aside ref={panel} aria-label="Properties" className={styles['panel']} />
      <Findings findings={findings} show={(finding) => editor?.show(finding)} />
      {running.asked === undefined ? null : <RunDialog asked={running.asked} running={running} />}
    </div>
  );
}

/** Files that were dropped, also before this part was there. */
function useIncoming(take: (incoming: Incoming) => void, ready: boolean): void {
  useEffect(() => {
    if (!ready) {
      return undefined;
    }
    const look = () => {
      const incoming = takeIncoming();

      if (incoming !== undefined) {
        take(incoming);
      }
    };

    look();
    return onIncoming(look);
  }, [take, ready]);
}

function draftOf(id: string, examples: Example[]): Draft {
  const example = examples.find((one) => one.id === id);

  return example === undefined ? emptyDraft : { xml: example.xml, fileName: example.id, begun: example.id };
}

function refusal(errors: Finding[]): string {
  const [first] = errors;
  const more = errors.length > 1 ? ` And ${errors.length - 1} more, see the findings.` : '';

  return `This cannot run yet. ${first?.element}: ${first?.message.replace(/[.!]?$/, '.')}${more}`;
}

function download({ xml, fileName }: Draft): void {
  const address = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }));
  const link = document.createElement('a');

  link.href = address;
  link.download = `${fileName}.bpmn`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
