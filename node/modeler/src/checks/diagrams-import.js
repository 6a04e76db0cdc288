import { problem } from '../findings.js';

/**
 * Each diagram opens without warnings, and each element with a template is at the newest
 * version of it and stays as it is when that version is applied once more.
 */
export async function checkDiagramsImport({ diagrams, templates }, session) {
  const known = templates.map(({ content }) => content).filter(content => content?.id);
  const findings = [];

  for (const { file, text } of diagrams) {
    const { error, warnings = [], elements = [] } = await session.call('importDiagram', text, known);

    findings.push(
      ...(error ? [error] : warnings).map(message =>
        problem('diagram-import', file, undefined, `the modeller complains: ${firstLine(message)}`)),
      ...elements.flatMap(element => examine(file, element)));
  }
  return findings;
}

function examine(file, { id, template, version, newest, changes }) {
  if (newest === null) {
    return isCamundas(template) ? [] : [problem('diagram-template', file, id, `its template ${template} is not in element-templates`)];
  }
  if (version !== newest) {
    return [problem('diagram-template', file, id, `uses version ${version} of ${template}, the newest is ${newest}`)];
  }
  return changes
    ? [problem('diagram-template', file, id, `applying ${template} once more changes it: ${changes}`)]
    : [];
}

/** Camunda's own templates come with the Modeler and are not kept here. */
function isCamundas(template) {
  return template.startsWith('io.camunda.connectors.');
}

function firstLine(text) {
  return text.split('\n', 1)[0];
}
