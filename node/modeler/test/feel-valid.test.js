import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFeelValid } from '../src/checks/feel-valid.js';
import { diagram } from './support/diagram.js';
import { form } from './support/form.js';
import { project } from './support/project.js';
import { template } from './support/template.js';

function mapping(source) {
  return diagram({ extensions: `<zeebe:ioMapping><zeebe:input source="${source}" target="x" /></zeebe:ioMapping>` });
}

test('expressions that parse are counted', async () => {
  const { findings, expressions } = await checkFeelValid(project({
    diagrams: [mapping('=if a = null then &quot;PT30M&quot; else a')],
    forms: [form([{ id: 'Shown', type: 'text', text: 'Hello', conditional: { hide: '=not(shown)' } }])]
  }));

  assert.deepEqual(findings, []);
  assert.equal(expressions, 2);
});

test('a broken expression in a diagram is found at its element', async () => {
  const { findings: [finding] } = await checkFeelValid(project({ diagrams: [mapping('=if a then')] }));

  assert.equal(finding.element, 'Step');
  assert.equal(finding.message, 'does not parse as FEEL: =if a then');
});

test('a broken expression in the text of an element is found', async () => {
  const condition = '<bpmn:conditionExpression>=a = </bpmn:conditionExpression>';
  const xml = diagram().replace(/(id="StepToEnd"[^/]*) \/>/, `$1>${condition}</bpmn:sequenceFlow>`);
  const { findings } = await checkFeelValid(project({ diagrams: [xml] }));

  assert.deepEqual(findings.map(({ element }) => element), ['StepToEnd']);
});

test('a broken default value of a template is found at its property', async () => {
  const broken = template();

  broken.properties[3].value = '={a: ';
  const { findings } = await checkFeelValid(project({ templates: [broken] }));

  assert.deepEqual(findings.map(({ element }) => element), ['"exportRequest.pageId"']);
});

test('a broken expression in a form is found at its field', async () => {
  const { findings } = await checkFeelValid(project({
    forms: [form([{ id: 'Hidden', type: 'text', text: 'x', conditional: { hide: '=a and' } }])]
  }));

  assert.deepEqual(findings.map(({ element }) => element), ['"Hidden"']);
});

test('a second "=" is found, with or without a space', async () => {
  for (const twice of ['==templateId', '= =templateId']) {
    assert.equal((await checkFeelValid(project({ diagrams: [mapping(twice)] }))).findings.length, 1, twice);
  }
});

test('an empty expression is found', async () => {
  assert.equal((await checkFeelValid(project({ diagrams: [mapping('=')] }))).findings.length, 1);
});
