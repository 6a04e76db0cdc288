import type { Change, IncidentChange, RunChange } from '../api/changes';
import type { RunSummary, State } from '../api/types';
import { counted } from '../words/format';
import { skipName, troubleName } from '../words/names';

/** The sentence that a change is worth to somebody who does not see the page, if any. */
export function announcement(change: Change, state: State): string | undefined {
  switch (change.kind) {
    case 'run':
      return ofRun(change);
    case 'incident':
      return ofIncident(change, state);
    case 'task':
      return change.state === 'created'
        ? `Task waits: ${change.task.name}, ${change.task.title}.`
        : undefined;
    case 'message':
      return change.message.title;
    case 'clock':
      return change.skipped === undefined
        ? undefined
        : `Clock moved on by ${skipName(change.skipped)}.`;
    case 'trouble':
      return ofTrouble(change.name, change.trouble);
    case 'element':
    case 'flow':
    case 'timer':
    case 'job':
    case 'variable':
    case 'document':
    case 'exchange':
    case 'starts':
    case 'memory':
      return undefined;
  }
}

function ofRun({ state, summary }: RunChange): string | undefined {
  switch (state) {
    case 'started':
      return isExport(summary) ? `Export of ${subject(summary)} started.` : undefined;
    case 'completed':
      return isExport(summary) && summary.document !== undefined
        ? `Export of ${subject(summary)} ended: ${summary.document.fileName} is ready.`
        : `Run of ${name(summary)} ended${failedPages(summary)}.`;
    case 'failed':
      return isExport(summary)
        ? `Export of ${subject(summary)} failed: ${summary.reason ?? 'no reason was given.'}`
        : `Run of ${name(summary)} failed: ${summary.reason ?? 'no reason was given.'}`;
    case 'cancelled':
      return isExport(summary)
        ? `Export of ${subject(summary)} cancelled.`
        : `Run of ${name(summary)} cancelled.`;
    case 'changed':
      return undefined;
  }
}

/** An export that nobody called has nobody to throw to: its failure is an incident. */
function ofIncident({ state, run, incident }: IncidentChange, { runs }: State): string | undefined {
  if (state !== 'created') {
    return undefined;
  }
  const summary = runs.find((one) => one.key === run);

  if (summary !== undefined && isExport(summary) && incident.code.startsWith('EXPORT_')) {
    return `Export of ${subject(summary)} failed: ${incident.message}`;
  }
  return `Incident in ${incident.name}: ${incident.code}.`;
}

function ofTrouble(name: string | undefined, trouble: Record<string, boolean>): string {
  if (name === undefined) {
    return 'All well again.';
  }
  return `${troubleName(name)}: ${trouble[name] ? 'on' : 'off'}.`;
}

function failedPages({ batch }: RunSummary): string {
  return batch === undefined || batch.failed === 0 ? '' : `, ${counted(batch.failed, 'page')} failed`;
}

const isExport = (run: RunSummary) => run.process === 'scroll-export';
const subject = (run: RunSummary) => run.page?.title ?? run.title;
const name = (run: RunSummary) => run.processName || run.process;
