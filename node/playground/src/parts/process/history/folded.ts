import type { Line, Told } from './line';
import { endedOf, together } from './pages';

/** As many polls in a row are told one by one. */
const pollsShown = 12;
const pollsBefore = 2;
const pollsAfter = 4;

/** Many polls in a row: the first and the last ones stay, the others become one line. */
export function folded(lines: Told[]): Line[] {
  const result: Line[] = [];

  for (let start = 0; start < lines.length;) {
    let end = start;

    while (end < lines.length && lines[end]?.poll !== undefined) {
      end += 1;
    }
    if (end - start > pollsShown) {
      const middle = lines.slice(start + pollsBefore, end - pollsAfter);

      result.push(...lines.slice(start, start + pollsBefore), fold(middle), ...lines.slice(end - pollsAfter, end));
    } else {
      result.push(...lines.slice(start, Math.max(end, start + 1)));
    }
    start = Math.max(end, start + 1);
  }
  return result;
}

function fold(lines: Told[]): Line {
  const [first] = lines;
  const last = lines.at(-1);
  const ended = together(lines.flatMap(({ pages }) => pages ?? []));

  return {
    id: `fold ${first?.id}`,
    tone: 'done',
    title: `Polls ${first?.poll} to ${last?.poll}`,
    text: ended === undefined ? last?.text.split(' · ').at(-1) ?? '' : endedOf(ended),
    open: false,
    at: first?.at ?? '',
    ...(last?.endedAt !== undefined && { endedAt: last.endedAt }),
    folded: lines.toReversed()
  };
}
