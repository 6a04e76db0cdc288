import { checkDiagramsImport } from './checks/diagrams-import.js';
import { checkDiagramsLegible } from './checks/diagrams-legible.js';
import { checkDiagramsLint } from './checks/diagrams-lint.js';
import { checkFeelValid } from './checks/feel-valid.js';
import { checkFormsImport } from './checks/forms-import.js';
import { checkReferencesKnown } from './checks/references-known.js';
import { checkTemplatesApply } from './checks/templates-apply.js';
import { checkTemplatesValid } from './checks/templates-valid.js';

/**
 * Runs every check on a project.
 *
 * @returns {Promise<{ findings: import('./findings.js').Finding[], counts: object }>} counts of
 *   what was looked at: templates, combinations, diagrams, forms, expressions
 */
export async function checkProject(project, session) {
  const applied = await checkTemplatesApply(project, session);
  const feel = await checkFeelValid(project);

  return {
    findings: [
      ...checkTemplatesValid(project),
      ...applied.findings,
      ...await checkDiagramsImport(project, session),
      ...await checkDiagramsLint(project),
      ...await checkDiagramsLegible(project, session),
      ...await checkReferencesKnown(project),
      ...feel.findings,
      ...await checkFormsImport(project, session)
    ],
    counts: {
      templates: project.templates.length,
      combinations: applied.combinations,
      diagrams: project.diagrams.length,
      forms: project.forms.length,
      expressions: feel.expressions
    }
  };
}
