import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { emptyDraft, keepDraft, keptDraft, type Draft } from './draft';
import { Editor } from './editor/Editor';
import type { Finding } from './editor/findings';
import type { Template } from './editor/templates';

/** Milliseconds after a change, before it is kept and looked at. */
const pause = 250;

export interface Modelling {
  editor: Editor | undefined;
  draft: Draft;
  /** Nothing while the first look is going on. */
  findings: Finding[] | undefined;
  open(draft: Draft): Promise<void>;
  /** The diagram as it is now. */
  save(): Promise<Draft | undefined>;
  lint(): Promise<Finding[]>;
}

/** The Modeler in these places; the diagram is kept when they go away. */
export function useEditor(
  canvas: RefObject<HTMLElement | null>, panel: RefObject<HTMLElement | null>, templates: Template[]
): Modelling {
  const [editor, setEditor] = useState<Editor>();
  const [draft, setDraft] = useState<Draft>(() => keptDraft() ?? emptyDraft);
  const [findings, setFindings] = useState<Finding[]>();
  const current = useRef(draft);

  const look = useCallback(async (shown: Editor) => {
    const found = await shown.lint();

    setFindings(found);
    return found;
  }, []);

  useEffect(() => {
    if (canvas.current === null || panel.current === null) {
      return undefined;
    }
    let pending: ReturnType<typeof setTimeout> | undefined;
    const keep = async () => {
      pending = undefined;
      const xml = await shown.xml();

      current.current = { ...current.current, xml, changed: true };
      keepDraft(current.current);
    };
    const shown = new Editor(canvas.current, panel.current, templates, () => {
      clearTimeout(pending);
      pending = setTimeout(() => {
        void keep();
        void look(shown);
      }, pause);
    });
    const room = new ResizeObserver(() => shown.resized());

    room.observe(canvas.current);
    shown.open(current.current.xml)
      .catch(() => shown.open(emptyDraft.xml))
      .then(() => {
        setEditor(shown);
        return look(shown);
      })
      // The findings take room.
      .then(() => shown.showWhole())
      // The view may be gone by then.
      .catch(() => undefined);
    return () => {
      room.disconnect();
      clearTimeout(pending);
      void (pending === undefined ? Promise.resolve() : keep()).finally(() => shown.destroy());
    };
  }, [canvas, panel, templates, look]);

  return useMemo(() => ({
    editor,
    draft,
    findings,
    async open(next: Draft) {
      await editor?.open(next.xml);
      current.current = next;
      keepDraft(next);
      setDraft(next);
      if (editor !== undefined) {
        await look(editor);
        editor.showWhole();
      }
    },
    async save() {
      if (editor === undefined) {
        return undefined;
      }
      const xml = await editor.xml();

      // Kept changes are older than this view, where one has been at another part meanwhile.
      return { ...draft, xml, changed: draft.changed === true || xml !== draft.xml };
    },
    lint: async () => (editor === undefined ? [] : look(editor))
  }), [editor, draft, findings, look]);
}
