import { createModeler } from './modeler.js';

/**
 * Where things stand in a diagram as it is drawn, as plain data: boxes of shapes with the
 * box of the text inside, boxes of labels beside shapes and lines, and the lines' points.
 */
export async function layoutOf(xml) {
  const { modeler } = createModeler([]);

  await modeler.importXML(xml);
  const elements = modeler.get('elementRegistry').filter(element => element.parent);
  const graphics = element => modeler.get('elementRegistry').getGraphics(element);
  const layout = {
    shapes: elements.filter(element => !element.waypoints && element.type !== 'label').map(element => ({
      id: element.id,
      box: boxOf(element),
      holds: canHold(element),
      text: textBox(element, graphics(element))
    })),
    labels: elements.filter(element => element.type === 'label').map(element => ({
      id: element.labelTarget.id,
      box: textBox(element, graphics(element))
    })),
    lines: elements.filter(element => element.waypoints).map(element => ({
      id: element.id,
      ends: [element.source.id, element.target.id],
      points: element.waypoints.map(({ x, y }) => ({ x, y }))
    }))
  };

  modeler.destroy();
  return layout;
}

/** Whether other elements may stand inside this one. */
function canHold({ type, collapsed }) {
  return ['bpmn:Participant', 'bpmn:Lane', 'bpmn:Group'].includes(type)
    || (['bpmn:SubProcess', 'bpmn:AdHocSubProcess'].includes(type) && !collapsed);
}

function boxOf({ x, y, width, height }) {
  return { x, y, width, height };
}

function textBox(element, graphics) {
  const text = graphics.querySelector('.djs-visual text');

  if (!text?.textContent) {
    return null;
  }
  const { x, y, width, height } = text.getBBox();

  return { x: element.x + x, y: element.y + y, width, height };
}
