/**
 * What the engine and the connector runtime will read from an element, as plain data.
 *
 * @returns {{ type: string, template: string, inputs: object, outputs: object, headers: object, taskType?: string, calledProcess?: string }}
 */
export function written(element) {
  const { businessObject } = element;
  const extensions = businessObject.get('extensionElements')?.get('values') ?? [];
  const find = type => extensions.find(extension => extension.$type === type);
  const mapping = find('zeebe:IoMapping');

  return {
    type: businessObject.$type,
    template: businessObject.get('zeebe:modelerTemplate'),
    taskType: find('zeebe:TaskDefinition')?.get('type'),
    calledProcess: find('zeebe:CalledElement')?.get('processId'),
    inputs: byKey(mapping?.get('inputParameters'), 'target', 'source'),
    outputs: byKey(mapping?.get('outputParameters'), 'target', 'source'),
    headers: byKey(find('zeebe:TaskHeaders')?.get('values'), 'key', 'value')
  };
}

function byKey(entries = [], key, value) {
  return Object.fromEntries(entries.map(entry => [entry.get(key), entry.get(value) ?? '']));
}
