import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wide } from './support/Playground.js';

/** As the last of all, since nothing is left after it. */
export function afresh(playground) {
  test('what was is out of sight once everything is new', () => playground.play('pages', wide, async (view) => {
    const { page } = view;
    const tasks = view.found('link', 'Tasks');

    await view.button('Request approval').click();
    await view.found('dialog', 'Request approval').getByRole('button', { name: 'Send request' }).click();
    await view.hears('Task waits: Review page, Demo.');
    assert.match(await tasks.textContent(), /^Tasks\d+$/);
    await view.button('Start afresh').filter({ visible: true }).click();
    await view.button('Yes, start afresh').click();
    await page.waitForURL(/#\/pages/);
    // At once, not some time later.
    assert.equal(await tasks.textContent(), 'Tasks');
    await view.go('Tasks');
    await page.getByText('Nothing waits for you.').waitFor();
  }));
}
