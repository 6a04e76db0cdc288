/**
 * A small element template in order: two operations, a condition inside a condition. A
 * test changes what it needs.
 */
export function template(changes = {}) {
  return {
    $schema: 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
    name: 'Sample',
    id: 'io.scrollexport.Sample',
    version: 2,
    engines: { camunda: '^8.8' },
    appliesTo: ['bpmn:Task'],
    elementType: { value: 'bpmn:ServiceTask' },
    groups: [{ id: 'sample', label: 'Sample fields' }],
    properties: [
      hidden({ type: 'zeebe:taskDefinition', property: 'type' }, 'io.scrollexport:scroll-export:1'),
      dropdown('operation', { type: 'zeebe:taskHeader', key: 'operation' }, 'startExport', 'downloadExport'),
      dropdown('authentication.type', { type: 'zeebe:input', name: 'authentication.type' }, 'basic', 'bearer'),
      text('exportRequest.pageId', { property: 'operation', equals: 'startExport' }),
      text('authentication.token', { property: 'authentication.type', equals: 'bearer' })
    ],
    ...changes
  };
}

export function text(name, condition) {
  return {
    id: name,
    label: name,
    type: 'String',
    group: 'sample',
    feel: 'optional',
    binding: { type: 'zeebe:input', name },
    ...condition && { condition }
  };
}

export function dropdown(id, binding, ...values) {
  return {
    id,
    label: id,
    type: 'Dropdown',
    group: 'sample',
    value: values[0],
    choices: values.map(value => ({ name: value, value })),
    binding
  };
}

export function hidden(binding, value) {
  return { type: 'Hidden', value, binding };
}
