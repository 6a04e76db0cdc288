import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type { Run } from '../../../api/run';
import { kindName } from '../../../words/names';
import styles from './Diagram.module.css';
import { Camera } from './Camera';
import { Dots } from './Dots';
import { incidentsOf, marksOf, type Mark } from './marks';
import { elementOf, placeOf, ringOf, roomBeside, tickClocks } from './overlay';
import { servicesOf, typeOf, type DiagramElement, type Services } from './services';

const font = "'IBM Plex Sans', sans-serif";
/** Pixels; our font is wider than the one that the labels beside events are laid out for. */
const fontSize = 10.5;

export interface Surroundings {
  /** The engine's time in milliseconds. */
  now(): number;
  step(run: string): void;
}

/** A diagram that shows where a run stands and which way it came. */
export class LiveDiagram {
  readonly camera: Camera;
  readonly #viewer: NavigatedViewer;
  readonly #services: Services;
  readonly #surroundings: Surroundings;
  readonly #dots: Dots;
  readonly #shown = new Map<string, string[]>();
  readonly #colours = new Map<string, string>();
  readonly #dimmed = new Set<DiagramElement>();
  readonly #clock: ReturnType<typeof setInterval>;
  #run: Run | undefined;

  private constructor(viewer: NavigatedViewer, surroundings: Surroundings) {
    this.#viewer = viewer;
    this.#services = servicesOf(viewer);
    this.#surroundings = surroundings;
    this.#dots = new Dots(this.#services);
    const { canvas, events } = this.#services;

    this.camera = new Camera(canvas, canvas.viewbox().inner);
    events.on('canvas.viewbox.changed', () => this.camera.viewboxChanged());
    this.#clock = setInterval(() => tickClocks(canvas.getContainer(), surroundings.now()), 100);
  }

  static async open(container: HTMLElement, xml: string, surroundings: Surroundings): Promise<LiveDiagram> {
    // Names are measured when they are drawn: the font has to be there before.
    await document.fonts.load(`12px ${font}`);
    const viewer = new NavigatedViewer({
      container,
      textRenderer: { defaultStyle: { fontFamily: font }, externalStyle: { fontFamily: font, fontSize } },
      bpmnRenderer: {
        defaultFillColor: 'var(--diagram-fill)',
        defaultStrokeColor: 'var(--diagram-ink)',
        defaultLabelColor: 'var(--diagram-label)'
      }
    });

    await viewer.importXML(xml);
    return new LiveDiagram(viewer, surroundings);
  }

  nameOf(id: string): string {
    const object = this.#services.registry.get(id)?.businessObject;

    return object?.name ?? (object === undefined ? id : kindName(object.$type));
  }

  /** Brings the drawing up to date with the run. */
  show(run: Run, sentence: string): void {
    const token = this.#token(run);
    const moved = this.#run === undefined || this.#token(this.#run) !== token;

    this.#run = run;
    this.#paint(run);
    this.#mark(run);
    this.#dim(run);
    this.#say(sentence);
    if (moved) {
      this.camera.follow(token);
    }
  }

  travel(flow: string): void {
    this.#dots.travel(flow);
  }

  goToToken(): void {
    this.camera.goTo(this.#run && this.#token(this.#run));
  }

  resized(): void {
    this.#services.canvas.resized();
    this.camera.follow(this.#run && this.#token(this.#run));
  }

  close(): void {
    clearInterval(this.#clock);
    this.#viewer.destroy();
  }

  /** The innermost place that the run stands at. */
  #token(run: Run): DiagramElement | undefined {
    const active = [...incidentsOf(run).keys(), ...Object.keys(run.elements)]
      .filter((id) => (run.elements[id]?.active ?? 0) > 0 && run.endedAt === undefined);
    const elements = active.map((id) => this.#services.registry.get(id)).filter((one) => one !== undefined);

    return elements.find((one) => typeOf(one) !== 'SubProcess' && typeOf(one) !== 'Process') ?? elements[0];
  }

  /** The way that it came, and where it stands still. */
  #paint(run: Run): void {
    const incidents = incidentsOf(run);

    for (const element of this.#services.registry.getAll()) {
      const flows = run.flows[element.id] ?? 0;
      const state = run.elements[element.id];

      if (incidents.has(element.id)) {
        this.#colour(element, 'var(--incident)', 'var(--incident-back)');
      } else if (flows > 0 || (state !== undefined && state.state !== 'terminated')) {
        this.#colour(element, 'var(--trail)');
      } else {
        this.#colour(element);
      }
    }
  }

  #colour(element: DiagramElement, stroke?: string, fill?: string): void {
    const colour = `${stroke} ${fill}`;

    if (element.labelTarget !== undefined || (this.#colours.get(element.id) ?? 'undefined undefined') === colour) {
      return;
    }
    this.#colours.set(element.id, colour);
    element.di.set('bioc:stroke', stroke);
    element.di.set('bioc:fill', fill);
    this.#services.graphics.update(
      element.waypoints === undefined ? 'shape' : 'connection', element, this.#services.registry.getGraphics(element));
  }

  #mark(run: Run): void {
    const wanted = new Map(marksOf(run, (id) => typeOf(this.#services.registry.get(id)))
      .map((mark) => [JSON.stringify(mark), mark]));

    for (const [key, ids] of this.#shown) {
      if (!wanted.has(key)) {
        ids.forEach((id) => this.#services.overlays.remove(id));
        this.#shown.delete(key);
      }
    }
    for (const [key, mark] of wanted) {
      if (!this.#shown.has(key)) {
        this.#shown.set(key, this.#add(mark));
      }
    }
  }

  #add(mark: Mark): string[] {
    const element = this.#services.registry.get(mark.element);

    if (element === undefined) {
      return [];
    }
    const { width, height, y } = element;
    const label = element.labels?.[0];
    const place = placeOf(mark, {
      beside: element.host && roomBeside(element.x, element.host.attachers?.map(({ x }) => x) ?? []),
      host: (element.attachers?.length ?? 0) > 0,
      width, height, labelBottom: label === undefined ? undefined : label.y + label.height - y
    });
    const html = elementOf(
      mark, this.#surroundings.now, this.nameOf(mark.element), (run) => this.#surroundings.step(run));
    html.dataset['anchor'] = place.anchor ?? 'middle';
    const added = [this.#services.overlays.add(element.id, { position: place, html })];

    if (mark.kind === 'timer') {
      const ring = ringOf(mark.dueAt, mark.since, this.#surroundings.now());

      added.push(this.#services.overlays.add(
        element.id, { position: { left: width / 2, top: height / 2 }, html: ring }));
    }
    return added;
  }

  /** Notes, and event sub-processes that nothing has called upon, stand back. */
  #dim(run: Run): void {
    const dim = styles['dim'] ?? '';

    for (const element of this.#services.registry.getAll()) {
      const back = standsBack(element, run);

      if (back !== this.#dimmed.has(element)) {
        if (back) {
          this.#dimmed.add(element);
          this.#services.canvas.addMarker(element, dim);
        } else {
          this.#dimmed.delete(element);
          this.#services.canvas.removeMarker(element, dim);
        }
      }
    }
  }

  #say(sentence: string): void {
    // Marks, which stand before it, hold drawings of their own.
    const drawing = this.#services.canvas.getContainer().querySelector(':scope > svg');

    drawing?.setAttribute('role', 'img');
    drawing?.setAttribute('aria-label', sentence);
    drawing?.removeAttribute('tabindex');
  }
}

function standsBack(element: DiagramElement, run: Run): boolean {
  const type = typeOf(element);

  if (type === 'TextAnnotation' || type === 'Association') {
    return true;
  }
  for (let one: DiagramElement | undefined = element.labelTarget ?? element; one !== undefined; one = one.parent) {
    if (one.businessObject.triggeredByEvent === true) {
      return run.elements[one.id] === undefined;
    }
  }
  return false;
}
