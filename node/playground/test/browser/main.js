/**
 * Everything that is tried in a browser, one after the other, on the playground at the address given.
 * With --pictures, the pictures of the documents are taken anew on the way.
 */
import { after, before, describe, test } from 'node:test';
import { Album } from './support/Album.js';
import { Playground } from './support/Playground.js';
import { afresh } from './afresh.js';
import { approval } from './approval.js';
import { called } from './called.js';
import { doors } from './doors.js';
import { exporting } from './exporting.js';
import { dropping, model } from './model.js';
import { everyPart } from './parts.js';
import { pdf } from './pdf.js';
import { shipped } from './shipped.js';
import { time } from './time.js';
import { failing, missing, silent, throttled } from './trouble.js';

const address = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const album = new Album(process.argv.includes('--pictures'));

if (address === undefined) {
  throw new Error('The address of a playground is missing.');
}
const playground = new Playground(address, album);

describe(`the playground at ${address}`, { concurrency: 1 }, () => {
  before(() => playground.start());
  after(() => playground.stop());

  // At once, since each waits most of the time. For pictures one by one: a calm playground shows best.
  describe('what leaves the others alone', { concurrency: album.taking ? 1 : 3 }, () => {
    exporting(playground);
    approval(playground);
    model(playground);
    doors(playground);
    shipped(playground);
  });
  describe('a throttled export, which waits, and what needs none', { concurrency: album.taking ? 1 : 2 }, () => {
    throttled(playground);
    dropping(playground);
  });
  missing(playground);
  silent(playground);
  failing(playground);
  called(playground);
  time(playground);
  describe('all parts, and what the last export has to leave alone', { concurrency: album.taking ? 1 : 2 }, () => {
    everyPart(playground);
    pdf(playground);
  });
  afresh(playground);
  test('the documents have the pictures of it', () => album.check());
});
