import { post } from './client';
import type { Created } from './content';
import type { Asked, Key } from './types';

/** Asks for an export, for the first time or again; which pages it leaves out is found out anew. */
export function ask({ pageId, format, as, failedOf }: Asked): Promise<Created> {
  if (failedOf !== undefined) {
    return askForFailed(failedOf);
  }
  return as === undefined
    ? post('/api/runs', { process: 'scroll-export', pageId, format })
    : post('/api/trees', { pageId, format, as });
}

/** Asks for those pages of a batch that have come to no document, as they were requested. */
export function askForFailed(run: Key): Promise<Created> {
  return post(`/api/runs/${run}/failed-pages`);
}
