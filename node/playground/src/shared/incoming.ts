/** A file that was dropped somewhere on the page, until the Modeler takes it. */
export type Incoming = { name: string; xml: string } | { problem: string };

/** Bytes; the server takes no more. */
const largest = 2 * 1024 * 1024;

let waiting: Incoming | undefined;
const listeners = new Set<() => void>();

export async function readDiagram(file: File): Promise<Incoming> {
  if (!/\.(bpmn|xml)$/i.test(file.name)) {
    return { problem: `"${file.name}" is no diagram. Files that end in .bpmn can be opened here.` };
  }
  if (file.size > largest) {
    return { problem: `"${file.name}" is larger than 2 MB.` };
  }
  return { name: file.name, xml: await file.text() };
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
