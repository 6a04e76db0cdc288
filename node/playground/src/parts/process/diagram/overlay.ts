import { duration } from '../../../words/format';
import styles from './Diagram.module.css';
import type { Mark } from './marks';

/** Where a mark stands, measured from the top left corner of its element. */
export interface Place {
  left: number;
  top: number;
  /** Which of its ends stands there, where it is not its middle. */
  anchor?: 'start' | 'end';
}

/** The size of an element, and what is near it. */
export interface Box {
  /** Of an event on the edge of an activity: the side with room, where what belongs to it stands. */
  beside: 'left' | 'right' | undefined;
  /** Events hang on its edge. */
  host: boolean;
  width: number;
  height: number;
  /** How far below its top the label of an event ends. */
  labelBottom: number | undefined;
}

/** Wider are sub-processes that show what is in them, with their name in the middle of the top. */
const expanded = 200;

/** As much as a mark takes beside an event. */
const near = 130;

const ringRadius = 21;
const ringLength = 2 * Math.PI * ringRadius;

export function placeOf(mark: Mark, { beside, host, width, height, labelBottom }: Box): Place {
  const below = Math.max(height, labelBottom ?? 0) + 8;

  switch (mark.kind) {
    case 'token':
      if (width > expanded) {
        return { left: 32, top: 0 };
      }
      return width > 60 ? { left: width / 2, top: -2 } : { left: -width / 2 + 3, top: -width / 2 + 3 };
    case 'tick':
      return { left: width - (width > 60 ? 4 : 6), top: height - (width > 60 ? 2 : 4) };
    case 'count':
      return host ? { left: width - 10, top: -2 } : { left: 26, top: height };
    case 'timer':
    case 'retry':
    case 'incident':
      return beside === undefined
        ? { left: width / 2, top: below }
        : besideRing(beside, width, height / 2 - 11);
    case 'step':
      return { left: width - 16, top: 16 };
  }
}

function besideRing(side: 'left' | 'right', width: number, top: number): Place {
  const gap = ringRadius - width / 2 + 3;

  return side === 'right' ? { left: width + gap, top, anchor: 'start' } : { left: -gap, top, anchor: 'end' };
}

/** The side of an event on an edge that has no other event near it. */
export function roomBeside(x: number, others: readonly number[]): 'left' | 'right' {
  return others.some((other) => other > x && other - x < near) ? 'left' : 'right';
}

/** The element of a mark; its own centre stands on the place, but for what hangs below. */
export function elementOf(mark: Mark, now: () => number, name: string, step: (run: string) => void): HTMLElement {
  switch (mark.kind) {
    case 'token':
      return made('token', mark.tokens > 99 ? '99+' : String(mark.tokens));
    case 'tick': {
      const tick = made('tick');

      tick.append(svg('0 0 16 16', 'M3.5 8.5l3 3 6-6.5'));
      return tick;
    }
    case 'count':
      return made('count', `${mark.count} ×`);
    case 'incident': {
      const pill = made('incident');

      pill.append(svg('0 0 16 16', 'M8 2.5l6 11H2zM8 7v3M8 11.2v.8'), mark.code);
      return pill;
    }
    case 'timer':
    case 'retry':
      return clock(mark, now);
    case 'step': {
      const button = document.createElement('button');

      button.type = 'button';
      button.className = styles['step'] ?? '';
      button.ariaLabel = `Step into ${name}`;
      button.title = button.ariaLabel;
      button.append(svg('0 0 16 16', 'M4 3v5h8M9 5l3 3-3 3'));
      button.addEventListener('click', () => step(mark.child));
      return button;
    }
  }
}

/** Puts the time that is left into all clocks below an element. */
export function tickClocks(container: HTMLElement, now: number): void {
  for (const left of container.querySelectorAll<HTMLElement>('[data-due]')) {
    left.textContent = duration(Number(left.dataset['due']) - now);
  }
}

/** A ring around a timer event, which runs down by CSS alone. */
export function ringOf(dueAt: string, since: string, now: number): HTMLElement {
  const whole = Date.parse(dueAt) - Date.parse(since);
  const ring = made('ring');
  const drawn = svg('0 0 46 46');
  const circle = document.createElementNS('http://www.w3.org/2000/svg', 'circle');

  circle.setAttribute('cx', '23');
  circle.setAttribute('cy', '23');
  circle.setAttribute('r', String(ringRadius));
  circle.style.strokeDasharray = String(ringLength);
  circle.style.setProperty('--ring', String(-ringLength));
  circle.style.animationDuration = `${Math.max(1, whole)}ms`;
  circle.style.animationDelay = `${Date.parse(since) - now}ms`;
  drawn.append(circle);
  ring.append(drawn);
  return ring;
}

function clock(mark: { kind: 'timer' | 'retry'; dueAt: string }, now: () => number): HTMLElement {
  const due = Date.parse(mark.dueAt);
  const pill = made(mark.kind);
  const text = document.createElement('span');

  text.dataset['due'] = String(due);
  text.textContent = duration(due - now());
  pill.append(svg('0 0 16 16', 'M8 2.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11zM8 5v3l2 2'));
  pill.append(mark.kind === 'retry' ? 'again in ' : '', text);
  return pill;
}

function made(kind: string, text = ''): HTMLElement {
  const element = document.createElement('div');

  element.className = styles[kind] ?? '';
  element.textContent = text;
  return element;
}

function svg(viewBox: string, path?: string): SVGSVGElement {
  const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'svg');

  drawn.setAttribute('viewBox', viewBox);
  drawn.setAttribute('aria-hidden', 'true');
  if (path !== undefined) {
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');

    line.setAttribute('d', path);
    drawn.append(line);
  }
  return drawn;
}
