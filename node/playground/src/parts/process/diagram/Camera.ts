import type { Bounds, Canvas, DiagramElement } from './services';

/** Pixels that are kept free for the tools, the legend and the mark of bpmn.io. */
const margin = { x: 32, top: 44, bottom: 40 };
/** Below this scale names cannot be read: then the view follows the token instead. */
const smallest = 0.55;
const largest = 1.15;
const narrow = 672;

/** What of the diagram is in sight; follows the token until the user looks elsewhere. */
export class Camera {
  #following = true;
  #moving = false;
  readonly #canvas: Canvas;
  readonly #bounds: Bounds;

  constructor(canvas: Canvas, bounds: Bounds) {
    this.#canvas = canvas;
    this.#bounds = bounds;
  }

  /** The view was changed, by this class or by the user. */
  viewboxChanged(): void {
    this.#following &&= this.#moving;
  }

  /** Shows where the token is, or all of a diagram that fits. */
  follow(token: DiagramElement | undefined): void {
    if (!this.#following) {
      return;
    }
    if (token === undefined || (this.#fit() >= smallest && this.#width() >= narrow)) {
      this.#whole();
    } else {
      this.#centre(token);
    }
  }

  goTo(token: DiagramElement | undefined): void {
    this.#following = true;
    if (token !== undefined) {
      this.#centre(token);
    }
  }

  whole(): void {
    this.#following = false;
    this.#whole();
  }

  zoom(factor: number): void {
    this.#following = false;
    this.#canvas.zoom(Math.min(3, Math.max(0.2, this.#canvas.zoom() * factor)));
  }

  #whole(): void {
    const { x, y, width, height } = this.#bounds;

    this.#look({ x: x + width / 2, y: y + height / 2 }, this.#fit());
  }

  #centre({ x, y, width, height }: Bounds): void {
    const scale = Math.min(1, Math.max(0.85, this.#fit()));
    const point = { x: x + width / 2, y: y + height / 2 };

    this.#look(this.#width() < narrow ? { x: point.x, y: point.y + 24 } : point, scale);
  }

  #look(centre: { x: number; y: number }, scale: number): void {
    const { outer } = this.#canvas.viewbox();
    const width = outer.width / scale;
    const height = outer.height / scale;

    this.#moving = true;
    this.#canvas.viewbox({ x: centre.x - width / 2, y: centre.y - height / 2, width, height });
    this.#moving = false;
  }

  #fit(): number {
    const { outer } = this.#canvas.viewbox();

    return Math.min(
      (outer.width - 2 * margin.x) / this.#bounds.width,
      (outer.height - margin.top - margin.bottom) / this.#bounds.height,
      largest);
  }

  #width(): number {
    return this.#canvas.viewbox().outer.width;
  }
}
