import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { wide } from './support/Playground.js';

const diagram = new URL('../../../../bpmn/document-approval.bpmn', import.meta.url);

export function model(playground) {
  test('a template is dropped, filled in and run', () => playground.play('model', wide, async (view) => {
    const { page } = view;
    const { word } = await page.evaluate(async () => (await (await fetch('/api/state')).json()).site.templates);

    await page.getByText('No findings. It can run.').waitFor();
    await page.getByRole('application', { name: 'Canvas' }).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('a');
    await page.getByRole('combobox', { name: 'Append element' }).pressSequentially('whole export');
    await page.getByRole('option', { name: 'Scroll Export: whole export' }).click();
    await view.button('Run').click();
    await page.getByText('This cannot run yet.').waitFor();
    await page.getByRole('textbox', { name: 'Page', exact: true }).fill('1376263');
    await page.getByRole('textbox', { name: 'Template ID', exact: true }).fill(word);
    await page.getByText('No findings. It can run.').waitFor();
    await view.picture('model');
    await view.button('Run').click();
    await page.getByRole('dialog', { name: 'Run my-process' }).getByRole('button', { name: 'Run it' }).click();
    await view.hearsThatDemoIsReady();
    await view.hears('Run of my-process ended.');
  }));

  test('a diagram that is dropped on any part opens in the Modeler', () => playground.play('time', wide, async (view) => {
    const { page } = view;

    await page.getByRole('heading', { name: 'Time' }).waitFor();
    await drop(page, 'approval.bpmn', await readFile(diagram, 'utf8'));
    await page.getByRole('combobox', { name: 'Begin with' }).getByText('approval', { exact: true }).waitFor({ state: 'attached' });
    await view.list('Findings').getByRole('button', { name: /^Warning/ }).first().waitFor();
  }));
}

async function drop(page, name, text) {
  await page.evaluate((file) => {
    const dataTransfer = new DataTransfer();

    dataTransfer.items.add(new File([file.text], file.name));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, { name, text });
}
