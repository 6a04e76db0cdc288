import { useCallback, useState } from 'react';
import { post } from '../../api/client';
import type { Created, Example } from '../../api/content';
import { useAction, usePlayground } from '../../api/hooks';
import { go } from '../../page/route';
import { startVariables } from './startVariables';
import type { Draft } from './draft';
import type { Modelling } from './useEditor';

/** What is asked before a diagram runs. */
export interface Asked {
  name: string;
  /** What is to be confirmed, where it is not one of ours. */
  question: string | undefined;
  variables: Record<string, unknown>;
}

export interface Running {
  busy: boolean;
  problem: string | undefined;
  /** Whether errors of the diagram were in the way. */
  refused: boolean;
  asked: Asked | undefined;
  start(): void;
  confirm(variables: Record<string, unknown>): void;
  cancel(): void;
  /** Puts away what was in the way. */
  forget(): void;
}

const question = 'This diagram is a program: it can do here whatever you can. Run it?';

/**
 * Deploys the diagram and starts it, and goes where it is seen. The server takes a diagram that is not one of ours only
 * with a confirmation. Whoever drew it here knows what it does, and gives it by his "Run"; of one out of a file he is
 * asked.
 */
export function useRunning({ editor, draft, now, started, lint }: Modelling, examples: Example[]): Running {
  const { site } = usePlayground();
  const { run: act, busy, problem, forget } = useAction();
  const [refused, setRefused] = useState<Draft>();
  const [asked, setAsked] = useState<Asked>();
  const send = useCallback(async (variables: Record<string, unknown>) => {
    const saved = await now();

    if (saved === undefined) {
      return;
    }
    const { xml, fileName } = saved;

    started({ ...saved, variables });
    const name = editor?.process()?.name ?? fileName;
    const { key } = await post<Created>('/api/runs', { bpmn: xml, name, variables, confirmed: true });

    go('process', key);
  }, [editor, now, started]);
  const start = useCallback(() => act(async () => {
    const errors = (await lint()).filter(({ severity }) => severity === 'Error');
    const process = editor?.process();
    const saved = await now();

    setRefused(errors.length > 0 ? draft : undefined);
    if (errors.length > 0) {
      return;
    }
    if (process === undefined) {
      throw new Error('The diagram holds no process that could run.');
    }
    const ours = examples.some(({ xml }) => xml === saved?.xml);
    const variables = saved?.variables ?? startVariables(process.id, site);

    if (ours && variables === undefined) {
      await send({});
    } else {
      setAsked({
        name: process.name, question: ours || draft.begun !== 'file' ? undefined : question, variables: variables ?? {}
      });
    }
  }), [act, lint, now, editor, draft, examples, site, send]);
  const confirm = useCallback((variables: Record<string, unknown>) => {
    setAsked(undefined);
    act(() => send(variables));
  }, [act, send]);

  return {
    busy, problem, refused: refused === draft, asked, start, confirm,
    cancel: () => setAsked(undefined),
    forget: () => {
      setRefused(undefined);
      forget();
    }
  };
}
