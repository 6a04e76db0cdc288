import { expect, test } from 'vitest';
import template from '../../../element-templates/scroll-export-call.json';
import { entryOf, forSimulator, openSections, type Template } from '../src/parts/model/editor/templates';

const call = template as Template;

test('at the simulator two fields are left to fill in', () => {
  const [filled] = forSimulator([call]);
  const signIn = filled?.properties.find(({ id }) => id === 'authentication.type')?.value;
  const empty = filled?.properties
    .filter(({ constraints, value, condition }) => constraints?.notEmpty && value === undefined && condition === undefined)
    .map(({ id }) => id);

  expect(signIn).toBe('basic');
  expect(empty).toEqual(['exportRequest.pageId', 'exportRequest.templateId']);
});

test('secrets are filled in by their names', () => {
  const values = forSimulator([call]).flatMap(({ properties }) => properties).map(({ value }) => value);

  expect(values).toContain('{{secrets.CONFLUENCE_URL}}');
  expect(values).toContain('{{secrets.CONFLUENCE_TOKEN}}');
});

test('the section with the empty fields is open', () => {
  expect(openSections(forSimulator([call]))).toEqual({ 'ElementTemplates__CustomProperties-export': { open: true } });
});

test('the entry of a property is counted within its section', () => {
  expect(entryOf(call, 'exportRequest.pageId')).toBe('custom-entry-io.scrollexport.scroll-export-call-export-0');
  expect(entryOf(call, 'no.such.property')).toBeUndefined();
});
