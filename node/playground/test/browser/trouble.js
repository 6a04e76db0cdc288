import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wide } from './support/Playground.js';

export function throttled(playground) {
  test('a throttled export waits as it is told and ends well', () => playground.play('trouble', wide, async (view) => {
    const { page } = view;

    await page.getByRole('switch', { name: 'Throttled', exact: true }).click();
    await view.hears('Throttled: on.');
    await page.getByText('Exports Demo as Word, the last export.').waitFor();
    await view.button('Export again').click();
    await view.hears('Export of Demo started.');
    await view.hearsThatDemoIsReady();
    await page.getByRole('link', { name: /requests?$/ }).click();
    await view.list('Exchanges').getByRole('button', { name: /429/ }).first().waitFor();
    await view.go('Trouble');
    await view.button('All well again').click();
    await view.hears('All well again.');
  }));
}

export function missing(playground) {
  test('a missing macro is an incident, and a retry brings the document', () => playground.play('trouble', wide, async (view) => {
    const { page } = view;

    await page.getByRole('switch', { name: 'Macro not installed', exact: true }).click();
    await view.hears('Macro not installed: on.');
    await view.button('Export again').click();
    const incident = page.getByRole('group', { name: 'Incident' });

    await incident.getByText(/MACRO_NOT_RENDERED/).first().waitFor();
    await view.picture('incident');
    await view.go('Trouble');
    await view.button('All well again').click();
    await view.hears('All well again.');
    await view.go('Process');
    await incident.getByRole('button', { name: 'Retry' }).click();
    await view.hearsThatDemoIsReady();
  }));
}

export function silent(playground) {
  test('an engine that does not answer is told of where one asked, and holds up nothing else', () => playground.play('trouble', wide, async (view) => {
    const { page } = view;
    const row = page.getByRole('listitem').filter({ hasText: 'Slow answers' });
    const sentence = 'The engine does not answer. "Start afresh", at the foot of the part Process, makes a new one.';
    let answer = () => undefined;
    const asked = new Promise((resolve) => {
      answer = resolve;
    });

    await page.route('**/api/trouble/slow-answers', async (route) => {
      await asked;
      await route.fulfill({
        status: 503, contentType: 'application/problem+json', body: JSON.stringify({ status: 503, title: sentence })
      });
    });
    await row.getByRole('switch').click();
    await page.getByRole('switch', { name: 'Download cut', exact: true }).click();
    await view.hears('Download cut: on.');
    assert.equal(await page.getByRole('alert').count(), 0);
    answer();
    await row.getByRole('alert').getByText(sentence, { exact: true }).waitFor();
    view.expected(/status of 503/);
    await page.getByRole('switch', { name: 'Download cut', exact: true }).click();
    await view.hears('Download cut: off.');
  }));
}

/** From the run whose pages have failed, once nothing is wrong any more. */
async function exportsThemAgain(view, batch) {
  const { page } = view;

  await page.goto(batch);
  await view.button('Export failed pages again').click();
  await page.waitForURL((address) => address.href !== batch);
  await page.getByRole('heading', { level: 1, name: /^Demo and 5 more pages/ }).waitFor();
  await page.getByText('Complete · 6 documents', { exact: true }).waitFor();
  await view.region('History').getByText('Container image').first().waitFor();
}

/** At the head of a batch. */
async function tellsWhichPagesFail(view) {
  await view.go('Pages');
  await view.button('Export the whole tree').click();
  await view.page.getByRole('menuitem', { name: 'A document for each page', exact: true }).click();
  await view.page.getByText('Ended, 6 pages failed', { exact: true }).waitFor();
  const failed = view.region('Failed pages').getByRole('listitem');

  await failed.filter({ hasText: 'EXPORT_FAILED' }).getByRole('link', { name: 'Container image' }).waitFor();
  assert.equal(await failed.getByRole('link').count(), 6);
  await view.look();
}

export function failing(playground) {
  test('an export that fails offers no retry, but to be made again', () => playground.play('trouble', wide, async (view) => {
    const { page } = view;

    await page.getByRole('switch', { name: 'Export fails', exact: true }).click();
    await view.hears('Export fails: on.');
    await view.button('Export again').click();
    const incident = page.getByRole('group', { name: 'Incident' });

    await incident.getByText(/EXPORT_FAILED/).first().waitFor();
    await incident.getByText(/A retry cannot help/).waitFor();
    const exported = page.url();

    assert.equal(await incident.getByRole('button', { name: 'Retry' }).count(), 0);
    await view.look();
    await tellsWhichPagesFail(view);
    const batch = page.url();

    await view.go('Trouble');
    await page.getByText('Exports Demo and 5 more pages as Word, a document for each page, the last export.').waitFor();
    await view.button('All well again').click();
    await view.hears('All well again.');
    await page.goto(exported);
    await incident.getByRole('button', { name: 'Cancel and export again' }).click();
    await view.hearsThatDemoIsReady();
    await exportsThemAgain(view, batch);
  }));
}
