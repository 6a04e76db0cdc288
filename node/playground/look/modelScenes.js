import { part } from './support.js';

/** What is looked at of the part Model. */
export const modelScenes = {
  'model-empty': {
    async play(page) {
      await part(page, 'Model');
      await page.getByText('No findings').waitFor({ timeout: 20_000 });
      await page.waitForTimeout(300);
    }
  },
  'model-export': {
    async play(page) {
      await part(page, 'Model');
      await page.getByRole('button', { name: 'Add an export' }).click({ timeout: 20_000 });
      await page.getByRole('textbox', { name: 'Page ID', exact: true }).waitFor();
      await page.waitForTimeout(700);
    }
  },
  'model-append': {
    async play(page) {
      await part(page, 'Model');
      await page.getByText('No findings').waitFor({ timeout: 20_000 });
      await page.getByRole('application', { name: 'Canvas' }).focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('a');
      await page.getByRole('combobox', { name: 'Append element' }).pressSequentially('whole export');
      await page.getByRole('option', { name: 'Scroll Export: whole export' }).waitFor();
      await page.waitForTimeout(300);
    }
  },
  'model-example': {
    async play(page) {
      await part(page, 'Model');
      await page.getByRole('combobox', { name: 'Begin with' }).selectOption({ label: 'Document approval' });
      await page.waitForTimeout(1500);
    }
  },
  'model-aside': {
    async play(page) {
      await part(page, 'Model');
      for (const next of ['nightly-export', 'empty', 'document-approval']) {
        await page.getByRole('button', { name: 'Add an export' }).click({ timeout: 20_000 });
        await page.getByText('Not saved.').waitFor();
        await page.getByRole('combobox', { name: 'Begin with' }).selectOption(next);
        await page.getByText('Open a .bpmn file').waitFor();
      }
      await page.getByLabel('Diagram', { exact: true }).setInputFiles({
        name: 'pom.xml', mimeType: 'application/xml', buffer: Buffer.from('<project/>')
      });
      await page.getByRole('alert').waitFor();
      await page.getByRole('button', { name: 'Add an export' }).click();
      await page.getByText('Not saved.').waitFor();
      await page.waitForTimeout(700);
      await page.getByRole('main').evaluate((main) => main.scrollTo(0, 0));
      await page.waitForTimeout(700);
    }
  },
  'model-run': {
    async play(page) {
      await part(page, 'Model');
      await page.getByRole('button', { name: 'Add an export' }).click({ timeout: 20_000 });
      await page.getByRole('textbox', { name: 'Page ID', exact: true }).fill('1376263');
      await page.getByRole('textbox', { name: 'Template ID' }).fill('d6d04ab9-53c0-42d9-9ae2-f4903275f654');
      await page.getByText('No findings').waitFor({ timeout: 20_000 });
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      await page.getByRole('dialog').waitFor();
      await page.waitForTimeout(300);
    }
  }
};
