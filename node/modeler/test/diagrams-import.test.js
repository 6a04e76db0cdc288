import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Session } from '../src/browser/session.js';
import { checkDiagramsImport } from '../src/checks/diagrams-import.js';
import { diagram } from './support/diagram.js';
import { problems, project } from './support/project.js';
import { template } from './support/template.js';

let session;

before(async () => {
  session = await Session.start();
});

after(() => session.close());

const applied = `
  <zeebe:taskDefinition type="io.scrollexport:scroll-export:1" />
  <zeebe:ioMapping>
    <zeebe:input source="basic" target="authentication.type" />
    <zeebe:input source="1376263" target="exportRequest.pageId" />
  </zeebe:ioMapping>
  <zeebe:taskHeaders><zeebe:header key="operation" value="startExport" /></zeebe:taskHeaders>`;

async function check({ id = 'io.scrollexport.Sample', version = 2, extensions = applied }) {
  const attributes = `name="Do it" zeebe:modelerTemplate="${id}" zeebe:modelerTemplateVersion="${version}"`;

  return problems(await checkDiagramsImport(
    project({ templates: [template()], diagrams: [diagram({ attributes, extensions })] }), session));
}

test('a diagram without templates has no problems', async () => {
  assert.deepEqual(problems(await checkDiagramsImport(project({ diagrams: [diagram()] }), session)), []);
});

test('an element at the newest version of its template has no problems', async () => {
  assert.deepEqual(await check({}), []);
});

test('an element at an older version is a problem', async () => {
  assert.deepEqual(await check({ version: 1 }), ['uses version 1 of io.scrollexport.Sample, the newest is 2']);
});

test('a template that is not here is a problem', async () => {
  assert.deepEqual(await check({ id: 'io.example.Other' }), ['its template io.example.Other is not in element-templates']);
});

test('a template that comes with the modeler is none', async () => {
  assert.deepEqual(await check({ id: 'io.camunda.connectors.HttpJson.v2' }), []);
});

test('an element that has lost what its template binds is a problem', async () => {
  const [message] = await check({ extensions: applied.replace(/<zeebe:taskHeaders>.*<\/zeebe:taskHeaders>/, '') });

  assert.match(message, /applying io.scrollexport.Sample once more changes it/);
});

test('an element that is drawn nowhere is a problem', async () => {
  const [message] = problems(await checkDiagramsImport(
    project({ diagrams: [diagram().replace('bpmnElement="Step"', 'bpmnElement="Gone"')] }), session));

  assert.match(message, /the modeller complains: .*Gone/);
});

test('a file that is not BPMN is a problem', async () => {
  const [message] = problems(await checkDiagramsImport(project({ diagrams: ['<html/>'] }), session));

  assert.match(message, /^the modeller complains/);
});
