import { Button, TextArea } from '@carbon/react';
import { useState } from 'react';
import { Ask, Dialog } from '../../shared/Dialog';
import type { Asked, Running } from './useRunning';
import styles from './Model.module.css';

/** Whether a diagram may run, and with what. */
export function RunDialog({ asked, running }: { asked: Asked; running: Running }) {
  const [text, setText] = useState(() => JSON.stringify(asked.variables, undefined, 2));
  const [invalid, setInvalid] = useState(false);
  const confirm = () => {
    const variables = read(text);

    setInvalid(variables === undefined);
    if (variables !== undefined) {
      running.confirm(variables);
    }
  };

  return (
    <Dialog
      title={`Run ${asked.name}`} close={running.cancel}
      footer={(
        <>
          <Button kind="secondary" onClick={running.cancel}>Cancel</Button>
          <Button type="submit" form="run">Run it</Button>
        </>
      )}
    >
      <form
        id="run"
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        <Ask>
          {asked.question === undefined ? null : <p>{asked.question}</p>}
          <div className={styles['json']}>
            <TextArea
              id="variables" labelText="Variables" rows={Math.min(14, text.split('\n').length + 1)} value={text}
              helperText="What the process begins with: a JSON object. Secrets stay on the server: only their names stand here."
              invalid={invalid} invalidText="This is no JSON object." onChange={(event) => setText(event.target.value)}
            />
          </div>
        </Ask>
      </form>
    </Dialog>
  );
}

function read(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);

    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? value as Record<string, unknown>
      : undefined;
  } catch {
    return undefined;
  }
}
