import type { Report } from '@camunda/linting/modeler';
import type { Finding } from './findings';

const unchecked = 'is not part of the playground and so was not checked. It runs all the same.';

/**
 * A template that is not of this project cannot be looked into, which stops no engine: those of Camunda's own
 * connectors are Camunda's to hand out.
 */
export function foreign(report: Report): Report | undefined {
  if (!report.message.startsWith('Linked element template')) {
    return undefined;
  }
  const template = /'([^']+)'/.exec(report.message)?.[1] ?? 'of another project';

  return { ...report, category: 'warn', message: `The template ${template} ${unchecked}` };
}

/** One such finding for each template, with all that it is applied to; any other stands for itself. */
export function together(findings: readonly Finding[]): Finding[] {
  const whole = new Map<string, Finding>();

  findings.forEach((finding, index) => {
    const key = finding.message.endsWith(unchecked) ? finding.message : String(index);
    const before = whole.get(key);

    whole.set(key, before === undefined ? finding : { ...before, element: `${before.element}, ${finding.element}` });
  });
  return [...whole.values()];
}
