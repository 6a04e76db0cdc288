import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkTemplatesValid } from '../src/checks/templates-valid.js';
import { project } from './support/project.js';
import { template, text } from './support/template.js';

test('a template in order has no findings', () => {
  assert.deepEqual(checkTemplatesValid(project({ templates: [template()] })), []);
});

test('a missing name is a problem', () => {
  const [finding] = checkTemplatesValid(project({ templates: [template({ name: undefined })] }));

  assert.equal(finding.severity, 'problem');
  assert.match(finding.message, /missing template name/);
});

test('a wrong property is named', () => {
  const wrong = template();

  wrong.properties[3].type = 'Textfield';
  const findings = checkTemplatesValid(project({ templates: [wrong] }));

  assert.ok(findings.some(({ element, message }) =>
    element === 'property "exportRequest.pageId"' && message.includes('invalid property type "Textfield"')));
});

test('what the validator only warns of is a warning', () => {
  const optional = template();

  optional.properties.push({ ...text('fileName'), optional: true });
  const [finding] = checkTemplatesValid(project({ templates: [optional] }));

  assert.deepEqual(
    [finding.severity, finding.rule, finding.element], ['warning', 'template-schema/deprecated', 'property "fileName"']);
});

test('a file that is not JSON is a problem', () => {
  const findings = checkTemplatesValid(
    { templates: [{ file: 'element-templates/broken.json', text: '{', content: null, syntaxError: 'ends early' }] });

  assert.deepEqual(findings.map(({ message }) => message), ['is not JSON: ends early']);
});
