import type { Document } from '../api/types';

export const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const pdf = 'application/pdf';
/** Bytes; larger files are downloaded only. */
const largest = 20_000_000;

/**
 * Whether a document can be looked at in the page.
 *
 * @param pdfViewer whether the browser brings a viewer for PDF; those of phones bring none
 */
export function canShow({ contentType, size }: Document, pdfViewer: boolean): boolean {
  return size <= largest && (contentType === word || (contentType === pdf && pdfViewer));
}
