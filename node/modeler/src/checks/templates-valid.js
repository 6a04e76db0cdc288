import { validateZeebe } from '@bpmn-io/element-templates-validator';
import { problem, warning } from '../findings.js';

const rule = 'template-schema';

/** Every element template is accepted by the official validator. */
export function checkTemplatesValid({ templates }) {
  return templates.flatMap(({ file, text, content, syntaxError }) => {
    if (syntaxError) {
      return [problem(rule, file, undefined, `is not JSON: ${syntaxError}`)];
    }
    const { errors, warnings } = validateZeebe(text);

    return [
      ...(errors ?? []).map(error => problem(rule, file, place(content, error), error.message)),
      ...(warnings ?? []).map(error => warning(`${rule}/${error.keyword}`, file, place(content, error), error.message))
    ];
  });
}

/** Names the property that the validator points at by its index. */
function place(template, { instancePath = '' }) {
  const index = instancePath.match(/^\/properties\/(\d+)/)?.[1];
  const property = template.properties?.[index];

  return property && `property "${property.id ?? property.label ?? property.binding?.name ?? index}"`;
}
