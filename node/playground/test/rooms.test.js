import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const page = join(import.meta.dirname, '..');
/** What lies in `src` and `test` themselves begins, and is no room. */
const files = ['src', 'test']
  .flatMap((top) => readdirSync(join(page, top), { recursive: true, withFileTypes: true }))
  .filter((one) => one.isFile())
  .map(({ parentPath, name }) => relative(page, join(parentPath, name)))
  .filter((file) => file.split(sep).length > 2);
const sizes = new Map();

for (const room of files.map(dirname)) {
  sizes.set(room, (sizes.get(room) ?? 0) + 1);
}

/** Which rooms each room uses. */
function uses() {
  const used = new Map();

  for (const file of files.filter((one) => one.startsWith('src') && /\.tsx?$/.test(one))) {
    const room = dirname(file);

    for (const [, imported] of readFileSync(join(page, file), 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']*)'/g)) {
      used.set(room, (used.get(room) ?? new Set()).add(dirname(join(room, imported))));
    }
    used.get(room)?.delete(room);
  }
  return used;
}

/** The rooms that are left when those are taken away, again and again, that use none of the others. */
function circles(used) {
  const left = new Set(used.keys());
  const free = () => [...left].filter((room) => ![...used.get(room)].some((other) => left.has(other)));

  for (let going = free(); going.length > 0; going = free()) {
    going.forEach((room) => left.delete(room));
  }
  return [...left];
}

describe('the rooms of the page', () => {
  it('hold three to fifteen files each', () => {
    const wrong = [...sizes].filter(([room, size]) => size > 15 || (size < 3 && room.startsWith('src')));

    expect(sizes.get('src/api')).toBeGreaterThan(3);
    expect(wrong.map(([room, size]) => `${room}: ${size}`)).toEqual([]);
  });

  it('use each other one way', () => {
    const used = uses();

    expect(used.get('src/parts/process')).toContain('src/parts/process/diagram');
    expect(circles(used)).toEqual([]);
  });
});
