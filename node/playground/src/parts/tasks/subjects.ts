import type { Page } from '../../api/content';
import type { Document, TaskDetail } from '../../api/types';

/** What a decision may be about. */
export type Subject =
  | { kind: 'page'; id: string; title: string }
  | { kind: 'document'; id: string; document: Document };

/**
 * What stands beside a task, first what it is about: the files that it was given itself; else the
 * page, of which there may be older files; else what its run has made.
 */
export function subjectsOf(task: TaskDetail, page: { id: string; title: string } | undefined): Subject[] {
  const documents = task.documents.map((document): Subject => ({ kind: 'document', id: document.id, document }));

  if (page === undefined) {
    return documents;
  }
  const ofPage: Subject = { kind: 'page', id: page.id, title: page.title };

  return task.given ? [...documents, ofPage] : [ofPage, ...documents];
}

/** The version of the page that the files of the run show, where the process has noted it. */
export function versionOf({ variables }: TaskDetail): number | undefined {
  const version = variables['pageVersion'];

  return typeof version === 'number' ? version : undefined;
}

/**
 * Whether a file shows an older state of the page than the page has. By the versions where both are
 * known; else by the times, which can be compared only while nobody has moved the engine's clock.
 *
 * @param offset milliseconds that the engine's clock is ahead
 */
export function isOlder(document: Document, version: number | undefined, page: Page, offset: number): boolean {
  if (version !== undefined) {
    return version < page.version;
  }
  return offset < 1000 && page.updatedAt !== undefined && Date.parse(document.at) < Date.parse(page.updatedAt);
}
