import { asked } from './approval.js';
import { model } from './model.js';
import { Run } from './run.js';

/** A night after which somebody has to look at two pages. */
export async function runNightly(world) {
  const run = new Run(world, model('nightly-export'), { title: 'Nightly export' });

  run.set('title', 'Nightly export');
  run.set('summary', {
    exported: 4,
    failed: [
      { pageId: '1376264', outcome: 'FAILED', message: 'The document was not there within 4 hours.' },
      { pageId: '1376268', outcome: 'FAILED', message: 'The template could not be applied to the page.' }
    ]
  });
  await asked(world, run, 'LookIntoFailures', 'nightly-summary', undefined);
  run.end();
}
