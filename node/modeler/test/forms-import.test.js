import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Session } from '../src/browser/session.js';
import { checkFormsImport } from '../src/checks/forms-import.js';
import { form } from './support/form.js';
import { problems, project } from './support/project.js';

let session;

before(async () => {
  session = await Session.start();
});

after(() => session.close());

async function check(content) {
  return problems(await checkFormsImport(project({ forms: [content] }), session));
}

test('a form in order has no problems', async () => {
  assert.deepEqual(await check(form()), []);
});

test('a kind of field that the viewer does not know is a problem', async () => {
  const [message] = await check(form([{ id: 'Odd', type: 'hologram', key: 'odd' }]));

  assert.match(message, /the form viewer complains: .*hologram/);
});

test('two fields of one key are a problem', async () => {
  const field = id => ({ id, type: 'textfield', key: 'same', label: id });
  const [message] = await check(form([field('One'), field('Two')]));

  assert.match(message, /the form viewer complains: .*same/);
});

test('a file that is not JSON is a problem', async () => {
  const findings = await checkFormsImport(
    { forms: [{ file: 'bpmn/forms/broken.form', content: null, syntaxError: 'ends early' }] }, session);

  assert.deepEqual(problems(findings), ['is not JSON: ends early']);
});
