import assert from 'node:assert/strict';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const folder = fileURLToPath(new URL('../../../../../docs/images/playground/', import.meta.url));
const remedy = 'run "npm run pictures -- ADDRESS" in node/playground';

/** Bytes; what stands in a document has to be there at once. */
const largest = 300_000;

/** The pictures of the documents, which show what the tests see on their way. */
export class Album {
  #seen = new Set();

  /** @param taking whether pictures are taken anew, or only those looked for that are committed */
  constructor(taking) {
    this.taking = taking;
  }

  /** Pixels of a picture for one of the page: sharp on the screens that there are. */
  get scale() {
    return this.taking ? 1.5 : 1;
  }

  /** The browser of the package has no glyphs for emoji, which would stand as boxes in the pictures. */
  async prepare(page) {
    if (this.taking) {
      await page.route('**/api/pages', async (route) => {
        const response = await route.fetch();

        await route.fulfill({ response, json: JSON.parse(await response.text(), withoutEmoji) });
      });
    }
  }

  async take(page, name) {
    this.#seen.add(`${name}.png`);
    if (this.taking) {
      await mkdir(folder, { recursive: true });
      // Nothing is pointed at.
      await page.mouse.move(0, 0);
      await page.screenshot({ path: join(folder, `${name}.png`) });
    }
  }

  /** Each picture is there and small, and none is left of something that is gone. */
  async check() {
    const there = await readdir(folder);

    assert.deepEqual(there.toSorted(), [...this.#seen].toSorted(), `docs/images/playground is out of date: ${remedy}`);
    for (const name of there) {
      const { size } = await stat(join(folder, name));

      assert.ok(size < largest, `${name} has ${size} bytes, ${largest} are allowed`);
    }
  }
}

function withoutEmoji(_, value) {
  return typeof value === 'string' ? value.replaceAll(/ ?\p{Extended_Pictographic}/gu, '') : value;
}
