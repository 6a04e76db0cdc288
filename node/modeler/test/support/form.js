/** A small form in order: one text field, or the given fields. */
export function form(components = [{ id: 'Comment', type: 'textfield', key: 'comment', label: 'Comment' }]) {
  return {
    type: 'default',
    id: 'sample-form',
    schemaVersion: 19,
    executionPlatform: 'Camunda Cloud',
    executionPlatformVersion: '8.8.0',
    components
  };
}
