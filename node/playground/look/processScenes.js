import { empty, part, send, start } from './support.js';

const history = (page) => page.getByRole('region', { name: 'History' });

/** What is looked at of the part Process. */
export const processScenes = {
  'process-empty': {
    play: (page) => empty(page, 'Process', 'No run yet.')
  },
  'process-running': {
    async play(page) {
      await start(page);
      await part(page, 'Process');
      await history(page).getByText('Poll 3', { exact: true }).waitFor({ timeout: 15_000 });
      await page.waitForTimeout(900);
    }
  },
  'process-done': {
    speed: 8,
    async play(page) {
      await start(page);
      await part(page, 'Process');
      await page.getByRole('button', { name: 'Open document' }).waitFor({ timeout: 15_000 });
      await page.waitForTimeout(800);
    }
  },
  'process-incident': {
    speed: 8,
    async play(page, { world }) {
      world.trouble['document-store-full'] = true;
      await start(page, '1376268');
      await start(page);
      await part(page, 'Process');
      await page.getByRole('group', { name: 'Incident' }).waitFor({ timeout: 15_000 });
      await page.waitForTimeout(500);
    }
  },
  'process-late-incident': {
    speed: 8,
    async play(page, { world }) {
      world.trouble['export-fails'] = true;
      await start(page);
      await part(page, 'Process');
      await page.getByRole('group', { name: 'Incident' }).waitFor({ timeout: 15_000 });
      await send(page, '/api/clock', { skip: 'P2D' });
      await page.getByText('then Export timed out').waitFor();
      await page.waitForTimeout(500);
    }
  },
  'process-called-incident': {
    speed: 8,
    async play(page, { world }) {
      world.trouble['macro-not-installed'] = true;
      await send(page, '/api/approvals', { title: 'Installation', pageId: '1376264' });
      await part(page, 'Tasks');
      await page.getByText('Ready for export').click();
      await page.getByRole('button', { name: 'Complete task' }).click();
      await part(page, 'Process');
      await page.getByRole('group', { name: 'Incident of a called run' }).waitFor({ timeout: 15_000 });
      await page.waitForTimeout(900);
    }
  },
  'process-caller': {
    async play(page) {
      await send(page, '/api/approvals', { title: 'Installation', pageId: '1376264' });
      await part(page, 'Tasks');
      await page.getByText('Ready for export').click();
      await page.getByRole('button', { name: 'Complete task' }).click();
      await part(page, 'Process');
      await page.getByText('Step 1 of 3').waitFor({ timeout: 15_000 });
      await page.waitForTimeout(900);
    }
  },
  'process-poll-incident': {
    speed: 8,
    async play(page, { world }) {
      world.trouble['token-expired'] = true;
      await start(page);
      await part(page, 'Process');
      await page.getByRole('group', { name: 'Incident' }).waitFor({ timeout: 15_000 });
      await page.waitForTimeout(500);
    }
  },
  'process-approval': {
    speed: 8,
    async play(page) {
      await send(page, '/api/approvals', { title: 'Installation', pageId: '1376264' });
      await part(page, 'Process');
      await history(page).getByText('Review page').waitFor();
      await page.waitForTimeout(500);
    }
  },
  'process-batch': {
    speed: 2,
    async play(page) {
      await send(page, '/api/trees', { pageId: '1376263', format: 'word', as: 'each' });
      await part(page, 'Process');
      await page.getByText('2 of 6 pages done').waitFor({ timeout: 15_000 });
      await page.waitForTimeout(500);
    }
  },
  'process-batch-failed': {
    speed: 20,
    async play(page, { world }) {
      world.trouble['export-fails'] = true;
      await send(page, '/api/trees', { pageId: '1376263', format: 'word', as: 'each' });
      await part(page, 'Process');
      await page.getByText('Complete · 3 documents, 3 pages failed').waitFor({ timeout: 15_000 });
      await page.waitForTimeout(500);
    }
  },
  'process-batch-again': {
    speed: 20,
    async play(page, { world }) {
      world.trouble['export-fails'] = true;
      await send(page, '/api/trees', { pageId: '1376263', format: 'word', as: 'each' });
      await part(page, 'Process');
      const again = page.getByRole('button', { name: 'Export failed pages again' });

      await again.waitFor({ timeout: 15_000 });
      world.trouble['export-fails'] = false;
      await again.click();
      await page.getByText('Complete · 3 documents').first().waitFor({ timeout: 15_000 });
      await page.waitForTimeout(500);
    }
  },
  'start-afresh': {
    async play(page) {
      await start(page);
      await part(page, 'Process');
      await page.getByRole('button', { name: 'Start afresh' }).filter({ visible: true }).click();
      await page.getByRole('dialog').getByText('A new engine').waitFor();
      await page.waitForTimeout(300);
    }
  },
  'document-word': {
    speed: 8,
    async play(page) {
      await start(page);
      await part(page, 'Process');
      await page.getByRole('button', { name: 'Open document' }).click({ timeout: 15_000 });
      await page.frameLocator('iframe').getByText('The robot takes parcels').waitFor();
      await page.waitForTimeout(300);
    }
  },
  'process-documents': {
    speed: 30,
    async play(page) {
      await send(page, '/api/trees', { pageId: '1376263', format: 'word', as: 'each' });
      await part(page, 'Process');
      await page.getByRole('button', { name: 'Open document' }).click({ timeout: 15_000 });
      await page.getByRole('menuitem', { name: 'Demo.docx', exact: true }).waitFor();
      await page.waitForTimeout(300);
    }
  },
  'document-of-many': {
    speed: 30,
    async play(page) {
      await send(page, '/api/trees', { pageId: '1376263', format: 'word', as: 'each' });
      await part(page, 'Process');
      await page.getByRole('button', { name: 'Open document' }).click({ timeout: 15_000 });
      await page.getByRole('menuitem', { name: 'Demo.docx', exact: true }).click();
      await page.frameLocator('iframe').getByText('The robot takes parcels').waitFor();
      await page.waitForTimeout(300);
    }
  }
};
