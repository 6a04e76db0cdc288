import { Linter } from '@camunda/linting';
import type { Report } from '@camunda/linting/modeler';
import { CloudElementTemplatesLinterPlugin } from 'bpmn-js-element-templates';
import { kindName } from '../../../words/names';
import { foreign, together } from './foreign';
import type { Template } from './templates';
import { forModeller } from './words';

/** What the linter of Camunda Modeler has against a diagram. */
export interface Finding {
  severity: 'Error' | 'Warning';
  /** The element's name, else what kind of element it is; of several, all of them. */
  element: string;
  message: string;
  report: Report;
}

/** The linter of Camunda Modeler; without its plug-in it does not look into templates. */
export function linterFor(templates: Template[]): Linter {
  return new Linter({ modeler: 'web', type: 'cloud', plugins: [CloudElementTemplatesLinterPlugin(templates)] });
}

/** What is to be changed, in the words of a modeller. */
export function readable(reports: Report[]): Report[] {
  return reports.map((report) => foreign(report) ?? { ...report, message: forModeller(report.message) });
}

/**
 * Errors first; remarks and faults of the linter itself are left out.
 *
 * @param typeOf the BPMN type of an element, where there is one of that ID
 */
export function findingsOf(reports: Report[], typeOf: (id: string) => string | undefined): Finding[] {
  return together(reports
    .filter(({ category }) => category === 'error' || category === 'warn')
    .map((report): Finding => ({
      severity: report.category === 'error' ? 'Error' : 'Warning',
      element: nameOf(report, typeOf(report.id)),
      message: report.message,
      report
    }))
    .toSorted((one, other) => one.severity.localeCompare(other.severity)));
}

/** A process that has no name goes by its ID, which somebody chose. */
function nameOf({ id, name }: Report, type: string | undefined): string {
  return name ?? (type === undefined || type === 'bpmn:Process' ? id : kindName(type));
}
