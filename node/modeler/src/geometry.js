/** Whether two boxes have more than an edge in common. */
export function overlap(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether the inner box stands inside the outer one. */
export function contains(outer, inner) {
  return inner.x >= outer.x && inner.y >= outer.y
    && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}

export function segmentsOf(points) {
  return points.slice(1).map((end, index) => [points[index], end]);
}

/** Whether two segments cross at a point inside both; touching and running along do not count. */
export function cross([a, b], [c, d]) {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Whether a segment enters a box; running along its edge does not count. */
export function enters([a, b], { x, y, width, height }) {
  const inside = point => point.x > x && point.x < x + width && point.y > y && point.y < y + height;
  const corners = [{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }];

  return inside(a) || inside(b)
    || cross([a, b], [corners[0], corners[2]]) || cross([a, b], [corners[1], corners[3]]);
}

function side(a, b, point) {
  return Math.sign((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x));
}
