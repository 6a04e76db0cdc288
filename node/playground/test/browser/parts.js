import assert from 'node:assert/strict';
import { test } from 'node:test';
import { narrow, wide } from './support/Playground.js';

/** What is found in each part by its role and its names, which are an interface. */
const parts = {
  Pages: [
    ['tree', 'Pages'], ['treeitem', 'Demo', 'Installation', 'Container image'], ['combobox', 'Format'],
    ['button', 'Export this page', 'Request approval', 'Export the whole tree'], ['list', 'Attachments']
  ],
  Process: [
    ['region', 'Diagram', 'History'], ['group', 'View'],
    ['button', 'Go to the token', 'Whole diagram', 'Zoom in', 'Zoom out', 'Start afresh'],
    ['tablist', 'Details'], ['tab', 'Variables', 'Documents']
  ],
  Tasks: [['list', 'Tasks'], ['button', 'Review page: Demo', 'Complete task'], ['region', 'Form']],
  Wire: [['list', 'Exchanges']],
  Trouble: [
    [
      'switch', 'Throttled', 'Clock off by a minute', 'Synchronous rendering gone', 'Slow answers', 'Token expired',
      'Macro not installed', 'Export fails', 'Export cancelled', 'Export never ends', 'Download link expired',
      'Download cut', 'Document store full'
    ],
    ['button', 'All well again', 'Export again']
  ],
  Time: [['button', 'Skip one hour', 'Skip two days', 'Skip one week'], ['list', 'Messages']],
  Model: [
    ['toolbar', 'Diagram tools'], ['combobox', 'Begin with'], ['button', 'Open', 'Save', 'Add an export', 'Run'],
    ['application', 'Canvas'], ['complementary', 'Properties']
  ]
};

/** Where it depends on the room that there is. */
const roomy = { Process: [['navigation', 'Runs']] };
const tight = { Process: [['combobox', 'Run']] };

/** After the others, which have filled them: the tree is exported meanwhile, a document for each page. */
export function everyPart(playground) {
  test('every part is found by its names and can be read, wide and narrow, dark as well', () => playground.play('pages', narrow, async (view) => {
    const { page } = view;

    await page.emulateMedia({ colorScheme: 'dark' });
    await view.found('button', 'Light theme').waitFor();
    await view.button('Export the whole tree').click();
    await page.getByRole('menuitem', { name: 'A document for each page', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '6 pages → Word' }).waitFor();
    const tree = page.url();

    for (const [part, names] of Object.entries(parts)) {
      await view.go(part);
      await view.found('link', part).and(page.locator('[aria-current="page"]')).waitFor();
      await view.findsAll([...names, ...tight[part] ?? []]);
      assert.equal(await page.getByRole('heading', { level: 1 }).filter({ visible: true }).count(), 1, part);
      assert.equal(await page.getByRole('status').count(), 1, part);
      await view.look();
      await page.setViewportSize(wide);
      await view.findsAll([...names, ...roomy[part] ?? []]);
      await view.measure();
      await page.setViewportSize(narrow);
    }
    await page.goto(tree);
    await view.found('tab', 'Documents').click();
    await view.list('Documents').getByRole('button', { name: /^Open Container image\S*\.docx$/ }).waitFor();
    assert.equal(await view.list('Documents').getByRole('listitem').count(), 6);
  }));
}
