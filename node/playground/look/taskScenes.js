import { runNightly } from '../fake/nightly.js';
import { empty, part, send } from './support.js';

/** As far as an approval goes until somebody is about to reject the document. */
async function rejecting(page, pageId = '1376263', more = {}) {
  await send(page, '/api/approvals', { title: 'Demo', pageId, ...more });
  await part(page, 'Tasks');
  await page.getByText('Ready for export').click();
  await page.getByRole('button', { name: 'Complete task' }).click();
  await page.getByRole('button', { name: 'Next: Approve document' }).click({ timeout: 20_000 });
  await page.getByText('Reject', { exact: true }).click();
}

/** And on to the one who revises the page. */
async function rejected(page, pageId) {
  await rejecting(page, pageId);
  await page.getByLabel(/Why do you reject it/).fill('The lanes are out of date: B-02 was closed in October.');
  await page.getByRole('button', { name: 'Complete task' }).click();
  await page.getByRole('button', { name: 'Next: Revise page' }).click();
}

/** And back to the one who reviews it. */
async function reviewing(page) {
  await rejected(page);
  await page.getByRole('button', { name: 'Complete task' }).click();
  await page.getByRole('button', { name: 'Next: Review page' }).click();
  await page.getByRole('note', { name: 'Last remark' }).waitFor();
}

/** And exported once more. */
export async function secondRound(page) {
  await reviewing(page);
  await page.getByText('Ready for export').click();
  await page.getByRole('button', { name: 'Complete task' }).click();
  await page.getByRole('button', { name: 'Next: Approve document' }).waitFor({ timeout: 20_000 });
  await page.getByRole('link', { name: 'Watch the process' }).click();
}

/** The part "Tasks". */
export const taskScenes = {
  'tasks-empty': {
    play: (page) => empty(page, 'Tasks', 'Nothing waits for you.')
  },
  'tasks-review': {
    speed: 8,
    async play(page) {
      await send(page, '/api/approvals', { title: 'Installation', pageId: '1376264' });
      await send(page, '/api/approvals', { title: 'Demo', pageId: '1376263' });
      await part(page, 'Tasks');
      await page.getByText('Needs changes').click();
      await page.getByRole('button', { name: 'Complete task' }).click();
      await page.waitForTimeout(500);
    }
  },
  'tasks-decision': {
    speed: 30,
    async play(page) {
      await rejecting(page);
      await page.frameLocator('iframe').getByText('The robot takes parcels').waitFor();
      await page.waitForTimeout(500);
    }
  },
  'tasks-files': {
    speed: 30,
    async play(page) {
      await rejecting(page, '1376266', { pdfTemplateId: '5f0c2d61-9d0e-4b1f-8c7a-3a0d3d3f7c11' });
      await page.frameLocator('iframe').getByText('The robot takes parcels').waitFor();
      await page.waitForTimeout(500);
    }
  },
  'tasks-revise': {
    speed: 30,
    async play(page) {
      await rejected(page, '1376266');
      await page.getByRole('note', { name: 'In the playground' }).waitFor();
      await page.waitForTimeout(500);
    }
  },
  'tasks-again': {
    speed: 30,
    async play(page) {
      await reviewing(page);
      await page.getByRole('button', { name: /docx$/ }).click();
      await page.getByText('Older than the page').waitFor();
      await page.waitForTimeout(500);
    }
  },
  'tasks-nightly': {
    async play(page, { world }) {
      void runNightly(world);
      await part(page, 'Tasks');
      await page.getByRole('list', { name: 'Pages of the form' }).waitFor();
      await page.waitForTimeout(500);
    }
  },
  'tasks-gone': {
    // The browser's own words for a task that the server does not know.
    expected: /status of 404/,
    async play(page) {
      await page.evaluate(() => {
        location.hash = '#/tasks/1';
      });
      await page.getByRole('link', { name: 'Go to the tasks' }).waitFor();
    }
  },
  'tasks-completed': {
    speed: 30,
    async play(page) {
      await send(page, '/api/approvals', { title: 'Demo', pageId: '1376263' });
      await part(page, 'Tasks');
      await page.getByText('Ready for export').click();
      await page.getByRole('button', { name: 'Complete task' }).click();
      await page.getByRole('button', { name: 'Next: Approve document' }).waitFor({ timeout: 20_000 });
    }
  }
};
