import { readFile } from 'node:fs/promises';
import { Session } from '../browser/session.js';
import { checkProject } from '../check.js';
import { accept, describe } from '../findings.js';
import { projectRoot, readProject } from '../project.js';

const acceptedWarnings = new URL('../../accepted-warnings.json', import.meta.url);

const session = await Session.start();

try {
  const { findings, counts } = await checkProject(await readProject(projectRoot), session);
  const entries = JSON.parse(await readFile(acceptedWarnings, 'utf8'));
  const { accepted, remaining } = accept(findings, entries, 'node/modeler/accepted-warnings.json');

  remaining.forEach(finding => console.error(describe(finding)));
  console.log(summary(counts, accepted.length, remaining.length));
  process.exitCode = remaining.length === 0 ? 0 : 1;
} finally {
  await session.close();
}

function summary({ templates, combinations, diagrams, forms, expressions }, accepted, remaining) {
  return `Modeller check ${remaining === 0 ? 'passed' : `failed (${count(remaining, 'finding')})`}: `
    + `${count(templates, 'element template')} (${count(combinations, 'combination')} of choices), `
    + `${count(diagrams, 'diagram')}, ${count(forms, 'form')}, ${count(expressions, 'FEEL expression')}; `
    + `${count(accepted, 'warning')} accepted with a reason.`;
}

function count(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
