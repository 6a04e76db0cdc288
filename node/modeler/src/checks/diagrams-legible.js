import { problem } from '../findings.js';
import { contains, cross, enters, overlap, segmentsOf } from '../geometry.js';

const rule = 'legible';

/** In each diagram lines do not cross, labels stand free, and texts fit into their shapes. */
export async function checkDiagramsLegible({ diagrams }, session) {
  const findings = [];

  for (const { file, text } of diagrams) {
    const layout = await session.call('layoutOf', text);

    findings.push(...faultsOf(layout).map(({ element, message }) => problem(rule, file, element, message)));
  }
  return findings;
}

/** What a reader of this layout would stumble over. */
export function faultsOf({ shapes, labels, lines }) {
  const solid = shapes.filter(({ holds }) => !holds);
  const titles = shapes.filter(({ holds, text }) => holds && text).map(({ id, text }) => ({ id, box: text }));
  const texts = [...labels.filter(({ box }) => box), ...titles];

  return [
    ...pairs(lines).filter(([a, b]) => linesCross(a, b)).map(([a, b]) => fault(a, `crosses ${b.id}`)),
    ...products(lines, solid).filter(([line, shape]) => !line.ends.includes(shape.id) && passes(line, shape.box))
      .map(([line, shape]) => fault(line, `runs through ${shape.id}`)),
    ...products(texts, lines).filter(([text, line]) => passes(line, text.box))
      .map(([text, line]) => fault(text, `its label is struck by ${line.id}`)),
    ...products(texts, solid).filter(([text, shape]) => overlap(text.box, shape.box))
      .map(([text, shape]) => fault(text, `its label lies on ${shape.id}`)),
    ...pairs(texts).filter(([a, b]) => overlap(a.box, b.box)).map(([a, b]) => fault(a, `its label lies on that of ${b.id}`)),
    ...solid.filter(({ box, text }) => text && !contains(box, text)).map(shape => fault(shape, 'its name does not fit into it'))
  ];
}

function linesCross(a, b) {
  return products(segmentsOf(a.points), segmentsOf(b.points)).some(([first, second]) => cross(first, second));
}

function passes({ points }, box) {
  return segmentsOf(points).some(segment => enters(segment, box));
}

function fault({ id }, message) {
  return { element: id, message };
}

function pairs(items) {
  return items.flatMap((item, index) => items.slice(index + 1).map(other => [item, other]));
}

function products(items, others) {
  return items.flatMap(item => others.map(other => [item, other]));
}
