import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readProject } from '../src/project.js';

let root;

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'project-'));
});

after(() => rm(root, { recursive: true }));

test('a project without its folders is empty', async () => {
  const { templates, diagrams, forms } = await readProject(join(root, 'nowhere'));

  assert.deepEqual([templates, diagrams, forms], [[], [], []]);
});

test('files are found in subfolders, sorted, and JSON is parsed', async () => {
  await mkdir(join(root, 'element-templates', 'hybrid'), { recursive: true });
  await writeFile(join(root, 'element-templates', 'z.json'), '{"id": "z"}');
  await writeFile(join(root, 'element-templates', 'hybrid', 'a.json'), '{');
  const { templates } = await readProject(root);

  assert.deepEqual(templates.map(({ file }) => file), ['element-templates/hybrid/a.json', 'element-templates/z.json']);
  assert.equal(templates[0].content, null);
  assert.ok(templates[0].syntaxError);
  assert.equal(templates[1].content.id, 'z');
});
