import { Tab, TabList, TabPanel, TabPanels, Tabs } from '@carbon/react';
import type { Run } from '../../../api/run';
import { Documents } from '../../../viewer/Documents';
import { roundsOfRun } from '../../../viewer/rounds';
import styles from './Details.module.css';
import { Variables } from './Variables';

export function Details({ run }: { run: Run }) {
  return (
    <div className={styles['details']}>
      <Tabs>
        <TabList aria-label="Details">
          <Tab>Variables</Tab>
          <Tab>Documents</Tab>
        </TabList>
        <TabPanels>
          <TabPanel><Variables run={run} /></TabPanel>
          <TabPanel>
            <Documents documents={run.documents} rounds={roundsOfRun(run)}>
              {run.endedAt === undefined
                ? 'The document appears here when the export has ended.'
                : 'This run has come to no document.'}
            </Documents>
          </TabPanel>
        </TabPanels>
      </Tabs>
    </div>
  );
}
