import { model } from './model.js';
import { Run } from './run.js';
import { file } from './file.js';

const diagram = model('scroll-export-batch');
const names = { word: 'Word', pdf: 'PDF', html: 'HTML' };

/** A document for each page, two in each round of polls. */
export async function runBatch(world, pages, format, speed) {
  const others = pages.length - 1;
  const more = others === 0 ? '' : ` and ${others} more page${others === 1 ? '' : 's'}`;
  const run = new Run(world, diagram, { title: `${pages[0].title}${more} → ${names[format]}` });
  const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis / speed));
  const letters = pages.map((_, index) => (index < 2 ? '4' : '1'));
  const failures = [];
  const tell = (nextPollAt) => run.change('changed', { batch: {
    total: pages.length,
    done: letters.filter((letter) => 'df'.includes(letter)).length,
    failed: failures.length,
    pages: letters.join(''),
    nextPollAt,
    ...failures.length > 0 && { failures: [...failures] }
  } });

  run.format = format;
  run.set('exportRequests', pages.map(({ id }) => ({ pageId: id })));
  run.pass('ExportsRequested');
  run.take('ExportsRequestedToExportPages');
  const whole = run.enter('ExportPages');

  run.timer('TimeLimitReached', 7_200_000);
  run.pass('PagesGiven');
  run.take('PagesGivenToStartExports');
  run.leave(run.enter('StartExports', { operation: 'startExports', pages: named(pages) }));
  for (let begun = 0; begun < pages.length; begun += 2) {
    const waiting = run.enter('WaitForNextPoll');
    const timer = run.timer('WaitForNextPoll', 2000 / speed);

    tell(timer.dueAt);
    await pause(2000);
    if (run.cancelled) {
      return;
    }
    run.fire(timer);
    run.leave(waiting);
    const round = pages.slice(begun, begun + 2);

    run.leave(run.enter('GetExportStatuses', { operation: 'getExportStatuses' }), { pages: named(round) });
    for (const [place, page] of round.entries()) {
      const fails = world.trouble['export-fails'] && place === 1;

      if (fails) {
        failures.push({
          id: page.id, title: page.title, code: 'EXPORT_FAILED',
          message: 'The template has no style for headings. <b>Choose</b> another one, or add the style to this one.'
        });
      } else {
        run.leave(run.enter('DownloadDocument', { operation: 'downloadExport', pages: named([page]) }));
        run.document(await file(world, page, format));
      }
      letters[begun + place] = fails ? 'f' : 'd';
    }
    letters.forEach((letter, index) => {
      letters[index] = 'df'.includes(letter) ? letter : index < begun + 4 ? '7' : '3';
    });
    tell();
  }
  run.failed = failures.map(({ id }) => pages.find((page) => page.id === id));
  run.leave(whole);
  run.take('ExportPagesToDocumentsReady');
  run.pass('DocumentsReady');
  run.end();
}

function named(pages) {
  return { titles: pages.slice(0, 3).map(({ title }) => title), more: Math.max(0, pages.length - 3) };
}
