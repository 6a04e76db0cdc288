import { Button } from '@carbon/react';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { post } from '../../api/client';
import type { Created, Page } from '../../api/content';
import { useAction, usePlayground, useResource } from '../../api/hooks';
import type { FormHandle } from '../../viewer/FormView';
import { Dialog } from '../../shared/Dialog';
import { Problem } from '../../shared/Problem';
import { Waiting } from '../../shared/Waiting';
import { go } from '../../page/route';

const FormView = lazy(() => import('../../viewer/FormView'));

/** The form that begins an approval, filled in for the page. */
export function ApprovalDialog({ page, close }: { page: Page; close: () => void }) {
  const { site } = usePlayground();
  const { value: schema, problem } = useResource<object>('/api/forms/document-request');
  const form = useRef<FormHandle>(null);
  const [ready, setReady] = useState(false);
  const begin = useCallback(() => setReady(true), []);
  const action = useAction();
  const data = useMemo(() => ({
    title: page.title,
    pageId: page.id,
    templateId: site.templates.word,
    pdfTemplateId: site.templates.pdf
  }), [page, site]);
  const request = () => {
    const filled = form.current?.submit();

    if (filled !== undefined) {
      action.run(async () => {
        const { key } = await post<Created>('/api/approvals', filled);

        go('process', key);
      });
    }
  };
  const refused = problem ?? action.problem;

  return (
    <Dialog
      title="Request approval" close={close}
      footer={(
        <>
          <Button kind="secondary" onClick={close}>Cancel</Button>
          <Button disabled={action.busy || !ready} onClick={request}>Send request</Button>
        </>
      )}
    >
      {refused === undefined ? null : <Problem title={refused} />}
      <Suspense fallback={<Waiting />}>
        {schema === undefined ? null : <FormView schema={schema} data={data} ready={begin} ref={form} />}
      </Suspense>
    </Dialog>
  );
}
