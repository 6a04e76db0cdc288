/** What is used of libraries that bring no types. */
declare module 'camunda-bpmn-js/lib/camunda-cloud/Modeler' {
  export { default } from 'bpmn-js/lib/Modeler';
}

declare module '@camunda/linting' {
  import type { Report } from '@camunda/linting/modeler';

  export class Linter {
    constructor(options: { modeler: 'desktop' | 'web'; type: 'cloud' | 'platform'; plugins: unknown[] });
    lint(definitions: unknown): Promise<Report[]>;
  }
}

declare module '@camunda/linting/modeler' {
  export interface Report {
    id: string;
    name?: string;
    message: string;
    category: 'error' | 'warn' | 'info' | 'rule-error';
    rule: string;
  }

  const lintingModule: object;
  export default lintingModule;
}

declare module 'bpmn-js-element-templates' {
  export function CloudElementTemplatesLinterPlugin(templates: unknown[]): unknown;
}

declare module 'modeler-moddle/resources/modeler.json' {
  const descriptor: object;
  export default descriptor;
}

declare module 'zeebe-bpmn-moddle/resources/zeebe.json' {
  const descriptor: object;
  export default descriptor;
}

declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages: Record<string, object>);
    fromXML(xml: string): Promise<{ rootElement: object }>;
  }
}
