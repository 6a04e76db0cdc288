import type { RunSummary } from '../../../api/types';

/** How far a run is that exports something. */
export interface Extent {
  /** 0 to 100. */
  percent: number;
  /** Into how many parts the bar is divided. */
  parts: number;
  /** What of the bar has a colour, from its beginning on. */
  segments: Segment[];
}

export interface Segment {
  /** `ahead` is exported, or being exported, and not stored yet. */
  kind: 'done' | 'failed' | 'ahead';
  /** Where it begins and how long it is, both 0 to 100. */
  from: number;
  length: number;
}

/** As many parts can be told apart. */
const mostParts = 50;

export function extentOf(run: RunSummary): Extent | undefined {
  const { export: progress, batch } = run;

  if (batch !== undefined) {
    const { total, done, pages } = batch;

    return {
      percent: Math.floor(done / total * 100),
      parts: total > mostParts ? 1 : total,
      segments: segmentsOf(pages)
    };
  }
  if (progress === undefined) {
    return undefined;
  }
  const percent = run.state === 'completed' ? 100 : progress.progress;

  return { percent, parts: progress.totalSteps ?? 1, segments: [{ kind: 'done', from: 0, length: percent }] };
}

/** Each page in its place: neighbours of which the same is to be said are one, as long as they are full. */
function segmentsOf(pages: string): Segment[] {
  const segments: Segment[] = [];
  const share = 100 / pages.length;

  for (const [index, letter] of [...pages].entries()) {
    const kind = letter === 'd' ? 'done' : letter === 'f' ? 'failed' : 'ahead';
    const length = /\d/.test(letter) ? Number(letter) / 10 * share : share;
    const from = index * share;
    const last = segments.at(-1);

    if (last !== undefined && last.kind === kind && Math.abs(last.from + last.length - from) < 1e-6) {
      last.length += length;
    } else if (length > 0) {
      segments.push({ kind, from, length });
    }
  }
  return segments;
}
