import { Form } from '@bpmn-io/form-js-viewer';

/** Opens a form as Tasklist would and returns what the viewer complains of. */
export async function importForm(schema) {
  document.body.innerHTML = '<div id="form"></div>';
  const form = new Form({ container: '#form' });

  try {
    const { warnings } = await form.importSchema(schema, {});

    return warnings.map(warning => warning.message);
  } catch (error) {
    return [error.message];
  } finally {
    form.destroy();
  }
}
