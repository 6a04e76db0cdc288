import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import { useEffect, useRef, useState, type Ref, useImperativeHandle } from 'react';
import { problemOf } from '../api/hooks';
import { Problem } from '../shared/Problem';
import styles from './FormView.module.css';

export interface FormHandle {
  /** What was filled in; undefined where something is missing, which the form then shows. */
  submit(): Record<string, unknown> | undefined;
}

/** A form of the deployment, with the data that it begins with; `ready` is told once it can be submitted. */
export default function FormView({ schema, data, ready, ref }: {
  schema: object; data: Record<string, unknown>; ready: () => void; ref: Ref<FormHandle>;
}) {
  const container = useRef<HTMLDivElement>(null);
  const form = useRef<Form>(undefined);
  // It keeps what was filled in: later data would take it away.
  const [begun] = useState(data);
  const [problem, setProblem] = useState<string>();

  useImperativeHandle(ref, () => ({
    submit() {
      const result = form.current?.submit();

      if (result === undefined || Object.keys(result.errors).length > 0) {
        focusFirstFault(container.current);
        return undefined;
      }
      return result.data;
    }
  }), []);
  useEffect(() => {
    const place = container.current;

    if (place === null) {
      return undefined;
    }
    const shown = new Form({ container: place, additionalModules: [documentEndpoint] });

    form.current = shown;
    shown.importSchema(schema, begun).then(ready).catch((error: unknown) => setProblem(problemOf(error)));
    return () => {
      form.current = undefined;
      shown.destroy();
    };
  }, [schema, begun, ready]);
  return (
    <>
      {problem === undefined ? null : <Problem title={problem} />}
      <div ref={container} className={styles['form']} data-pdf-viewer={navigator.pdfViewerEnabled} />
    </>
  );
}

/** Once the library has drawn what is wrong. */
function focusFirstFault(place: HTMLElement | null): void {
  requestAnimationFrame(() => requestAnimationFrame(() => {
    place?.querySelector<HTMLElement>('.fjs-has-errors :is(input, textarea, select), [aria-invalid="true"]')?.focus();
  }));
}

/** The preview of documents takes absolute addresses only. */
const documentEndpoint = {
  documentEndpointBuilder: ['value', {
    buildUrl: ({ documentId }: { documentId: string }) =>
      `${location.origin}/api/documents/${encodeURIComponent(documentId)}`
  }]
};
