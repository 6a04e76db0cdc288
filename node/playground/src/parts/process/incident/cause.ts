import type { HistoryEntry } from '../../../api/run';
import type { Trouble, TroubleName } from '../../../api/types';
import { skipName } from '../../../words/names';

/** Which switches of "Trouble" lead to which codes of the connector. */
const causes: Record<string, TroubleName[]> = {
  RATE_LIMITED: ['throttled'],
  CLOCK_SKEW: ['clock-off-by-a-minute'],
  UNEXPECTED_RESPONSE: ['synchronous-rendering-gone'],
  TIMEOUT: ['slow-answers'],
  UNAUTHORIZED: ['token-expired'],
  MACRO_NOT_RENDERED: ['macro-not-installed'],
  EXPORT_FAILED: ['export-fails'],
  EXPORT_CANCELLED: ['export-cancelled'],
  EXPORT_TIMED_OUT: ['export-never-ends'],
  DOWNLOAD_EXPIRED: ['download-link-expired'],
  DOWNLOAD_INCOMPLETE: ['download-cut'],
  DOCUMENT_NOT_STORED: ['document-store-full']
};

/** The switch that is on and leads to this code, if any. */
export function causeOf(code: string, trouble: Trouble): TroubleName | undefined {
  return causes[code]?.find((name) => trouble[name]);
}

/** That the clock was moved on while a run went on, where that may be why an export has timed out. */
export function skipOf(codes: string[], history: HistoryEntry[]): string | undefined {
  const moved = history.findLast(({ kind }) => kind === 'clock');

  return moved === undefined || !codes.includes('EXPORT_TIMED_OUT')
    ? undefined
    : `The clock was moved on by ${skipName(moved.message ?? '')} meanwhile: that may have used up the time limit.`;
}
