import { Button } from '@carbon/react';
import { post } from '../../../api/client';
import { useAction, usePlayground, useStore } from '../../../api/hooks';
import { Ask, Dialog } from '../../../shared/Dialog';
import { counted } from '../../../words/format';
import { Problem } from '../../../shared/Problem';
import { go } from '../../../page/route';

/** Asks before everything is made new: nothing of it comes back. */
export function StartAfresh({ close }: { close: () => void }) {
  const { runs, tasks } = usePlayground();
  const store = useStore();
  const action = useAction();
  const lost = [
    counted(runs.filter((run) => run.parent === undefined).length, 'run'),
    ...tasks.length === 0 ? [] : [counted(tasks.length, 'open task')]
  ];

  return (
    <Dialog
      title="Start afresh" close={close}
      footer={(
        <>
          <Button kind="secondary" onClick={close}>Cancel</Button>
          <Button
            kind="danger" disabled={action.busy}
            onClick={() => action.run(async () => {
              await store.afresh(() => post('/api/reset'));
              go('pages');
            })}
          >
            Yes, start afresh
          </Button>
        </>
      )}
    >
      <Ask>
        <p>
          A new engine and a new simulator begin, with the clock of this machine and all troubles off. What there
          is now is lost: {lost.join(', ')}, documents, messages and what is attached to pages. The archive stays.
        </p>
        {action.problem === undefined ? null : <Problem title={action.problem} close={action.forget} />}
      </Ask>
    </Dialog>
  );
}
