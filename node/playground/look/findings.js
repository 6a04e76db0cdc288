import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const serious = new Set(['serious', 'critical']);

/** What is wrong with the page as it stands: accessibility, and whatever sticks out. */
export async function findings(page) {
  if (!await page.evaluate(() => 'axe' in globalThis)) {
    // A script tag would break the page's policy.
    await page.evaluate(axe);
  }
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, {
    iframes: false, resultTypes: ['violations']
  }));

  return [
    ...violations.filter(({ impact }) => serious.has(impact)).map(({ id, nodes }) =>
      `${id}: ${nodes.slice(0, 3).map(({ target, any }) => `${target} ${any[0]?.message ?? ''}`).join('; ')}`),
    ...await cut(page),
    ...await stickingOut(page)
  ];
}

/** Names of files beside a task that cannot be read to their end. */
async function cut(page) {
  const names = await page.getByRole('group', { name: 'Beside the task' }).locator('span')
    .evaluateAll((spans) => spans.filter((span) => span.scrollWidth > span.clientWidth).map((span) => span.textContent));

  return names.map((name) => `"${name}" is cut`);
}

/** Whatever sticks out sideways, or can be scrolled to below the page, which fills the window. */
export async function stickingOut(page) {
  const { wide, high } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - innerWidth, high: document.documentElement.scrollHeight - innerHeight
  }));
  const at = `at ${page.viewportSize().width}`;

  return [...wide > 0 ? [`${wide} pixels stick out sideways ${at}`] : [], ...high > 0 ? [`${high} pixels stand below the page ${at}`] : []];
}
