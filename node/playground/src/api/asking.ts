import { post } from './client';
import type { Created } from './content';
import type { Asked } from './types';

/** Asks for an export, for the first time or again; which pages it leaves out is found out anew. */
export function ask({ pageId, format, as }: Asked): Promise<Created> {
  return as === undefined
    ? post('/api/runs', { process: 'scroll-export', pageId, format })
    : post('/api/trees', { pageId, format, as });
}
