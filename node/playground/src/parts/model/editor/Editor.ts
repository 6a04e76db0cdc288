import lintingModule from '@camunda/linting/modeler';
import type { Linter } from '@camunda/linting';
import Modeler from 'camunda-bpmn-js/lib/camunda-cloud/Modeler';
import modelerDescriptor from 'modeler-moddle/resources/modeler.json';
import zeebeDescriptor from 'zeebe-bpmn-moddle/resources/zeebe.json';
import './modeler.css';
import { findingsOf, linterFor, readable, type Finding } from './findings';
import { service, type ModelElement, type Shape } from './services';
import { begunTwice } from './twice';
import { entryOf, openSections, type Template } from './templates';

/** The engine that diagrams are made for. */
const engine = '8.8.0';
/** Pixels around a diagram, and beside an element for what can be done with it. */
const air = 24;
const pad = 80;
const wholeExport = 'io.scrollexport.scroll-export-call';

/** Camunda Modeler for Camunda 8, with templates and linter. */
export class Editor {
  readonly #modeler: Modeler;
  readonly #linter: Linter;
  #opened = '';
  /** Where the palette was when the whole diagram was shown last. */
  #beside: boolean | undefined;
  #destroyed = false;
  #look: Promise<Finding[]> = Promise.resolve([]);

  /** @param changed called after each change of the diagram */
  constructor(canvas: HTMLElement, panel: HTMLElement, templates: Template[], changed: () => void) {
    this.#linter = linterFor(templates);
    this.#modeler = new Modeler({
      container: canvas,
      additionalModules: [lintingModule],
      moddleExtensions: { modeler: modelerDescriptor, zeebe: zeebeDescriptor },
      propertiesPanel: { parent: panel, layout: { open: true, groups: openSections(templates) } },
      elementTemplates: { engines: { camunda: engine } },
      linting: { active: true },
      grid: { gridColor: 'var(--diagram-grid)' },
      bpmnRenderer: {
        defaultFillColor: 'var(--diagram-fill)',
        defaultStrokeColor: 'var(--diagram-ink)',
        defaultLabelColor: 'var(--diagram-label)'
      }
    } as ConstructorParameters<typeof Modeler>[0]);
    service(this.#modeler, 'elementTemplatesLoader').setTemplates(templates);
    service(this.#modeler, 'eventBus').on('commandStack.changed', changed);
    name(canvas);
  }

  /**
   * Shows a diagram; one that names no platform is taken for one of Camunda 8.
   *
   * @throws for what is no BPMN, or has nothing to show; the diagram before stays
   */
  async open(xml: string): Promise<void> {
    await this.#tryReading(xml);
    await this.#modeler.importXML(xml);
    const definitions = this.#modeler.getDefinitions() as ModelElement;

    if (definitions.get('modeler:executionPlatform') === undefined) {
      definitions.set('modeler:executionPlatform', 'Camunda Cloud');
      definitions.set('modeler:executionPlatformVersion', engine);
    }
    this.#opened = xml;
    this.showWhole();
  }

  /** The Modeler takes the diagram before away first, and then cannot always show anything again. */
  async #tryReading(xml: string): Promise<void> {
    const { rootElement } = await service(this.#modeler, 'moddle').fromXML(xml);
    const [drawing] = rootElement.get('diagrams') as ModelElement[];

    if (drawing?.get('plane') === undefined) {
      throw new Error('no diagram to display');
    }
    if (!(rootElement.get('rootElements') as ModelElement[])
      .some((element) => element.$instanceOf('bpmn:Process') || element.$instanceOf('bpmn:Collaboration'))) {
      throw new Error('no process or collaboration to display');
    }
  }

  /** To the letter as it was opened, as long as nothing was changed. */
  async xml(): Promise<string> {
    if (service(this.#modeler, 'commandStack')._stackIdx < 0) {
      return this.#opened;
    }
    const { xml } = await this.#modeler.saveXML({ format: true });

    return xml ?? this.#opened;
  }

  /** The first process that can be run, else the first of all. */
  process(): { id: string; name: string } | undefined {
    const elements = this.#modeler.getDefinitions()?.get('rootElements') as ModelElement[] | undefined;
    const processes = elements?.filter((element) => element.$instanceOf('bpmn:Process')) ?? [];
    const process = processes.find((one) => one.get('isExecutable') === true) ?? processes[0];

    return process === undefined ? undefined : { id: process.id, name: process.name ?? process.id };
  }

  /** Has the diagram looked at, and marks on it what was found; one look after the other. */
  lint(): Promise<Finding[]> {
    this.#look = this.#look.catch(() => []).then(async () => {
      const definitions = this.#modeler.getDefinitions() as ModelElement;
      const reports = [...readable(await this.#linter.lint(definitions)), ...begunTwice(definitions)];

      // Whoever left meanwhile has no canvas to mark.
      if (this.#destroyed) {
        return [];
      }
      service(this.#modeler, 'linting').setErrors(reports);
      return findingsOf(reports, (id) => this.#typeOf(id));
    });
    return this.#look;
  }

  #typeOf(id: string): string | undefined {
    return service(this.#modeler, 'elementRegistry').get(id)?.businessObject.$type;
  }

  /** Selects the element of a finding and opens the place in the panel. */
  show({ report }: Finding): void {
    service(this.#modeler, 'linting').showError(report);
  }

  /** Appends an export to what is selected and puts the cursor into the first field to fill in. */
  addExport(): void {
    const [template] = service(this.#modeler, 'elementTemplates').getLatest(wholeExport);

    if (template === undefined) {
      throw new Error('The templates hold no export.');
    }
    const shape = this.#placed(service(this.#modeler, 'elementTemplates').createElement(template));

    service(this.#modeler, 'modeling').updateProperties(shape, { name: 'Export page' });
    service(this.#modeler, 'selection').select(shape);
    service(this.#modeler, 'canvas').scrollToElement(shape, { ...this.#taken(), right: pad, bottom: air });
    // The panel draws the new selection first.
    setTimeout(() => service(this.#modeler, 'eventBus').fire('propertiesPanel.showEntry', {
      id: entryOf(template, 'exportRequest.pageId')
    }));
  }

  #placed(shape: Shape): Shape {
    const source = this.#end();

    if (source !== undefined) {
      return service(this.#modeler, 'autoPlace').append(source, shape);
    }
    const canvas = service(this.#modeler, 'canvas');
    const { x, y, width, height } = canvas.viewbox();

    return service(this.#modeler, 'modeling')
      .createShape(shape, { x: x + width / 2, y: y + height / 2 }, canvas.getRootElement());
  }

  /** What is selected, else where a way of the diagram ends. */
  #end(): Shape | undefined {
    const [selected] = service(this.#modeler, 'selection').get();

    if (selected !== undefined && goesOn(selected)) {
      return selected;
    }
    return service(this.#modeler, 'elementRegistry')
      .filter((shape) => goesOn(shape) && (shape.outgoing ?? []).length === 0)
      .toSorted((one, other) => other.x - one.x)[0];
  }

  /** After the room for the canvas has changed; where the palette went to another side of it, it would be in the way. */
  resized(): void {
    service(this.#modeler, 'canvas').resized();
    if (this.#beside !== undefined && this.#beside !== this.#taken().left > air) {
      this.showWhole();
    }
  }

  /** The pixels that the palette takes: from the left, or from the top where it lies. */
  #taken(): { left: number; top: number } {
    const palette = service(this.#modeler, 'canvas').getContainer().querySelector<HTMLElement>('.djs-palette');

    if (palette === null) {
      return { left: air, top: air };
    }
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = palette;

    return offsetWidth > offsetHeight
      ? { left: air, top: offsetTop + offsetHeight + air }
      : { left: offsetLeft + offsetWidth + air, top: air };
  }

  /** The whole diagram, beside the palette where it is a large one. */
  showWhole(): void {
    const canvas = service(this.#modeler, 'canvas');

    canvas.resized();
    const { inner, outer } = canvas.viewbox();
    const taken = this.#taken();

    this.#beside = taken.left > air;
    const scale = Math.min(
      1, (outer.width - taken.left - air) / inner.width, (outer.height - taken.top - air) / inner.height);
    const width = outer.width / scale;
    const height = outer.height / scale;
    const left = Math.max(taken.left / scale, (width - inner.width) / 2);
    const top = Math.max(taken.top / scale, (height - inner.height) / 2);

    canvas.viewbox({ x: inner.x - left, y: inner.y - top, width, height });
  }

  destroy(): void {
    this.#destroyed = true;
    this.#modeler.destroy();
  }
}

function goesOn({ businessObject }: Shape): boolean {
  return businessObject.$instanceOf('bpmn:FlowNode') && !businessObject.$instanceOf('bpmn:EndEvent');
}

/** The library's drawing takes the keyboard, but has no name of its own. */
function name(canvas: HTMLElement): void {
  const drawing = canvas.querySelector('svg[tabindex]');

  drawing?.setAttribute('role', 'application');
  drawing?.setAttribute('aria-label', 'Canvas');
}
