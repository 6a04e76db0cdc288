import type { Half } from '../../api/wire';
import { contentBody, json } from './answer';

/** A piece of a laid out body; `mark` is what one should look at. */
export interface Piece {
  kind: 'text' | 'tag' | 'attribute' | 'string' | 'number' | 'name' | 'quiet';
  text: string;
  mark?: boolean;
}

export interface Laid {
  /** What stands above it. */
  label?: string;
  lines: { depth: number; pieces: Piece[] }[];
}

/** The parameters that a rendering stands or falls by. */
const marked = new Set(['issued-at', 'export-job-id']);

/** A body laid out to be read. */
export function laidOut(half: Half): Laid {
  const content = contentBody(half);

  if (content !== undefined) {
    const storage = content.representation === 'storage';

    return {
      label: storage ? 'value, as storage format:' : 'value, as rendered HTML:',
      lines: storage ? storageLines(content.value) : htmlLines(content.value)
    };
  }
  const value = json(half.body);

  return { lines: value === undefined ? plainLines(half.body ?? '') : jsonLines(value) };
}

function plainLines(text: string): Laid['lines'] {
  return text.split('\n').map((line) => ({ depth: 0, pieces: [{ kind: 'text', text: line }] }));
}

export function jsonLines(value: unknown): Laid['lines'] {
  return JSON.stringify(value, null, 1).split('\n').map((line) => {
    const text = line.trimStart();

    return { depth: line.length - text.length, pieces: jsonPieces(text) };
  });
}

/** JSON text as pieces; its strings keep their escapes. */
export function jsonPieces(text: string): Piece[] {
  const tokens = text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*)|([^"\d-]+|-)/g);

  return [...tokens].map(([whole, string, colon, number]): Piece => {
    if (string !== undefined) {
      return { kind: colon === undefined ? 'string' : 'name', text: whole };
    }
    return { kind: number === undefined ? 'text' : 'number', text: whole };
  });
}

function storageLines(fragment: string): Laid['lines'] {
  const names = 'xmlns:ac="ac" xmlns:ri="ri"';
  const parsed = new DOMParser().parseFromString(`<fragment ${names}>${fragment}</fragment>`, 'application/xml');

  return parsed.querySelector('parsererror') === null
    ? [...parsed.documentElement.childNodes].flatMap((node) => nodeLines(node, 0))
    : plainLines(fragment);
}

function htmlLines(markup: string): Laid['lines'] {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');

  return [...parsed.body.childNodes].flatMap((node) => nodeLines(node, 0));
}

function nodeLines(node: Node, depth: number): Laid['lines'] {
  if (node instanceof Element) {
    return elementLines(node, depth);
  }
  const text = node.textContent?.trim() ?? '';

  if (text === '') {
    return [];
  }
  if (node.nodeType === Node.CDATA_SECTION_NODE) {
    return [{ depth, pieces: [quiet('<![CDATA['), ...jsonPieces(spaced(text)), quiet(']]>')] }];
  }
  return [{ depth, pieces: [{ kind: 'text', text }] }];
}

function elementLines(element: Element, depth: number): Laid['lines'] {
  const name = element.tagName.toLowerCase();
  const open: Piece[] = [
    { kind: 'tag', text: `<${name}` },
    ...[...element.attributes].flatMap((attribute): Piece[] => [
      { kind: 'attribute', text: ` ${attribute.name}` },
      { kind: 'text', text: '=' },
      { kind: 'string', text: `"${attribute.value}"` }
    ]),
    { kind: 'tag', text: '>' }
  ];
  const close: Piece = { kind: 'tag', text: `</${name}>` };

  if (element.matches('code.success, code.error')) {
    const pieces = jsonPieces(element.textContent ?? '').map((piece) => ({ ...piece, mark: true }));

    return [{ depth, pieces: open }, { depth: depth + 1, pieces }, { depth, pieces: [close] }];
  }
  const children = [...element.childNodes];

  if (children.every((child) => child.nodeType === Node.TEXT_NODE)) {
    const mark = marked.has(element.getAttribute('ac:name') ?? '');

    return [{ depth, pieces: [...open, { kind: 'text', text: element.textContent ?? '', mark }, close] }];
  }
  return [
    { depth, pieces: open },
    ...children.flatMap((child) => nodeLines(child, depth + 1)),
    { depth, pieces: [close] }
  ];
}

/** JSON on one line, with room between its parts. */
function spaced(text: string): string {
  const value = json(text);

  return value === undefined ? text : JSON.stringify(value, null, 1).replaceAll(/\n\s*/g, ' ');
}

const quiet = (text: string): Piece => ({ kind: 'quiet', text });
