import { basename, dirname } from 'node:path';
import { withChoices } from '../templates/variants.js';
import { exampleValue } from './examples.js';

/** The properties panel of each current template, one picture for each operation. */
export async function picturePanels({ templates }, session) {
  const pictures = [];

  for (const { file, content } of templates.filter(({ file }) => dirname(file) === 'element-templates')) {
    for (const { values, suffix, name } of operationsOf(content)) {
      await session.call('showPanel', withChoices(content, values, exampleValue), name);
      pictures.push({
        file: `docs/images/panels/${basename(file, '.json')}${suffix}.png`,
        content: await session.page.locator('#properties').screenshot()
      });
    }
  }
  return pictures;
}

function operationsOf(template) {
  const operation = template.properties.find(({ binding, type }) => type === 'Dropdown' && binding.key === 'operation');

  return operation === undefined
    ? [{ values: new Map(), suffix: '', name: template.name }]
    : operation.choices.map(({ name, value }) =>
      ({ values: new Map([[operation.id, value]]), suffix: `-${value}`, name }));
}
