import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Session } from '../src/browser/session.js';
import { checkTemplatesApply } from '../src/checks/templates-apply.js';
import { problems, project } from './support/project.js';
import { hidden, template, text } from './support/template.js';

let session;

before(async () => {
  session = await Session.start();
});

after(() => session.close());

async function check(content) {
  return checkTemplatesApply(project({ templates: [content] }), session);
}

function withProperties(...properties) {
  return template({ properties: [...template().properties, ...properties] });
}

test('a template in order is applied in every combination without problems', async () => {
  const { findings, combinations } = await check(template());

  assert.deepEqual(problems(findings), []);
  assert.equal(combinations, 4);
});

test('an input that the contract does not name is a problem', async () => {
  const { findings } = await check(withProperties(text('pageNumber')));

  assert.ok(problems(findings).includes('input pageNumber does not stand in the contract'));
});

test('an input that belongs to another operation is a problem', async () => {
  const { findings } = await check(withProperties(text('exportJobId')));

  assert.deepEqual(
    findings.filter(({ severity }) => severity === 'problem').map(({ element }) => element),
    ['operation = startExport, authentication.type = basic', 'operation = startExport, authentication.type = bearer']);
});

test('an input of the contract that the template lacks is a warning', async () => {
  const { findings } = await check(template());

  assert.ok(findings.some(({ severity, element }) => severity === 'warning' && element === 'exportRequest.templateId'));
});

test('a field that the modeller loses, or writes out of place, is a problem', async () => {
  const written = {
    taskType: 'io.scrollexport:scroll-export:1',
    headers: { operation: 'startExport' },
    inputs: { 'authentication.type': 'bearer', 'exportRequest.pageId': '1' },
    outputs: {}
  };
  const modeler = {
    call: async (name, variants) => ({ compatible: true, templateErrors: [], results: variants.map(() => written) })
  };
  const { findings } = await checkTemplatesApply(project({ templates: [template()] }), modeler);

  assert.ok(findings.some(({ element, message }) => element === 'operation = startExport, authentication.type = bearer'
    && message === 'the template binds input authentication.token, but the modeller does not write it'));
  assert.ok(findings.some(({ element, message }) => element === 'operation = downloadExport, authentication.type = basic'
    && message === 'the modeller writes input exportRequest.pageId, which does not belong to this choice'));
});

test('a task type that the contract does not know is a problem', async () => {
  const { findings } = await check(template({
    properties: [hidden({ type: 'zeebe:taskDefinition', property: 'type' }, 'io.scrollexport:other:1')]
  }));

  assert.deepEqual(
    problems(findings), ['the contract knows neither task type io.scrollexport:other:1 nor process undefined']);
});

test('engines that leave out Camunda 8.8 are a problem', async () => {
  const { findings } = await check(template({ engines: { camunda: '^8.9' } }));

  assert.ok(problems(findings).includes('its engines leave out Camunda 8.8'));
});

test('a template that the modeller cannot apply is a problem', async () => {
  const { findings } = await check(template({ appliesTo: ['bpmn:NoSuchTask'], elementType: { value: 'bpmn:NoSuchTask' } }));

  assert.match(problems(findings)[0], /the modeller fails to apply it: unknown type <bpmn:NoSuchTask>/);
});

test('a template that the modeller refuses is a problem', async () => {
  const { findings } = await check(template({ appliesTo: undefined }));

  assert.match(problems(findings)[0], /the modeller refuses it: .*missing appliesTo/);
});
