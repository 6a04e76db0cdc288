import type { Document, Format, Instant, Key } from './types';

/** `GET /api/pages`: the pages in the order of the tree, parents before their children. */
export interface Space {
  key: string;
  name: string;
  pages: PageEntry[];
}

export interface PageEntry {
  id: string;
  title: string;
  parent?: string;
  /** The connector's user may not read it. */
  restricted?: boolean;
}

/** `GET /api/pages/ID`. */
export interface Page {
  id: string;
  title: string;
  version: number;
  updatedAt?: Instant;
  /**
   * The rendered body, without `html` and `head`. Pictures are `data:` addresses; the page puts
   * it into a sandboxed frame, in which no address is asked.
   */
  html: string;
  attachments: Attachment[];
}

export interface Attachment extends Document {
  comment?: string;
}

/** `GET /api/examples`: what "Begin with" offers beside the empty diagram. */
export interface Example {
  id: string;
  name: string;
  xml: string;
}

/**
 * `POST /api/runs`: 201 with `Created`. The first starts our process by its key. The second is
 * deployed under an ID of its own; where it is not of this project and `confirmed` is not true,
 * the answer is 409 of type `confirm-diagram`, whose title is the question.
 */
export type RunRequest =
  | { process: 'scroll-export'; pageId: string; format: Format }
  | { bpmn: string; name: string; variables: Record<string, unknown>; confirmed?: boolean };

/** `POST /api/trees`: one document of the tree, or a document for each page of it; 201 with `Created`. */
export interface TreeRequest {
  pageId: string;
  format: Format;
  as: 'one' | 'each';
}

export interface Created {
  key: Key;
}
