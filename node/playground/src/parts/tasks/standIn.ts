import type { RunSummary, Site, Task } from '../../api/types';

/** What is to be said of a task that asks for something that cannot be done here. */
export function standIn(task: Task, run: RunSummary | undefined, site: Site): string | undefined {
  return site.simulated && run?.process === 'document-approval' && task.element === 'RevisePage'
    ? 'Pages cannot be edited here. Complete the task as if somebody had changed the page: it stays as it is.'
    : undefined;
}
