import { createRequire } from 'node:module';
import Linter from 'bpmnlint/lib/linter.js';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';
import { parseDiagram } from '../bpmn.js';
import { problem, warning } from '../findings.js';

const configuration = {
  extends: ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-cloud-8-8']
};

/** Each diagram obeys the recommended rules and those of Camunda 8.8. */
export async function checkDiagramsLint({ diagrams }) {
  const resolver = new NodeResolver({ require: createRequire(import.meta.url) });
  const findings = [];

  for (const { file, text } of diagrams) {
    // A linter of its own: some rules remember elements by id, and ids may recur in other files.
    const linter = new Linter({ config: configuration, resolver });
    const reports = await linter.lint(await parseDiagram(text));

    findings.push(...Object.entries(reports).flatMap(([rule, entries]) =>
      entries.map(({ id, message, category }) =>
        (category === 'error' ? problem : warning)(`lint/${rule}`, file, id, message))));
  }
  return findings;
}
