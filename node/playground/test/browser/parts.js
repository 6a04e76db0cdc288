import { test } from 'node:test';
import { narrow } from './support/Playground.js';

const parts = ['Pages', 'Process', 'Tasks', 'Wire', 'Trouble', 'Time', 'Model'];

/** After the others, which are played wide and light, have filled them. */
export function everyPart(playground) {
  test('every part can be read where it is narrow and dark', () => playground.play('pages', narrow, async (view) => {
    const { page } = view;

    await page.emulateMedia({ colorScheme: 'dark' });
    for (const part of parts) {
      await view.go(part);
      await page.getByRole('heading', { level: 1 }).filter({ visible: true }).waitFor();
      await page.getByRole('link', { name: part, exact: true }).and(page.locator('[aria-current="page"]')).waitFor();
      await view.look();
    }
  }));
}
