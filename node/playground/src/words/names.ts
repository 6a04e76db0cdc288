import type { Format, TroubleName } from '../api/types';

/** Names of switches, of formats and of the clock's steps: tests and screen readers rely on them. */
const troubleNames: Record<TroubleName, string> = {
  'throttled': 'Throttled',
  'clock-off-by-a-minute': 'Clock off by a minute',
  'synchronous-rendering-gone': 'Synchronous rendering gone',
  'slow-answers': 'Slow answers',
  'token-expired': 'Token expired',
  'macro-not-installed': 'Macro not installed',
  'export-fails': 'Export fails',
  'export-cancelled': 'Export cancelled',
  'export-never-ends': 'Export never ends',
  'download-link-expired': 'Download link expired',
  'download-cut': 'Download cut',
  'document-store-full': 'Document store full'
};

export function troubleName(name: string): string {
  return troubleNames[name as TroubleName] ?? name;
}

export const formatNames: Record<Format, string> = { word: 'Word', pdf: 'PDF', html: 'HTML' };

const skips: Record<string, string> = { PT1H: 'one hour', P2D: 'two days', P7D: 'one week' };

export function skipName(duration: string): string {
  return skips[duration] ?? duration;
}

/** What an element is called that has no name: "Call activity" of `bpmn:CallActivity`. */
export function kindName(type: string): string {
  const words = type.replace(/^\w+:/, '').replaceAll(/(?<=\w)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

  return words.charAt(0).toUpperCase() + words.slice(1);
}
