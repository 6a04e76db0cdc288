import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Session } from '../src/browser/session.js';
import { comparePictures, writePictures } from '../src/pictures/album.js';
import { pictureDiagrams } from '../src/pictures/diagrams.js';
import { picturePanels } from '../src/pictures/panels.js';
import { diagram } from './support/diagram.js';
import { project } from './support/project.js';
import { template } from './support/template.js';

let session;
let root;

before(async () => {
  session = await Session.start();
  root = await mkdtemp(join(tmpdir(), 'pictures-'));
});

after(async () => {
  await session.close();
  await rm(root, { recursive: true });
});

const sample = project({ templates: [template()], diagrams: [diagram()] });

test('the same diagram gives the same bytes', async () => {
  const first = await pictureDiagrams(sample, session);
  const second = await pictureDiagrams(sample, session);

  assert.equal(first[0].content, second[0].content);
  assert.match(first[0].content, /Do it/);
});

test('each operation has a picture of its panel', async () => {
  const pictures = await picturePanels(sample, session);

  assert.deepEqual(pictures.map(({ file }) => file), [
    'docs/images/panels/sample-0-startExport.png', 'docs/images/panels/sample-0-downloadExport.png'
  ]);
  assert.notDeepEqual(pictures[0].content, pictures[1].content);
});

test('pictures that were written are up to date', async () => {
  const pictures = await pictureDiagrams(sample, session);

  await writePictures(root, pictures);
  assert.deepEqual(await comparePictures(root, pictures), []);
});

test('missing, changed and left over pictures are found', async () => {
  const [svg, png] = await pictureDiagrams(sample, session);

  await writePictures(root, [svg]);
  await writeFile(join(root, 'docs/images/diagrams/gone.svg'), 'old');
  const findings = await comparePictures(root, [{ ...svg, content: 'new' }, png]);

  assert.deepEqual(findings.map(({ file, message }) => `${file} ${message.split(',')[0]}`), [
    'docs/images/diagrams/sample-0.svg differs from its diagram',
    'docs/images/diagrams/sample-0.png is missing',
    'docs/images/diagrams/gone.svg shows nothing that exists'
  ]);
});

test('writing removes what is left over', async () => {
  await writeFile(join(root, 'docs/images/diagrams/gone.svg'), 'old').catch(() => {});
  await writePictures(root, await pictureDiagrams(sample, session));

  await assert.rejects(readFile(join(root, 'docs/images/diagrams/gone.svg')), { code: 'ENOENT' });
});
