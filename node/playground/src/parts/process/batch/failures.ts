import type { FailedPage } from '../../../api/batch';
import type { RunSummary } from '../../../api/types';

/** Pages that failed for one and the same reason. */
export interface Failure {
  pages: FailedPage[];
  code: string;
  message: string | undefined;
}

/** Each reason once, in the order of the first page that it has stopped. */
export function failuresOf(failed: readonly FailedPage[]): Failure[] {
  const failures: Failure[] = [];

  for (const page of failed) {
    const same = failures.find(({ code, message }) => code === page.code && message === page.message);

    if (same === undefined) {
      failures.push({ pages: [page], code: page.code, message: page.message });
    } else {
      same.pages.push(page);
    }
  }
  return failures;
}

/** A caller tells of failed pages, too; they are exported again where they were requested, and once nothing more can fail. */
export function mayBeExportedAgain({ process, endedAt, batch }: RunSummary): boolean {
  return process === 'scroll-export-batch' && endedAt !== undefined && batch !== undefined && batch.failed > 0;
}
