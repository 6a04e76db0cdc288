import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { wide } from './support/Playground.js';

const diagram = new URL('../../../../bpmn/document-approval.bpmn', import.meta.url);

export function model(playground) {
  test('a template is dropped, filled in, run and stepped into', () => playground.play('model', wide, async (view) => {
    const { page } = view;
    const { word } = await page.evaluate(async () => (await (await fetch('/api/state')).json()).site.templates);

    await page.getByText('No findings. It can run.').waitFor();
    await view.found('application', 'Canvas').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('a');
    await view.found('combobox', 'Append element').pressSequentially('whole export');
    await page.getByRole('option', { name: 'Scroll Export: whole export' }).click();
    await view.button('Run').click();
    await page.getByText('This cannot run yet. Call activity: Page ID must not be empty.').waitFor();
    await view.button('Close the message').click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await view.found('textbox', 'Page ID').fill('1376263');
    await view.found('textbox', 'Template ID').fill(word);
    await page.getByText('No findings. It can run.').waitFor();
    await view.picture('model');
    await view.button('Run').click();
    await page.getByRole('dialog', { name: 'Run my-process' }).getByRole('button', { name: 'Run it' }).click();
    await view.hears('Run of my-process ended.');
    await view.region('History').getByText('Call activity', { exact: true }).waitFor();
    await view.button('Step into Call activity').click();
    await page.getByRole('heading', { level: 1, name: 'Demo → Word' }).waitFor();
    await view.found('navigation', 'Called from').getByRole('link', { name: 'my-process' }).click();
    await page.getByRole('heading', { level: 1, name: 'my-process' }).waitFor();
    await bringsBackWhatWasPutAside(view);
  }));
}

/** Also after a look at another part, as each run is, and after the page was loaded anew; and more than one. */
async function bringsBackWhatWasPutAside(view) {
  const { page } = view;
  const aside = view.list('Put aside');

  await openModel(page);
  await view.found('combobox', 'Begin with').selectOption('nightly-export');
  await aside.getByText('my-process', { exact: true }).waitFor();
  await view.found('combobox', 'Begin with').selectOption('empty');
  await view.button('Add an export').click();
  await page.getByText('Not saved. Kept in this tab').waitFor();
  await view.go('Pages');
  await page.frameLocator('iframe').getByRole('heading').first().waitFor();
  for (const part of ['Trouble', 'Time']) {
    await view.go(part);
    await page.getByRole('heading', { level: 1, name: part }).waitFor();
  }
  assert.deepEqual(await askedByReload(page), ['beforeunload']);
  await page.getByRole('heading', { level: 1, name: 'Time' }).waitFor();
  await openModel(page);
  await view.list('Findings').getByRole('button', { name: /^Error: Page ID must not be empty/ }).waitFor();
  await view.button('Bring back my-process').click();
  await page.getByText('No findings. It can run.').waitFor();
  await view.button('Throw away my-process').click();
  await view.button('Throw it away').click();
  await aside.waitFor({ state: 'detached' });
  const saved = page.waitForEvent('download');

  await view.button('Save').click();
  await saved;
  await page.getByText('Open a .bpmn file, or drop it').waitFor();
  assert.deepEqual(await askedByReload(page), []);
  await page.getByText('No findings. It can run.').waitFor();
}

/** What the browser asks before it leaves the page. */
async function askedByReload(page) {
  const asked = [];
  const answer = async (dialog) => {
    asked.push(dialog.type());
    await dialog.accept();
  };

  page.on('dialog', answer);
  await page.reload();
  page.off('dialog', answer);
  return asked;
}

async function openModel(page) {
  await page.evaluate(() => {
    location.hash = '#/model';
  });
  await page.getByRole('application', { name: 'Canvas' }).waitFor();
}

export function dropping(playground) {
  test('a diagram that is dropped on any part opens in the Modeler, and what is none is refused', () => playground.play('time', wide, async (view) => {
    const { page } = view;

    await page.getByRole('heading', { name: 'Time' }).waitFor();
    await drop(page, 'approval.bpmn', await readFile(diagram, 'utf8'));
    const shown = page.getByRole('combobox', { name: 'Begin with' }).getByText('approval', { exact: true });

    await shown.waitFor({ state: 'attached' });
    await view.list('Findings').getByRole('button', { name: /^Warning: The template io.camunda.connectors.HttpJson.v2/ }).waitFor();
    for (const [name, text, refusal] of [
      ['decision.dmn', '<definitions/>', '"decision.dmn" is a decision table.'],
      ['empty.bpmn', '', '"empty.bpmn" is empty.'],
      ['pom.xml', '<project/>', '"pom.xml" is no BPMN that can be read (failed to parse document as <bpmn:Definitions>).'],
      ['words.bpmn', bpmn('<process id="p"/>'), '"words.bpmn" holds a process, but no drawing of it.'],
      ['bare.bpmn', bpmn('<di:BPMNDiagram><di:BPMNPlane/></di:BPMNDiagram>'), '"bare.bpmn" is BPMN, but holds no process.']
    ]) {
      await drop(page, name, text);
      await page.getByRole('alert').getByText(refusal).waitFor();
    }
    await view.button('Close the message').click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await shown.waitFor({ state: 'attached' });
    assert.equal(await view.list('Findings').getByRole('button').count(), 1);
  }));
}

const bpmn = (content) => '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"'
  + ` xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" targetNamespace="x">${content}</definitions>`;

async function drop(page, name, text) {
  await page.evaluate((file) => {
    const dataTransfer = new DataTransfer();

    dataTransfer.items.add(new File([file.text], file.name));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, { name, text });
}
