import { size } from '../words/format';

/** A file that was dropped somewhere on the page, until the Modeler takes it. */
export type Incoming = { name: string; xml: string } | { problem: string };

/** Bytes; with what else a run is started with, the server takes no more. */
const largest = 2_000_000;

/** What can be opened, for whoever brought something else. */
export const opens = 'Model opens BPMN files (.bpmn or .xml) of at most 2 MB, as Camunda Modeler saves them.';

/** What else may be at hand, and why it is of no use here. */
const others: [RegExp, string][] = [
  [/\.dmn$/i, 'is a decision table. Nothing here deploys decisions.'],
  [/\.form$/i, 'is a form. Those of the processes of this project are here already; no others can be brought along.'],
  [/\.json$/i, 'is no diagram. The element templates of this project are here already; no others can be brought along.'],
  [/\.(png|jpe?g|gif|svg|webp)$/i, 'is a picture. Take the diagram that it was made of.'],
  [/\.(pdf|docx?|html?)$/i, 'is a document, no diagram.']
];

let waiting: Incoming | undefined;
const listeners = new Set<() => void>();

export async function readDiagrams(files: readonly File[]): Promise<Incoming> {
  const [file] = files;

  if (file === undefined || files.length > 1) {
    return { problem: 'One diagram is opened at a time. Drop a single file.' };
  }
  const refused = refusal(file);

  if (refused !== undefined) {
    return { problem: `"${file.name}" ${refused} ${opens}` };
  }
  const xml = await file.text().catch(() => undefined);

  if (xml === undefined) {
    return { problem: `"${file.name}" cannot be read: it is a folder, or was moved or locked meanwhile.` };
  }
  return xml.trim() === ''
    ? { problem: `"${file.name}" is empty. Save it again where it was made, or take another. ${opens}` }
    : { name: file.name, xml };
}

function refusal({ name, size: bytes }: File): string | undefined {
  if (/\.(bpmn|xml)$/i.test(name)) {
    return bytes > largest ? `has ${size(bytes)}, which is too large.` : undefined;
  }
  return others.find(([ending]) => ending.test(name))?.[1] ?? 'is no diagram.';
}

export function bring(incoming: Incoming): void {
  waiting = incoming;
  listeners.forEach((listener) => listener());
}

/** What waits, once. */
export function takeIncoming(): Incoming | undefined {
  const taken = waiting;

  waiting = undefined;
  return taken;
}

export function onIncoming(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
