import { expect, it } from 'vitest';
import type { Finding } from '../../src/parts/model/editor/findings';
import { foreign, together } from '../../src/parts/model/editor/foreign';

const report = (id: string, message: string) => ({ id, message, category: 'error' as const, rule: 'r' });
const rest = "Linked element template 'io.camunda.connectors.HttpJson.v2' not found";
const finding = (element: string, message: string): Finding =>
  ({ severity: 'Warning', element, message, report: report(element, message) });

it('warns of a template of another project, and leaves faults of ours alone', () => {
  expect(foreign(report('a', rest))).toMatchObject({
    category: 'warn', message: expect.stringMatching(/^The template io\.camunda\.connectors\.HttpJson\.v2 is not part/)
  });
  expect(foreign(report('a', 'Page ID must not be empty.'))).toBeUndefined();
});

it('warns once of what stands at many elements', () => {
  const message = foreign(report('a', rest))?.message ?? '';
  const found = together([
    finding('Read', message), finding('Run', 'Fill in "Type".'), finding('Attach', message), finding('Go', 'Fill in "Type".')
  ]);

  expect(found.map(({ element }) => element)).toEqual(['Read, Attach', 'Run', 'Go']);
  expect(found[0]?.report.id).toBe('Read');
});
