import { elementsOf, idOf, parseDiagram } from '../bpmn.js';
import { problem } from '../findings.js';

const rule = 'reference';

/**
 * What a diagram calls by name is here: the form of a user task and the process of a call
 * activity. Names that an expression makes are left alone.
 */
export async function checkReferencesKnown({ diagrams, forms }) {
  const parsed = await Promise.all(diagrams.map(async ({ file, text }) =>
    ({ file, elements: [...elementsOf(await parseDiagram(text))] })));
  const processes = parsed.flatMap(({ elements }) =>
    elements.filter(({ $type }) => $type === 'bpmn:Process').map(({ id }) => id));
  const formIds = forms.map(({ content }) => content?.id);

  return parsed.flatMap(({ file, elements }) => elements.flatMap(element => [
    ...unknown(element, 'zeebe:CalledElement', 'processId', processes).map(name =>
      problem(rule, file, idOf(element), `calls process ${name}, which no diagram here defines`)),
    ...unknown(element, 'zeebe:FormDefinition', 'formId', formIds).map(name =>
      problem(rule, file, idOf(element), `shows form ${name}, which is not in bpmn/forms`))
  ]));
}

function unknown(element, type, property, names) {
  const name = element.$type === type ? element.get(property) : undefined;

  return name && !name.startsWith('=') && !names.includes(name) ? [name] : [];
}
