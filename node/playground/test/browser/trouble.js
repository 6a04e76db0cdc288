import { test } from 'node:test';
import { wide } from './support/Playground.js';

export function throttled(playground) {
  test('a throttled export waits as it is told and ends well', () => playground.play('trouble', wide, async (view) => {
    const { page } = view;

    await page.getByRole('switch', { name: 'Throttled', exact: true }).click();
    await view.hears('Throttled: on.');
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
