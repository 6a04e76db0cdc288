import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wide } from './support/Playground.js';

/**
 * The browser of the tests has no viewer for PDF. So it says here that it has one, and what such a
 * viewer is given is looked at, and the policy that Chromium's own viewer needs: with one, it counts
 * as an object and as a frame.
 */
export function pdf(playground) {
  test('a PDF is handed to the viewer of the browser', () => playground.play('pages', wide, async (view) => {
    const { page } = view;

    await page.addInitScript(pretendToHaveAViewer);
    const policy = (await page.reload()).headers()['content-security-policy'];

    assert.match(policy, /frame-src 'self' blob:; object-src blob:/);
    await page.getByRole('combobox', { name: 'Format' }).selectOption('PDF');
    await view.button('Export this page').click();
    await view.hears(/^Export of Demo ended: Demo\S*\.pdf is ready\.$/);
    await view.button('Open document').click();
    const embedded = page.getByRole('dialog', { name: /^Demo\S*\.pdf$/ }).locator('embed');

    await embedded.waitFor({ state: 'attached' });
    assert.equal(await embedded.getAttribute('type'), 'application/pdf');
    assert.match(await embedded.getAttribute('title'), /^Demo\S*\.pdf$/);
    assert.deepEqual(await page.evaluate(async (address) => {
      const blob = globalThis.made.get(address);

      return [blob.type, await blob.slice(0, 5).text()];
    }, await embedded.getAttribute('src')), ['application/pdf', '%PDF-']);
    const { width, height } = await embedded.boundingBox();

    assert.ok(width > 900 && height > 600, `${width} × ${height}`);
  }));
}

function pretendToHaveAViewer() {
  const make = URL.createObjectURL;

  globalThis.made = new Map();
  Object.defineProperty(navigator, 'pdfViewerEnabled', { value: true });
  URL.createObjectURL = (blob) => {
    const address = make(blob);

    globalThis.made.set(address, blob);
    return address;
  };
}
