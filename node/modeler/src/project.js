import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project that this package belongs to. */
export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Reads everything that a modeller opens: element templates, diagrams and forms.
 * A folder that does not exist counts as empty. Files come sorted by path, so that
 * every run reports in the same order.
 *
 * @param {string} root the project's folder
 */
export async function readProject(root) {
  const [templates, diagrams, forms] = await Promise.all([
    readFiles(root, 'element-templates', '.json'),
    readFiles(root, 'bpmn', '.bpmn'),
    readFiles(root, 'bpmn', '.form')
  ]);

  return {
    root,
    templates: templates.map(withContent),
    diagrams,
    forms: forms.map(withContent)
  };
}

async function readFiles(root, folder, extension) {
  const paths = (await listFiles(join(root, folder))).filter(path => path.endsWith(extension)).sort();

  return Promise.all(paths.map(async path => ({
    file: relative(root, path).split(sep).join('/'),
    text: await readFile(path, 'utf8')
  })));
}

async function listFiles(folder) {
  let entries;

  try {
    entries = await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') {
      return [];
    }
    throw error;
  }
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath ?? entry.path, entry.name));
}

/** Adds the parsed JSON as `content`, or what is wrong with it as `syntaxError`. */
function withContent(source) {
  try {
    return { ...source, content: JSON.parse(source.text) };
  } catch (error) {
    return { ...source, content: null, syntaxError: error.message };
  }
}
