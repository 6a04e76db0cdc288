import { modelScenes } from './modelScenes.js';
import { processScenes } from './processScenes.js';
import { empty, part, send, start } from './support.js';
import { secondRound, taskScenes } from './taskScenes.js';

/** What is looked at: how to get there, on the fake. */
export const scenes = {
  pages: {
    async play(page) {
      await page.frameLocator('iframe').getByText('What the robot does').waitFor();
      await page.waitForTimeout(300);
    }
  },
  'pages-unreadable': {
    expected: /status of 403/,
    async play(page) {
      await page.getByRole('treeitem', { name: /Salary bands/ }).click();
      await page.getByRole('alert').waitFor();
    }
  },
  'pages-approval': {
    async play(page) {
      await page.getByRole('button', { name: 'Request approval' }).click();
      await page.getByRole('dialog').getByLabel('Title of the document').waitFor();
      await page.waitForTimeout(300);
    }
  },
  'pages-tree': {
    async play(page) {
      await page.getByRole('button', { name: 'Export the whole tree' }).click();
      await page.getByRole('menuitem', { name: 'One document' }).waitFor();
      await page.waitForTimeout(300);
    }
  },
  'pages-left-out': {
    speed: 2,
    async play(page) {
      await page.getByRole('button', { name: 'Export the whole tree' }).click();
      await page.getByRole('menuitem', { name: 'A document for each page' }).click();
      await page.getByText('Left out of this export').waitFor();
      await page.reload();
      await page.getByText('Left out of this export').waitFor();
      await page.waitForTimeout(900);
    }
  },
  wire: {
    speed: 3,
    async play(page, { world }) {
      world.trouble.throttled = true;
      await start(page);
      await part(page, 'Wire');
      await page.getByRole('button', { name: 'Poll 3' }).waitFor({ timeout: 15_000 });
      await page.getByRole('button', { name: 'Start the export' }).click();
      await page.getByRole('region', { name: 'Response' }).waitFor();
      await page.waitForTimeout(300);
    }
  },
  'wire-closed': {
    speed: 6,
    async play(page, { world }) {
      world.trouble.throttled = true;
      await start(page);
      await part(page, 'Wire');
      await page.getByRole('button', { name: 'Download' }).waitFor({ timeout: 15_000 });
      await page.waitForTimeout(300);
    }
  },
  'wire-retry': {
    speed: 6,
    async play(page, { world }) {
      world.trouble['macro-not-installed'] = true;
      await start(page);
      await part(page, 'Process');
      await page.getByRole('button', { name: 'Retry' }).click({ timeout: 15_000 });
      await part(page, 'Wire');
      await page.getByText('a person’s turn to retry').waitFor({ timeout: 15_000 });
      await page.getByRole('button', { name: 'Start the export' }).first().click();
      await page.getByRole('region', { name: 'Response' }).waitFor();
      await page.waitForTimeout(300);
    }
  },
  ...processScenes,
  'documents-again': {
    speed: 30,
    async play(page) {
      await secondRound(page);
      await page.getByRole('tab', { name: 'Documents' }).click();
      await page.getByText('round 2, the latest').waitFor();
      await page.waitForTimeout(300);
    }
  },
  ...taskScenes,
  'trouble': {
    async play(page) {
      await part(page, 'Trouble');
      await page.getByRole('switch', { name: 'Throttled' }).click();
      await page.getByRole('switch', { name: 'Export fails' }).click();
      await page.getByRole('main').evaluate((main) => main.scrollTo(0, 0));
      await page.waitForTimeout(400);
    }
  },
  'time-empty': {
    play: (page) => empty(page, 'Time', 'Nothing was sent yet.')
  },
  'time': {
    async play(page) {
      await send(page, '/api/approvals', { title: 'Demo', pageId: '1376263' });
      await start(page);
      await part(page, 'Time');
      await page.getByRole('button', { name: 'Skip two days' }).click();
      await page.getByRole('list', { name: 'Messages' }).getByText('Reminder sent').waitFor();
      await page.waitForTimeout(300);
    }
  },
  ...modelScenes
};
