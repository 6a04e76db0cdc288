import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkReferencesKnown } from '../src/checks/references-known.js';
import { diagram } from './support/diagram.js';
import { form } from './support/form.js';
import { problems, project } from './support/project.js';

function call(processId) {
  return diagram({ task: 'bpmn:callActivity', extensions: `<zeebe:calledElement processId="${processId}" />` });
}

function userTask(formId) {
  return diagram({
    task: 'bpmn:userTask', extensions: `<zeebe:userTask /><zeebe:formDefinition formId="${formId}" />`
  });
}

async function check(...diagrams) {
  return problems(await checkReferencesKnown(project({ diagrams, forms: [form()] })));
}

test('a process and a form that are here have no problems', async () => {
  assert.deepEqual(await check(call('sample'), userTask('sample-form')), []);
});

test('a process that is not here is a problem', async () => {
  assert.deepEqual(await check(call('elsewhere')), ['calls process elsewhere, which no diagram here defines']);
});

test('a form that is not here is a problem', async () => {
  assert.deepEqual(await check(userTask('lost-form')), ['shows form lost-form, which is not in bpmn/forms']);
});

test('a name that an expression makes is left alone', async () => {
  assert.deepEqual(await check(call('=chosen')), []);
});
