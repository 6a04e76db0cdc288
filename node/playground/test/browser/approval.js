import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wide } from './support/Playground.js';

const archived = /^Demo\S*\.docx archived\.$/;

export function approval(playground) {
  test('an approval goes from its request to the archive, rejected once on the way', () => playground.play('pages', wide, async (view) => {
    const { page } = view;

    await view.button('Request approval').click();
    const dialog = page.getByRole('dialog', { name: 'Request approval' });

    await dialog.getByLabel(/PDF template/).fill('');
    await dialog.getByLabel('Attach the approved file to the page').check();
    await dialog.getByRole('button', { name: 'Send request' }).click();
    await page.getByRole('heading', { name: 'Approval: Demo' }).waitFor();
    await view.button('Cancel run').waitFor();
    await view.region('Diagram').getByRole('img', { name: 'Document approval: the token stands at Review page.' }).waitFor();
    await view.go('Tasks');
    await review(view);
    await decide(view, async (form) => {
      await form.getByLabel('Reject', { exact: true }).check();
      await form.getByLabel(/Why do you reject it/).fill('The lanes are out of date.');
    });
    await view.button('Next: Revise page').click();
    await view.region('Form').getByText('The lanes are out of date.').waitFor();
    await view.found('note', 'In the playground').getByText('Pages cannot be edited here.').waitFor();
    await view.button('Complete task').click();
    await view.button('Next: Review page').click();
    await readsWhyItWasRejected(view);
    await review(view);
    await decide(view, async (form) => {
      await form.getByLabel('Approve', { exact: true }).check();
      await view.picture('tasks');
    });
    await view.hears(archived);
    await view.go('Time');
    await view.list('Messages').getByText(archived).first().waitFor();
    await view.go('Pages');
    const attached = view.list('Attachments').getByRole('listitem').first();

    await attached.getByRole('button', { name: /^Open Demo\S*\.docx$/ }).waitFor();
    await attached.getByText(/version \d+.*SHA-256/i).first().waitFor();
    assert.equal(await attached.getByText('SHA-256').count(), 1);
  }));
}

async function review(view) {
  await view.region('Form').getByLabel('Ready for export').check();
  await view.button('Complete task').click();
  await view.button('Next: Approve document').click();
}

/** The page is reviewed, with the reason beside it; the file that was rejected is at hand. */
async function readsWhyItWasRejected(view) {
  const remark = view.found('note', 'Last remark');

  await remark.getByText('The lanes are out of date.').waitFor();
  await remark.getByText(/^Approve document: reject/).waitFor();
  await view.region('Page').getByText(/^Version \d+/).waitFor();
  await view.region('Page').locator('iframe').contentFrame().getByRole('heading').first().waitFor();
  await view.list('Links').getByRole('link', { name: 'Installation', exact: true }).waitFor();
  await view.look();
  await view.region('Page').getByRole('button', { name: /^Demo\S*\.docx$/ }).click();
  await view.region('Document').getByText(/^Version \d+ of the page, made/).waitFor();
  await view.found('button', 'Page: Demo').click();
}

/** The document stands beside the decision. */
async function decide(view, fillIn) {
  await view.region('Document').locator('iframe').contentFrame().getByText('Demo').first().waitFor();
  await fillIn(view.region('Form'));
  await view.button('Complete task').click();
}
