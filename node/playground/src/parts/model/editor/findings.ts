import { Linter } from '@camunda/linting';
import type { Report } from '@camunda/linting/modeler';
import { CloudElementTemplatesLinterPlugin } from 'bpmn-js-element-templates';
import type { Template } from './templates';

/** What the linter of Camunda Modeler has against a diagram. */
export interface Finding {
  severity: 'Error' | 'Warning';
  /** The element's name, else its ID. */
  element: string;
  message: string;
  report: Report;
}

/** The linter of Camunda Modeler; without its plug-in it does not look into templates. */
export function linterFor(templates: Template[]): Linter {
  return new Linter({ modeler: 'web', type: 'cloud', plugins: [CloudElementTemplatesLinterPlugin(templates)] });
}

/** A template that is not of this project cannot be looked into, which stops no engine. */
export function withoutForeign(reports: Report[]): Report[] {
  return reports.map((report) => (report.message.startsWith('Linked element template')
    ? { ...report, category: 'warn' }
    : report));
}

/** Errors first; remarks and faults of the linter itself are left out. */
export function findingsOf(reports: Report[]): Finding[] {
  return reports
    .filter(({ category }) => category === 'error' || category === 'warn')
    .map((report): Finding => ({
      severity: report.category === 'error' ? 'Error' : 'Warning',
      element: report.name ?? report.id,
      message: report.message,
      report
    }))
    .toSorted((one, other) => one.severity.localeCompare(other.severity));
}
