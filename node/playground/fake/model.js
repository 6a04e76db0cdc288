import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../bpmn/', import.meta.url);

/** A diagram of this project, with the names and types of its elements. */
export function model(id) {
  const xml = readFileSync(new URL(`${id}.bpmn`, folder), 'utf8');
  const elements = new Map();

  for (const [, type, attributes] of xml.matchAll(/<bpmn:(\w+) ([^>]*\bid="[^>]*)>/g)) {
    const attribute = (name) => attributes.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1];
    const element = attribute('id');

    elements.set(element, {
      type,
      name: attribute('name') ?? element,
      source: attribute('sourceRef'),
      target: attribute('targetRef')
    });
  }
  return { id, xml, elements };
}

export function modelIds() {
  return readdirSync(folder).filter((name) => name.endsWith('.bpmn')).map((name) => name.slice(0, -'.bpmn'.length));
}

export function form(id) {
  return JSON.parse(readFileSync(new URL(`forms/${id}.form`, folder), 'utf8'));
}
