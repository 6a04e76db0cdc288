import { createModeler } from './modeler.js';

/**
 * Opens a diagram as Camunda Modeler would and applies to each element the newest
 * version of its template once more.
 *
 * @returns the import's warnings, and for each element with a template its version, the
 *   newest one (null where the template is not known), and whether re-applying changed it
 */
export async function importDiagram(xml, templates) {
  const { modeler } = createModeler(templates);

  try {
    const { warnings } = await modeler.importXML(xml);
    const elements = [];

    for (const element of withTemplate(modeler)) {
      elements.push(await reapplied(modeler, element));
    }
    return { warnings: warnings.map(warning => warning.message), elements };
  } catch (error) {
    return { error: error.message };
  } finally {
    modeler.destroy();
  }
}

function withTemplate(modeler) {
  return modeler.get('elementRegistry').filter(element =>
    element.type !== 'label' && element.businessObject.get('zeebe:modelerTemplate'));
}

async function reapplied(modeler, element) {
  const id = element.id;
  const template = element.businessObject.get('zeebe:modelerTemplate');
  const version = Number(element.businessObject.get('zeebe:modelerTemplateVersion'));
  const elementTemplates = modeler.get('elementTemplates');
  const [newest] = elementTemplates.getLatest(template) ?? [];

  if (!newest) {
    return { id, template, version, newest: null };
  }
  const before = await modeler.saveXML({ format: true });

  elementTemplates.applyTemplate(element, newest);
  const after = await modeler.saveXML({ format: true });

  return { id, template, version, newest: newest.version, changes: difference(before.xml, after.xml) };
}

/** The first line that re-applying changed, or null. */
function difference(before, after) {
  const left = before.split('\n');
  const right = after.split('\n');
  const line = Math.max(left.length, right.length);

  for (let index = 0; index < line; index++) {
    if (left[index] !== right[index]) {
      return `${(left[index] ?? '').trim()} becomes ${(right[index] ?? '').trim()}`;
    }
  }
  return null;
}
