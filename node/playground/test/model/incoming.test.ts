import { describe, expect, it } from 'vitest';
import { unreadable } from '../../src/parts/model/unreadable';
import { opens, readDiagrams } from '../../src/page/incoming';

const problem = async (...files: File[]) => {
  const incoming = await readDiagrams(files);

  return 'problem' in incoming ? incoming.problem : undefined;
};

describe('a file that is opened', () => {
  it('is taken where it ends like a diagram and holds something', async () => {
    expect(await readDiagrams([new File(['<a/>'], 'A.BPMN')])).toEqual({ name: 'A.BPMN', xml: '<a/>' });
  });

  it('is refused by what it is, with what can be opened', async () => {
    expect(await problem(new File(['x'], 'a.dmn'))).toBe(`"a.dmn" is a decision table. Nothing here deploys decisions. ${opens}`);
    expect(await problem(new File(['x'], 'a.form'))).toMatch(/^"a\.form" is a form\./);
    expect(await problem(new File(['x'], 'a.PNG'))).toMatch(/is a picture\. Take the diagram that it was made of\./);
    expect(await problem(new File(['x'], 'a.zip'))).toBe(`"a.zip" is no diagram. ${opens}`);
  });

  it('is refused where it is empty, too large or not alone', async () => {
    expect(await problem(new File([' \n'], 'a.bpmn'))).toMatch(/^"a\.bpmn" is empty\./);
    expect(await problem(new File([new Uint8Array(2_000_001)], 'a.bpmn'))).toMatch(/^"a\.bpmn" has 2\.0 MB, which is too large\./);
    expect(await problem(new File(['a'], 'a.bpmn'), new File(['b'], 'b.bpmn'))).toMatch(/^One diagram is opened at a time\./);
  });

  it('is refused where the browser cannot read it', async () => {
    const folder = new File([], 'a.bpmn');

    folder.text = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    expect(await problem(folder)).toMatch(/^"a\.bpmn" cannot be read: it is a folder, /);
  });
});

it('says of what cannot be shown why, in few words', () => {
  expect(unreadable('a', 'no diagram to display')).toBe('"a" holds a process, but no drawing of it. Save it from a modeler, which draws it.');
  expect(unreadable('a', 'no process or collaboration to display')).toBe('"a" is BPMN, but holds no process.');
  expect(unreadable('a', `unparsable\n\tline: 1 ${'x'.repeat(500)}`)).toMatch(/^"a" is no BPMN that can be read \(unparsable line: 1 x+…\)\./);
});
