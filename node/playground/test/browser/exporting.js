import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wide } from './support/Playground.js';

export function exporting(playground) {
  test('an export is seen to its end, its document opened and its requests read', () => playground.play('pages', wide, async (view) => {
    const { page } = view;

    await page.frameLocator('iframe').getByRole('heading').first().waitFor();
    await choosesAPageInTheTree(page);
    await followsALink(view);
    await view.picture('pages');
    await view.button('Export this page').click();
    await view.hears('Export of Demo started.');
    await view.region('History').getByText('Poll 1', { exact: true }).waitFor();
    await view.found('progressbar', 'Export').waitFor();
    await view.picture('process');
    await view.hearsThatDemoIsReady();
    await view.button('Open document').click();
    const document = page.getByRole('dialog', { name: /^Demo.*\.docx$/ });

    await document.locator('iframe').contentFrame().getByText('Demo').first().waitFor();
    await view.picture('document');
    await page.keyboard.press('Escape');
    await document.waitFor({ state: 'detached' });
    await view.button('Close the advice').click();
    await view.button('Close the advice').waitFor({ state: 'detached' });
    await view.look();
    await page.getByRole('link', { name: /^\d+ requests$/ }).click();
    await readWire(view);
  }));
}

/** By mouse and by keyboard, and back to where it was. */
async function choosesAPageInTheTree(page) {
  const tree = page.getByRole('tree', { name: 'Pages' });

  await tree.getByText('Container image', { exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Container image' }).waitFor();
  await tree.getByText('Demo', { exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Demo' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Demo' }).waitFor({ state: 'detached' });
  await tree.getByText('Demo', { exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Demo' }).waitFor();
}

/** In the frame nothing leads anywhere; the links stand below it by their numbers. */
async function followsALink(view) {
  const { page } = view;
  const links = view.list('Links');

  await page.frameLocator('iframe').getByText('the installation guide[2]').waitFor();
  assert.equal(await page.frameLocator('iframe').locator('a[href]').count(), 0);
  await links.getByText('https://example.com/parcel-robot?lang=en&v=2', { exact: true }).waitFor();
  assert.equal(await links.getByRole('link').count(), 1);
  await links.getByRole('link', { name: 'Installation', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Installation' }).waitFor();
  await comesBackToIt(view);
  await view.found('tree', 'Pages').getByText('Demo', { exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Demo' }).waitFor();
}

/** By the bar, after a look at another part. */
async function comesBackToIt(view) {
  await view.go('Trouble');
  await view.found('switch', 'Throttled').waitFor();
  await view.go('Pages');
  await view.page.getByRole('heading', { level: 1, name: 'Installation' }).waitFor();
}

/** What was asked for it, with credentials left out. */
async function readWire(view) {
  const exchanges = view.list('Exchanges');

  await exchanges.getByRole('button', { name: /^Start the export.*200/ }).click();
  const request = await view.region('Request').innerText();

  assert.match(request, /authorization/i);
  assert.match(request, /…/);
  assert.doesNotMatch(request, /Basic [A-Za-z0-9+/=]{8}/);
  await exchanges.getByRole('button', { name: /^Download/ }).waitFor();
  await view.region('Response').waitFor();
  await view.picture('wire');
}
