/** Everything that is tried in a browser, one after the other, on the playground at the address given. */
import { after, before, describe } from 'node:test';
import { Playground } from './support/Playground.js';
import { approval } from './approval.js';
import { doors } from './doors.js';
import { exporting } from './exporting.js';
import { model } from './model.js';
import { time } from './time.js';
import { trouble } from './trouble.js';

const [address] = process.argv.slice(2);

if (address === undefined) {
  throw new Error('The address of a playground is missing.');
}
const playground = new Playground(address);

describe(`the playground at ${address}`, { concurrency: 1 }, () => {
  before(() => playground.start());
  after(() => playground.stop());

  exporting(playground);
  trouble(playground);
  approval(playground);
  time(playground);
  model(playground);
  doors(playground);
});
