import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { desk, exchanged, lay } from './desk';
import { emptyDraft, type Draft } from './draft';
import { Editor } from './editor/Editor';
import type { Finding } from './editor/findings';
import type { Template } from './editor/templates';

/** Milliseconds after a change, before it is kept and looked at. */
const pause = 250;

export interface Modelling {
  editor: Editor | undefined;
  /** The diagram as it was opened. */
  draft: Draft;
  /** Nothing while the first look is going on. */
  findings: Finding[] | undefined;
  /** In place of the one before, which is put aside where it was worked on, and stays where this one cannot be shown. */
  open(draft: Draft): Promise<void>;
  /** The diagram as it is now. */
  now(): Promise<Draft | undefined>;
  /** What is in a file from now on. */
  saved(draft: Draft): void;
  /** With what it was started with, which is offered the next time. */
  started(draft: Draft): void;
  lint(): Promise<Finding[]>;
}

/** The Modeler in these places; the diagram is kept when they go away. */
export function useEditor(
  canvas: RefObject<HTMLElement | null>, panel: RefObject<HTMLElement | null>, templates: Template[]
): Modelling {
  const [editor, setEditor] = useState<Editor>();
  const [draft, setDraft] = useState<Draft>(() => desk().inHand);
  const [findings, setFindings] = useState<Finding[]>();
  // As it was opened or saved last; from there on it counts as worked on.
  const base = useRef(draft);
  // One diagram after the other; meanwhile the Modeler holds neither.
  const opening = useRef<Promise<void>>(undefined);

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
    let ready = false;
    let left = false;
    const keep = async () => {
      if (!ready || opening.current !== undefined) {
        return;
      }
      const since = base.current;
      const worked = workedOn(since, await shown.xml());

      // Another may have been opened meanwhile.
      if (since === base.current) {
        lay({ ...desk(), inHand: worked });
      }
    };
    const shown = new Editor(canvas.current, panel.current, templates, () => {
      // What the panel still brings when it goes away is kept below; later there is no diagram any more.
      if (left) {
        return;
      }
      clearTimeout(pending);
      pending = setTimeout(() => {
        void keep();
        void look(shown);
      }, pause);
    });
    const room = new ResizeObserver(() => shown.resized());

    room.observe(canvas.current);
    shown.open(desk().inHand.xml)
      .catch(() => {
        lay(exchanged(desk(), { ...desk().inHand, changed: true }, emptyDraft));
        base.current = emptyDraft;
        setDraft(emptyDraft);
        return shown.open(emptyDraft.xml);
      })
      .then(() => {
        ready = true;
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
      left = true;
      void keep().finally(() => shown.destroy());
    };
  }, [canvas, panel, templates, look]);

  const exchange = useCallback(async (next: Draft) => {
    if (editor === undefined) {
      return;
    }
    const before = workedOn(base.current, await editor.xml());

    try {
      await editor.open(next.xml);
    } catch (error) {
      await editor.open(before.xml);
      base.current = before;
      lay({ ...desk(), inHand: before });
      throw error;
    }
    lay(exchanged(desk(), before, next));
    base.current = next;
    setDraft(next);
    await look(editor);
    editor.showWhole();
  }, [editor, look]);

  return useMemo(() => ({
    editor,
    draft,
    findings,
    async open(next: Draft) {
      const turn = (opening.current ?? Promise.resolve()).catch(() => undefined).then(() => exchange(next));

      opening.current = turn;
      await turn.finally(() => {
        if (opening.current === turn) {
          opening.current = undefined;
        }
      });
    },
    async now() {
      return editor === undefined ? undefined : workedOn(base.current, await editor.xml());
    },
    saved(written: Draft) {
      base.current = { ...written, changed: false };
      lay({ ...desk(), inHand: base.current });
    },
    started(run: Draft) {
      base.current = { ...base.current, variables: run.variables ?? {} };
      lay({ ...desk(), inHand: run });
    },
    lint: async () => (editor === undefined ? [] : look(editor))
  }), [editor, draft, findings, look, exchange]);
}

/** Kept changes are older than this view, where one has been at another part meanwhile. */
function workedOn(base: Draft, xml: string): Draft {
  return { ...base, xml, changed: base.changed === true || xml !== base.xml };
}
