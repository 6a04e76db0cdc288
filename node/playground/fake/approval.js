import { model } from './model.js';
import { runExport } from './export.js';
import { Run } from './run.js';

const diagram = model('document-approval');

/** An approval up to its end, with the user's answers between. */
export async function runApproval(world, form, page, speed) {
  const run = new Run(world, diagram, { title: `Approval: ${form.title}`, page: { id: page.id, title: page.title } });

  Object.entries(form).forEach(([name, value]) => run.set(name, value));
  run.pass('ApprovalRequested');
  run.take('ApprovalRequestedToReview');
  for (let approved = false; !approved;) {
    run.pass('ReviewNeeded');
    run.take('ReviewNeededToReviewPage');
    await asked(world, run, 'ReviewPage', 'document-review', ['ReviewIsLate', 2]);
    run.take('ReviewPageToReadyForExport');
    run.pass('ReadyForExport');
    run.take('PageReady');
    run.pass('ExportNeeded');
    run.take('ExportNeededToExportPage');
    await exported(world, run, page, form.pdfTemplateId ? ['word', 'pdf'] : ['word'], speed);
    run.take('ExportPageToApproveDocument');
    const answer = await asked(world, run, 'ApproveDocument', 'document-decision', ['ApprovalIsLate', 2]);

    run.take('ApproveDocumentToDocumentApproved');
    run.pass('DocumentApproved');
    approved = answer.decision === 'approve';
    if (!approved) {
      run.take('DocumentRejected');
      run.pass('RevisionNeeded');
      run.take('RevisionNeededToRevisePage');
      await asked(world, run, 'RevisePage', 'document-revision', undefined);
      world.versions.set(page.id, (world.versions.get(page.id) ?? 1) + 1);
      run.take('RevisePageToReviewNeeded');
    }
  }
  run.take('DocumentIsApproved');
  run.pass('ArchiveDocument');
  run.take('ArchiveDocumentToDocumentArchived');
  run.pass('DocumentArchived');
  const document = run.documents.at(-1);

  world.message({ run: run.key, kind: 'archived', title: `${document.fileName} archived.`, text: `SHA-256 ${document.sha256}`, document });
  run.end();
}

async function exported(world, run, page, formats, speed) {
  const whole = run.enter('ExportPage');

  run.pass('ExportBegun');
  run.take('ExportBegunToVersionNeeded');
  run.pass('VersionNeeded');
  run.take('VersionNeededToReadPageVersion');
  run.pass('ReadPageVersion');
  run.take('ReadPageVersionToExportFiles');
  const call = run.enter('ExportFiles');
  const ended = formats.map((format) => runExport(world, { page, format, parent: run }, speed));

  run.calls('ExportFiles', [...world.runs.keys()].at(-1));
  for (const child of await Promise.all(ended)) {
    child.documents.forEach((document) => run.document(document));
  }
  run.files = formats.length;
  run.set('pageVersion', world.versions.get(page.id) ?? 1);
  run.set('files', run.documents.slice(-formats.length));
  run.set('documents', run.documents.slice(-formats.length).map(({ id, fileName, contentType }) => ({
    documentId: id, metadata: { fileName, contentType }
  })));
  run.leave(call);
  run.take('ExportFilesToReadPageVersionAgain');
  run.pass('ReadPageVersionAgain');
  run.take('ReadPageVersionAgainToPageUnchanged');
  run.pass('PageUnchanged');
  run.take('PageIsUnchanged');
  run.pass('FilesReady');
  run.leave(whole);
}

/** A user task: waits until it is completed, and reminds when the clock is moved on. */
export async function asked(world, run, element, form, late) {
  const entry = run.enter(element);
  const { name } = run.model.elements.get(element);
  const title = JSON.parse(run.variables.find((one) => one.name === 'title').value);
  const timer = late && run.timer(late[0], late[1] * 86_400_000);
  const task = {
    key: world.key(), run: run.key, element, name, title, form, createdAt: world.now(),
    ...(timer && { dueAt: timer.dueAt })
  };
  const change = (state) => world.emit({ kind: 'task', run: run.key, state, task });
  const answer = new Promise((resolve) => {
    world.tasks.set(task.key, { ...task, complete: resolve });
  });

  run.remind = () => {
    world.message({
      run: run.key, kind: 'reminder', title: `Reminder sent: ${title} waits for your review.`,
      text: `The task "${name}" has waited for two days.`
    });
  };
  run.change('changed', { task: { key: task.key, name } });
  change('created');
  const variables = await answer;

  if (variables.comment) {
    run.remark = { task: name, decision: variables.decision, comment: variables.comment, at: world.now() };
    run.set('feedback', { from: 'Approver', comment: variables.comment });
  }
  run.remind = undefined;
  world.tasks.delete(task.key);
  change('completed');
  Object.entries(variables).forEach(([variable, value]) => run.set(variable, value));
  if (timer) {
    run.fire(timer, 'cancelled');
  }
  run.leave(entry);
  run.change('changed', { task: undefined });
  return variables;
}
