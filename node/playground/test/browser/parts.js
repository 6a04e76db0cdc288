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

/** The palette covers nothing of the diagram, and nothing of it is out of sight, some frames after a change. */
async function leavesTheDiagramInSight(page) {
  assert.ok(await page.evaluate(async () => {
    const place = (selector) => document.querySelector(selector).getBoundingClientRect();
    const inSight = (box) => {
      const palette = place('.djs-palette');
      const canvas = place('.djs-container');

      return (box.top >= palette.bottom || box.left >= palette.right) && box.left >= canvas.left && box.right <= canvas.right;
    };
    const all = () => [...document.querySelectorAll('.djs-shape[data-element-id] > .djs-visual')]
      .every((shape) => inSight(shape.getBoundingClientRect()));

    for (let frames = 0; frames < 100 && !all(); frames += 1) {
      await new Promise(requestAnimationFrame);
    }
    return all();
  }), 'the diagram is covered or out of sight');
}

/** The documents of a run, one after the other. */
async function openEach(view) {
  const { page } = view;
  const opens = (name) => view.found('dialog', name).locator('iframe').contentFrame().getByRole('article').first().waitFor();

  await view.button('Open document').click();
  const names = await page.getByRole('menuitem').allInnerTexts();

  assert.equal(names.length, 6);
  await page.getByRole('menuitem', { name: names[3], exact: true }).click();
  await opens(names[3]);
  await page.getByRole('dialog').getByRole('combobox', { name: 'Document' }).selectOption(names[0]);
  await opens(names[0]);
}

/** What was linked to and is gone leads back to what there is; all of it goes only once that is confirmed. */
async function leadsBackAndAsksFirst(view) {
  const { page } = view;

  await page.goto(page.url().replace(/#.*/, '#/tasks/1'));
  await page.getByRole('alert').getByText('That is not there any more.').waitFor();
  view.expected(/status of 404/);
  await view.found('link', 'Go to the tasks').click();
  await page.waitForURL(/#\/tasks\/\d{2,}$/);
  await page.goto(page.url().replace(/#.*/, '#/process/1'));
  await view.found('link', 'Go to the runs').waitFor();
  view.expected(/status of 404/);
  await view.found('link', 'Go to the runs').click();
  await page.waitForURL(/#\/process\/\d{2,}$/);
  await view.button('Start afresh').filter({ visible: true }).click();
  const dialog = view.found('dialog', 'Start afresh');

  await dialog.getByText(/What there is now is lost: \d+ runs/).waitFor();
  await view.look();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** After the others, which have filled them: the tree is exported meanwhile, a document for each page. */
export function everyPart(playground) {
  test('every part is found by its names and can be read, wide and narrow, dark as well', () => playground.play('pages', narrow, async (view) => {
    const { page } = view;

    await page.emulateMedia({ colorScheme: 'dark' });
    await view.found('button', 'Light theme').waitFor();
    await view.button('Export the whole tree').click();
    await page.getByRole('menuitem', { name: 'A document for each page', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Demo and 5 more pages → Word' }).waitFor();
    const leftOut = page.getByText('Left out of this export: "Salary bands (confidential)", since the connector\'s user may not read it.');
    const tree = page.url();

    await leftOut.waitFor();
    await page.reload();
    await leftOut.waitFor();

    for (const [part, names] of Object.entries(parts)) {
      await view.go(part);
      await view.found('link', part).and(page.locator('[aria-current="page"]')).waitFor();
      await view.findsAll([...names, ...tight[part] ?? []]);
      assert.equal(await page.getByRole('heading', { level: 1 }).filter({ visible: true }).count(), 1, part);
      assert.equal(await page.getByRole('status').count(), 1, part);
      await view.look();
      if (part === 'Model') {
        await view.button('Add an export').click();
        await view.found('textbox', 'Page ID').waitFor();
        await leavesTheDiagramInSight(page);
      }
      await page.setViewportSize(wide);
      await view.findsAll([...names, ...roomy[part] ?? []]);
      await view.measure();
      if (part === 'Model') {
        await leavesTheDiagramInSight(page);
      }
      await page.setViewportSize(narrow);
    }
    await leavesTheDiagramInSight(page);
    await page.goto(tree);
    await view.found('tab', 'Documents').click();
    await view.list('Documents').getByRole('button', { name: /^Open Container image\S*\.docx$/ }).waitFor();
    assert.equal(await view.list('Documents').getByRole('listitem').count(), 6);
    await page.getByText('Complete · 6 documents', { exact: true }).waitFor();
    assert.equal(await view.found('progressbar', 'Export').getAttribute('aria-valuetext'), 'complete, 6 documents');
    await openEach(view);
    await page.keyboard.press('Escape');
    await leadsBackAndAsksFirst(view);
  }));
}
