import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDiagramsLint } from '../src/checks/diagrams-lint.js';
import { diagram } from './support/diagram.js';
import { project } from './support/project.js';

async function rules(xml) {
  return (await checkDiagramsLint(project({ diagrams: [xml] }))).map(({ rule, element }) => `${rule} ${element}`);
}

test('a diagram in order has no findings', async () => {
  assert.deepEqual(await rules(diagram()), []);
});

test('ids that recur in another diagram are no findings', async () => {
  assert.deepEqual(await checkDiagramsLint(project({ diagrams: [diagram(), diagram()] })), []);
});

test('a recommended rule speaks', async () => {
  assert.deepEqual(await rules(diagram({ attributes: '' })), ['lint/label-required Step']);
});

test('a rule of Camunda 8.8 speaks', async () => {
  assert.deepEqual(await rules(diagram({ extensions: '' })), ['lint/camunda-compat/implementation Step']);
});

test('a flow that is not drawn is found', async () => {
  assert.deepEqual(
    await rules(diagram().replace(/<bpmndi:BPMNEdge id="StepToEnd_di".*?<\/bpmndi:BPMNEdge>/s, '')),
    ['lint/no-bpmndi StepToEnd']);
});

test('diagrams with the same IDs do not disturb each other', async () => {
  assert.deepEqual(await checkDiagramsLint(project({ diagrams: [diagram(), diagram()] })), []);
});
