import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { problem } from '../findings.js';

const folders = ['docs/images/diagrams', 'docs/images/panels'];
const rule = 'picture';
const remedy = 'run "npm run pictures" in modeler/';

/** Writes the pictures and removes those of things that are gone. */
export async function writePictures(root, pictures) {
  for (const { file, content } of pictures) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), content);
  }
  for (const file of await left(root, pictures)) {
    await rm(join(root, file));
  }
}

/**
 * Compares with what is committed. SVGs must be the same; of PNGs only the presence counts,
 * since another processor may round a pixel otherwise.
 */
export async function comparePictures(root, pictures) {
  const findings = [];

  for (const { file, content } of pictures) {
    const committed = await readFile(join(root, file), 'utf8').catch(() => null);

    if (committed === null) {
      findings.push(problem(rule, file, undefined, `is missing, ${remedy}`));
    } else if (extname(file) === '.svg' && committed !== content) {
      findings.push(problem(rule, file, undefined, `differs from its diagram, ${remedy}`));
    }
  }
  return [
    ...findings,
    ...(await left(root, pictures)).map(file => problem(rule, file, undefined, `shows nothing that exists, ${remedy}`))
  ];
}

async function left(root, pictures) {
  const files = await Promise.all(folders.map(async folder =>
    (await readdir(join(root, folder)).catch(() => [])).map(name => `${folder}/${name}`)));

  return files.flat().filter(file => !pictures.some(picture => picture.file === file)).sort();
}
