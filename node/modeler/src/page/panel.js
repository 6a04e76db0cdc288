import { blankDiagram } from './blank.js';
import { createModeler } from './modeler.js';

/**
 * Shows the properties panel of an element with the template applied, every group of the
 * template open, at its full height and nothing beside it.
 */
export async function showPanel(template, name) {
  const { modeler } = createModeler([template]);

  document.getElementById('canvas').className = 'behind';
  document.getElementById('properties').className = 'panel';
  await modeler.importXML(blankDiagram);
  modeler.get('propertiesPanel').attachTo('#properties');
  // The panel listens to the selection once it has been painted.
  await nextFrame();
  const task = modeler.get('elementRegistry').get('Step');
  const element = modeler.get('elementTemplates').applyTemplate(task, template);

  modeler.get('modeling').updateLabel(element, name);
  modeler.get('selection').select(element);
  await nextFrame();
  openGroups(template);
  await nextFrame();
}

function openGroups(template) {
  const labels = new Set((template.groups ?? []).map(group => group.label));

  for (const header of document.querySelectorAll('.bio-properties-panel-group-header:not(.open)')) {
    if (labels.has(header.querySelector('.bio-properties-panel-group-header-title').textContent)) {
      header.click();
    }
  }
}

function nextFrame() {
  return new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
}
