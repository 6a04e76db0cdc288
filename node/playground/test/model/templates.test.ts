import { expect, test } from 'vitest';
import callTemplate from '../../../../element-templates/scroll-export-call.json';
import stepTemplate from '../../../../element-templates/scroll-export.json';
import { entryOf, forSimulator, openSections, type Template } from '../../src/parts/model/editor/templates';

const call = callTemplate as Template;
const step = stepTemplate as Template;

test('a call of the whole export has two fields to fill in, and is left as it is', () => {
  const [filled] = forSimulator([call]);
  const empty = filled?.properties
    .filter(({ constraints, value, condition }) => constraints?.notEmpty && value === undefined && condition === undefined)
    .map(({ id }) => id);

  expect(empty).toEqual(['exportRequest.pageId', 'exportRequest.templateId']);
  expect(filled).toEqual(call);
});

test('a single step signs in at the simulator, with secrets by their names', () => {
  const [filled] = forSimulator([step]);
  const value = (property: string) => filled?.properties.find(({ id }) => id === property)?.value;

  expect(value('authentication.type')).toBe('basic');
  expect(value('integration.baseUrl')).toBe('{{secrets.CONFLUENCE_URL}}');
  expect(value('authentication.password')).toBe('{{secrets.CONFLUENCE_TOKEN}}');
});

test('the section with the empty fields is open', () => {
  expect(openSections(forSimulator([call]))).toEqual({ 'ElementTemplates__CustomProperties-export': { open: true } });
});

test('the entry of a property is counted within its section', () => {
  expect(entryOf(call, 'exportRequest.pageId')).toBe('custom-entry-io.scrollexport.scroll-export-call-export-0');
  expect(entryOf(call, 'no.such.property')).toBeUndefined();
});
