import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';

const require = createRequire(import.meta.url);

/** Reads a diagram as a tree of BPMN elements, the engine's own extensions included. */
export async function parseDiagram(xml) {
  const moddle = new BpmnModdle({
    modeler: require('modeler-moddle/resources/modeler.json'),
    zeebe: require('zeebe-bpmn-moddle/resources/zeebe.json')
  });
  const { rootElement } = await moddle.fromXML(xml);

  return rootElement;
}

/** Every element of a tree, in the order of the file; references are not followed. */
export function* elementsOf(element) {
  yield element;
  for (const { name, isReference, isAttr } of element.$descriptor.properties) {
    if (isReference || isAttr) {
      continue;
    }
    for (const child of [element.get(name)].flat()) {
      if (child?.$descriptor && child.$parent === element) {
        yield* elementsOf(child);
      }
    }
  }
}

/** The ID of the element, or of the next one above that a modeller can select. */
export function idOf(element) {
  const selectable = element.$instanceOf('bpmn:FlowElement') || element.$instanceOf('bpmn:RootElement');

  return selectable || !element.$parent ? element.id : idOf(element.$parent);
}
