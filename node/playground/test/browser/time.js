import { test } from 'node:test';
import { narrow } from './support/Playground.js';

export function time(playground) {
  test('two days are skipped and the reminder is shown', () => playground.play('pages', narrow, async (view) => {
    const { page } = view;

    await view.button('Request approval').click();
    await page.getByRole('dialog', { name: 'Request approval' }).getByRole('button', { name: 'Send request' }).click();
    await view.hears('Task waits: Review page, Demo.');
    await view.go('Time');
    await view.list('Due next').getByText('starts Nightly export').waitFor();
    await view.button('Skip two days').click();
    await view.hears('Reminder sent: Demo waits for your review.');
    await view.list('Messages').getByText('Reminder sent: Demo waits for your review.').first().waitFor();
    await page.getByText("2 days ahead of this machine's").waitFor();
    await view.go('Process');
    const runs = page.getByRole('combobox', { name: 'Run' });

    await runs.selectOption(await runs.locator('option', { hasText: /^Approval: Demo .*waiting$/ }).getAttribute('value'));
    const moved = view.region('History').getByRole('listitem').filter({ hasText: 'Clock moved on by two days' });

    await moved.getByText(/^\d+(\.\d+)? (s|min)/).waitFor();
    await view.region('History').getByText(/^2 days \+ /).first().waitFor();
  }));
}
