import { test } from 'node:test';
import { narrow, wide } from './support/Playground.js';

const parts = ['Pages', 'Process', 'Tasks', 'Wire', 'Trouble', 'Time', 'Model'];

/** After the others have filled them. */
export function everyPart(playground) {
  for (const [theme, viewport] of [['light', narrow], ['dark', wide]]) {
    test(`every part can be read at ${viewport.width} pixels, ${theme}`, () => playground.play('pages', viewport, async (view) => {
      const { page } = view;

      await page.emulateMedia({ colorScheme: theme });
      for (const part of parts) {
        await view.go(part);
        await page.getByRole('heading', { level: 1 }).filter({ visible: true }).waitFor();
        await page.getByRole('link', { name: part, exact: true }).and(page.locator('[aria-current="page"]')).waitFor();
        await view.look();
      }
    }));
  }
}
