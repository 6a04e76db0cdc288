import type { Report } from '@camunda/linting/modeler';
import type { ModelElement } from './services';

const prose = new Set(['bpmn:Documentation', 'bpmn:TextAnnotation']);

/**
 * Expressions that begin with "=" twice, as they do where somebody types it into a field that shows one already. The
 * linter takes the second one for a test of a decision table; the engine refuses it.
 */
export function begunTwice(element: ModelElement, owner: ModelElement = element): Report[] {
  const here = element.$instanceOf('bpmn:BaseElement') ? element : owner;

  if (prose.has(element.$type)) {
    return [];
  }
  return (element.$descriptor?.properties ?? [])
    .filter(({ isReference }) => isReference !== true)
    .flatMap(({ name }) => [element.get(name)].flat())
    .flatMap((value) => {
      if (typeof value === 'string' && /^=\s*=/.test(value)) {
        return [report(here, value)];
      }
      return isElement(value) ? begunTwice(value, here) : [];
    });
}

function isElement(value: unknown): value is ModelElement {
  return typeof value === 'object' && value !== null && '$descriptor' in value;
}

function report({ id, name }: ModelElement, value: string): Report {
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;

  return {
    id,
    ...(name === undefined ? {} : { name }),
    message: `The expression begins with "=" twice, leave one out: ${shown}`,
    category: 'error',
    rule: 'playground/begun-twice'
  };
}
