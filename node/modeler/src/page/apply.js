import { blankDiagram } from './blank.js';
import { createModeler } from './modeler.js';
import { written } from './written.js';

/**
 * Applies variants of one template, each to a blank task of its own, and tells what each
 * has written, or the error that the modeller threw. A variant is the modeller's only
 * template while it is applied: conditions are judged by the template that it knows.
 */
export async function applyTemplate(variants) {
  const { modeler, templateErrors } = createModeler([]);
  const results = [];

  for (const variant of variants) {
    await modeler.importXML(blankDiagram);
    try {
      modeler.get('elementTemplatesLoader').setTemplates([variant]);
      const task = modeler.get('elementRegistry').get('Step');

      results.push(written(modeler.get('elementTemplates').applyTemplate(task, variant)));
    } catch (error) {
      results.push({ error: error.message });
    }
  }
  const compatible = modeler.get('elementTemplates').isCompatible(variants[0]);

  modeler.destroy();
  return { compatible, templateErrors, results };
}
