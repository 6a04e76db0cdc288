import { createModeler } from './modeler.js';

/** The diagram after a template has been applied to one of its elements, as XML. */
export async function appliedDiagram(xml, elementId, template) {
  const { modeler } = createModeler([template]);

  await modeler.importXML(xml);
  modeler.get('elementTemplates').applyTemplate(modeler.get('elementRegistry').get(elementId), template);
  const saved = await modeler.saveXML({ format: true });

  modeler.destroy();
  return saved.xml;
}
