import type Modeler from 'bpmn-js/lib/Modeler';
import type { Report } from '@camunda/linting/modeler';
import type { Template } from './templates';

/** The parts of the Modeler that are used here, as far as they are. */
export interface Shape {
  id: string;
  type: string;
  x: number;
  y: number;
  outgoing?: unknown[];
  businessObject: ModelElement;
}

/** An element of the model, as moddle keeps it. */
export interface ModelElement {
  id: string;
  name?: string;
  $type: string;
  $descriptor?: { properties?: { name: string; isReference?: boolean }[] };
  $instanceOf(type: string): boolean;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
}

interface AutoPlace {
  append(source: Shape, shape: Shape): Shape;
}

interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Canvas {
  getContainer(): HTMLElement;
  getRootElement(): Shape;
  scrollToElement(shape: Shape, padding: { top: number; right: number; bottom: number; left: number }): void;
  viewbox(box?: Bounds): Bounds & { inner: Bounds; outer: { width: number; height: number } };
  resized(): void;
}

interface CommandStack {
  _stackIdx: number;
}

interface ElementRegistry {
  get(id: string): Shape | undefined;
  filter(test: (shape: Shape) => boolean): Shape[];
}

interface ElementTemplates {
  getLatest(id: string): Template[];
  createElement(template: Template): Shape;
}

interface EventBus {
  on(event: string, listener: () => void): void;
  fire(event: string, what: Record<string, unknown>): void;
}

interface Linting {
  setErrors(reports: Report[]): void;
  showError(report: Report): void;
  activate(): void;
}

interface Moddle {
  /** @throws for what is no BPMN */
  fromXML(xml: string): Promise<{ rootElement: ModelElement }>;
}

interface Modeling {
  createShape(shape: Shape, at: { x: number; y: number }, parent: Shape): Shape;
  updateProperties(shape: Shape, properties: Record<string, unknown>): void;
}

interface Services {
  autoPlace: AutoPlace;
  canvas: Canvas;
  commandStack: CommandStack;
  elementRegistry: ElementRegistry;
  elementTemplates: ElementTemplates;
  elementTemplatesLoader: { setTemplates(templates: Template[]): void };
  eventBus: EventBus;
  linting: Linting;
  moddle: Moddle;
  modeling: Modeling;
  selection: { get(): Shape[]; select(shape: Shape): void };
}

export function service<N extends keyof Services>(modeler: Modeler, name: N): Services[N] {
  return modeler.get<Services[N]>(name);
}
