import { opens } from '../../page/incoming';

/** Characters of what the library says; it may quote the file. */
const longest = 160;

/** Why a file that looks like a diagram cannot be shown, and what helps. */
export function unreadable(name: string, reason: string): string {
  if (reason.includes('no diagram to display')) {
    return `"${name}" holds a process, but no drawing of it. Save it from a modeler, which draws it.`;
  }
  if (reason.includes('no process or collaboration to display')) {
    return `"${name}" is BPMN, but holds no process.`;
  }
  const words = reason.replaceAll(/\s+/g, ' ').trim();
  const shown = words.length > longest ? `${words.slice(0, longest)}…` : words;

  return `"${name}" is no BPMN that can be read (${shown}). Save it again where it was made. ${opens}`;
}
