import styles from './Diagram.module.css';
import type { Services } from './services';

/** As many flows in a second are shown by the trail alone. */
const crowd = 10;
const stillness = matchMedia('(prefers-reduced-motion: reduce)');

/** Dots that travel along the flows that were taken. */
export class Dots {
  #recent: number[] = [];
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  travel(flow: string): void {
    const { canvas, registry } = this.#services;
    const waypoints = registry.get(flow)?.waypoints;
    const now = performance.now();

    this.#recent = [...this.#recent.filter((time) => time > now - 1000), now];
    if (waypoints === undefined || this.#recent.length >= crowd || stillness.matches) {
      return;
    }
    const dot = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    const [first, ...others] = waypoints;

    dot.setAttribute('r', '6');
    dot.setAttribute('class', styles['dot'] ?? '');
    dot.style.offsetPath = `path("M ${first?.x} ${first?.y} ${others.map(({ x, y }) => `L ${x} ${y}`).join(' ')}")`;
    dot.addEventListener('animationend', () => dot.remove());
    canvas.getLayer('travelling', 5).append(dot);
  }
}
