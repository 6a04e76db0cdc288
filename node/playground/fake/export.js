import { randomUUID } from 'node:crypto';
import { model } from './model.js';
import { Run } from './run.js';
import * as wire from './wire.js';
import { file } from './file.js';

const diagram = model('scroll-export');
const steps = [[1, 27], [1, 81], [2, 23], [2, 86], [3, 40], [3, 100]];
const waits = [1000, 2000, 2600, 3100, 3800, 2900];

/** An export as the process does it, at the pace of a real one divided by `speed`. */
export async function runExport(world, { page, format, parent }, speed) {
  const names = { word: 'Word', pdf: 'PDF', html: 'HTML' };
  const run = new Run(world, diagram, {
    title: `${page.title} → ${names[format]}`,
    page: { id: page.id, title: page.title, format },
    ...(parent && { parent: parent.key })
  });
  const pause = async (millis) => {
    await new Promise((resolve) => setTimeout(resolve, millis / speed));
    return !run.cancelled;
  };

  run.set('exportRequest', { pageId: page.id, templateId: 'd6d04ab9-53c0-42d9-9ae2-f4903275f654' });
  run.set('authentication', { type: 'bearer' });
  run.pass('ExportRequested');
  run.timer('TimeLimitReached', 1_800_000);
  run.take('ExportRequestedToStartExport');
  const begun = run.enter('StartExport', { operation: 'startExport' });

  await pause(110);
  const jobId = randomUUID();

  let progress = { jobId, status: 'started', progress: 0, polls: 0 };

  if (world.trouble['macro-not-installed']) {
    run.requested(wire.notRendered(page.id, 'd6d04ab9-53c0-42d9-9ae2-f4903275f654'));
    await failed(run, begun, world, 'MACRO_NOT_RENDERED',
      'The rendered output holds no export result. Is the exporter installed?', pause, 1);
    // The request begins after the incident has ended, however fast all goes.
    await pause(100 * speed);
  }
  run.requested(wire.start(page.id, 'd6d04ab9-53c0-42d9-9ae2-f4903275f654', jobId));
  run.set('export', progress);
  run.leave(begun, { export: progress });
  run.take('StartExportToWaitForNextPoll');

  for (let polls = 1, step = 0; step < steps.length; polls += 1) {
    const turnedAway = world.trouble.throttled && polls % 2 === 0;
    const wait = waits[Math.min(polls, waits.length) - 1] / speed;
    const waiting = run.enter('WaitForNextPoll');
    const timer = run.timer('WaitForNextPoll', wait);

    run.change('changed', { export: { ...progress, nextPollAt: timer.dueAt } });
    if (!await pause(wait * speed)) {
      return run;
    }
    run.fire(timer);
    run.leave(waiting);
    run.take('WaitForNextPollToGetExportStatus');
    const asked = run.enter('GetExportStatus', { operation: 'getExportStatus' });

    await pause(20);
    if (turnedAway) {
      run.requested(wire.throttled(polls, 3));
      progress = { ...progress, polls, throttled: true };
    } else if (!world.trouble['token-expired'] || polls > 1) {
      const [at, stepProgress] = steps[step];
      const done = step === steps.length - 1;

      step += 1;
      progress = {
        jobId, status: done ? 'complete' : 'incomplete', step: at, totalSteps: 3, polls, throttled: false,
        progress: Math.floor((at - 1 + stepProgress / 100) / 3 * 100)
      };
      run.requested(wire.poll(polls, jobId,
        { status: progress.status, step: at, totalSteps: 3, stepProgress }));
    }
    if (world.trouble['token-expired'] && polls === 1) {
      await failed(run, asked, world, 'UNAUTHORIZED', 'Confluence refused the sign-in.', pause, 1);
    }
    if (world.trouble['export-fails'] && polls === 3) {
      await failed(run, asked, world, 'EXPORT_FAILED', 'The template has no style for headings.', pause, 1);
    }
    run.set('export', { ...progress, nextPollIn: 'PT3S' });
    run.leave(asked, { export: progress });
    run.take('GetExportStatusToExportFinished');
    run.pass('ExportFinished');
    run.take(progress.status === 'complete' ? 'ExportEndedComplete' : 'ExportNotFinished');
    run.change('changed', { export: progress });
  }
  await fetched(run, world, page, format, pause);
  return run;
}

async function fetched(run, world, page, format, pause) {
  const task = run.enter('DownloadDocument', { operation: 'downloadExport' });
  const document = await file(world, page, format);

  await pause(60);
  run.requested(wire.download(document.fileName, document.size));
  if (world.trouble['document-store-full']) {
    await failed(run, task, world, 'DOCUMENT_NOT_STORED',
      'The document store refused the file: no space left. Free some space, then retry.', pause, 3);
  }
  run.document(document);
  run.set('exportedDocument', {
    document: { 'camunda.document.type': 'camunda', documentId: document.id },
    fileName: document.fileName, contentType: document.contentType, size: document.size, sha256: document.sha256
  });
  run.leave(task);
  run.take('DownloadDocumentToDocumentReady');
  run.pass('DocumentReady');
  run.end();
}

/** Attempts with a back-off between them, then an incident until somebody retries. */
async function failed(run, task, world, code, message, pause, tries) {
  const key = world.key();

  for (let left = tries - 1; left >= 0; left -= 1) {
    const retryAt = new Date(Date.parse(world.now()) + 4000).toISOString();

    run.job({
      key, element: task.element, state: 'failed', retries: left, message, ...(left > 0 && { retryAt }),
      entry: {
        id: world.key(), kind: 'attempt', at: world.now(), element: task.element, name: task.name, type: task.type,
        state: 'completed', code, message, retries: left, ...(left > 0 && { dueAt: retryAt })
      }
    }, 'failed');
    if (left > 0) {
      await pause(4000);
    }
  }
  const incident = {
    key: world.key(), at: world.now(), element: task.element, name: task.name, code, message, tries
  };

  await new Promise((resolve) => {
    run.retry = () => resolve(run.resolve(incident));
    run.late = () => interrupted(run, world, task, incident);
    run.incident(incident);
  });
  run.late = undefined;
}

/** The time limit has passed, and nobody catches what it throws. */
function interrupted(run, world, task, incident) {
  run.late = undefined;
  run.resolve(incident);
  run.leave(task, { state: 'terminated' });
  run.timers.forEach((timer) => run.fire(timer));
  run.enter('LimitTime');
  run.pass('TimeLimitReached');
  run.take('TimeLimitReachedToExportTimedOut');
  const { element, name } = run.enter('ExportTimedOut');

  run.incident({
    key: world.key(), at: world.now(), element, name, code: 'EXPORT_TIMED_OUT', message: '', tries: 1, uncaught: true
  });
}
