import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

/** The parts of bpmn-js that are used here, as far as they are. */
export interface Point {
  x: number;
  y: number;
}

export interface Bounds extends Point {
  width: number;
  height: number;
}

export interface DiagramElement extends Bounds {
  id: string;
  type: string;
  businessObject: { name?: string; $type: string; triggeredByEvent?: boolean; text?: string };
  di: { get(name: string): unknown; set(name: string, value: unknown): void };
  parent?: DiagramElement;
  host?: DiagramElement;
  attachers?: DiagramElement[];
  labels?: DiagramElement[];
  labelTarget?: DiagramElement;
  waypoints?: Point[];
}

export interface Canvas {
  viewbox(box?: Bounds): Bounds & { scale: number; inner: Bounds; outer: { width: number; height: number } };
  zoom(scale?: number): number;
  resized(): void;
  addMarker(element: DiagramElement, marker: string): void;
  removeMarker(element: DiagramElement, marker: string): void;
  getLayer(name: string, index?: number): SVGElement;
  getContainer(): HTMLElement;
}

export interface Registry {
  get(id: string): DiagramElement | undefined;
  getAll(): DiagramElement[];
  getGraphics(element: DiagramElement): SVGElement;
}

export interface Overlays {
  add(element: string, overlay: { position: { left: number; top: number }; html: HTMLElement }): string;
  remove(id: string): void;
}

export interface GraphicsFactory {
  update(kind: 'connection' | 'shape', element: DiagramElement, graphics: SVGElement): void;
}

export interface EventBus {
  on(event: string, listener: () => void): void;
}

export interface Services {
  canvas: Canvas;
  registry: Registry;
  overlays: Overlays;
  graphics: GraphicsFactory;
  events: EventBus;
}

export function servicesOf(viewer: NavigatedViewer): Services {
  return {
    canvas: viewer.get<Canvas>('canvas'),
    registry: viewer.get<Registry>('elementRegistry'),
    overlays: viewer.get<Overlays>('overlays'),
    graphics: viewer.get<GraphicsFactory>('graphicsFactory'),
    events: viewer.get<EventBus>('eventBus')
  };
}

/** "ServiceTask" of `bpmn:ServiceTask`. */
export function typeOf(element: DiagramElement | undefined): string | undefined {
  return element?.businessObject.$type.replace(/^bpmn:/, '');
}
