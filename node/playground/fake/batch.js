import { model } from './model.js';
import { Run } from './run.js';
import { file } from './file.js';

const diagram = model('scroll-export-batch');
const names = { word: 'Word', pdf: 'PDF', html: 'HTML' };

/** A document for each page, two in each round of polls. */
export async function runBatch(world, pages, format, speed) {
  const run = new Run(world, diagram, { title: `${pages[0].title} and ${pages.length - 1} more pages → ${names[format]}` });
  const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis / speed));
  const batch = { total: pages.length, done: 0, failed: 0, progress: 0 };

  run.set('exportRequests', pages.map(({ id }) => ({ pageId: id })));
  run.pass('ExportsRequested');
  run.take('ExportsRequestedToExportPages');
  const whole = run.enter('ExportPages');

  run.timer('TimeLimitReached', 7_200_000);
  run.pass('PagesGiven');
  run.take('PagesGivenToStartExports');
  run.pass('StartExports');
  for (let begun = 0; begun < pages.length; begun += 2) {
    const waiting = run.enter('WaitForNextPoll');
    const timer = run.timer('WaitForNextPoll', 2000 / speed);

    run.change('changed', { batch: { ...batch, nextPollAt: timer.dueAt } });
    await pause(2000);
    if (run.cancelled) {
      return;
    }
    run.fire(timer);
    run.leave(waiting);
    run.leave(run.enter('GetExportStatuses', { operation: 'getExportStatuses' }));
    for (const page of pages.slice(begun, begun + 2)) {
      if (world.trouble['export-fails'] && batch.done % 2 === 1) {
        batch.failed += 1;
        batch.failures = [...batch.failures ?? [], {
          id: page.id, title: page.title, code: 'EXPORT_FAILED',
          message: 'The template has no style for headings. <b>Choose</b> another one, or add the style to this one.'
        }];
      } else {
        run.document(await file(world, page, format));
      }
      batch.done += 1;
    }
    batch.progress = Math.min(100, Math.round((begun + 4) / pages.length * 100));
    run.change('changed', { batch: { ...batch } });
  }
  run.leave(whole);
  run.take('ExportPagesToDocumentsReady');
  run.pass('DocumentsReady');
  run.end();
}
