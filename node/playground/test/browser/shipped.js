import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const require = createRequire(import.meta.url);
const member = new URL('../../package.json', import.meta.url);

/** OFL is for fonts; the licence of bpmn.io is told by its text, see below. */
const open = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1', 'Zlib']);
const bpmnIo = /The source code responsible for displaying the bpmn\.io project watermark/;

export function shipped({ address }) {
  test('what is shipped is under open licences', async () => {
    const bundled = await (await fetch(`${address}/licences.json`)).json();
    const packages = [
      ...bundled.map(({ name, identifier, text }) => ({ name, licence: identifier, text })),
      ...await besides(bundled.map(({ name }) => name))
    ];

    assert.ok(packages.some(({ name }) => name === 'bpmn-js'));
    assert.deepEqual(packages.filter((one) => !isOpen(one)).map(({ name, licence }) => `${name}: ${licence}`), []);
  });
}

/** Styles and fonts, which no script brings along. */
async function besides(bundled) {
  const { dependencies } = JSON.parse(await readFile(member, 'utf8'));
  const others = Object.keys(dependencies).filter((name) => !bundled.includes(name));

  return Promise.all(others.map(async (name) => {
    const { license } = JSON.parse(await readFile(require.resolve(`${name}/package.json`), 'utf8'));

    return { name, licence: license };
  }));
}

/** Of a choice of licences, one has to be open. */
function isOpen({ licence = '', text = '' }) {
  const choice = licence.replaceAll(/[()]/g, '').split(' OR ');

  return choice.some((one) => open.has(one)) || bpmnIo.test(text);
}
