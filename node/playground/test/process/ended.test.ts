import { describe, expect, it } from 'vitest';
import { adviceAfter } from '../../src/parts/process/advice';
import { failuresOf, mayBeExportedAgain } from '../../src/parts/process/batch/failures';
import { progressText, progressValueText } from '../../src/parts/process/words/progress';
import { stateName } from '../../src/parts/process/words/state';
import { at, summary } from '../samples';

const document = { id: 'd', fileName: 'Demo.docx', contentType: '', size: 41_000, at: at(0) };
const batch = { total: 6, done: 6, failed: 0, pages: 'dddddd' };
const ended = { ...summary, state: 'completed' as const, document };
const { asked: _asked, ...modelled } = ended;

describe('a batch that has ended', () => {
  it('is complete only where a page has its document', () => {
    const none = { ...ended, batch: { ...batch, failed: 6 } };

    expect(progressText(none)).toBe('Ended · no document, 6 pages failed');
    expect(progressValueText(none)).toBe('ended, no document, 6 pages failed');
    expect(stateName(none)).toBe('Ended, 6 pages failed');
    expect(stateName({ ...none, batch: { ...batch, failed: 5 } })).toBe('Complete, 5 pages failed');
  });

  it('says each reason once, with the pages that it has stopped', () => {
    const page = (title: string, message?: string) => ({ title, code: 'EXPORT_FAILED', ...(message && { message }) });
    const failed = [page('A', 'No style.'), page('B'), page('C', 'No style.'), { ...page('D'), code: 'TIMEOUT' }];

    expect(failuresOf(failed).map(({ pages, code, message }) => [pages.map(({ title }) => title).join(), code, message]))
      .toEqual([['A,C', 'EXPORT_FAILED', 'No style.'], ['B', 'EXPORT_FAILED', undefined], ['D', 'TIMEOUT', undefined]]);
  });
});

describe('the failed pages of a batch', () => {
  const failed = { ...ended, process: 'scroll-export-batch', endedAt: at(9), batch: { ...batch, failed: 1 } };

  it('may be exported again once it has ended, and where they were requested', () => {
    expect(mayBeExportedAgain(failed)).toBe(true);
    expect(mayBeExportedAgain({ ...failed, state: 'cancelled' })).toBe(true);
    expect(mayBeExportedAgain({ ...failed, batch })).toBe(false);
    expect(mayBeExportedAgain({ ...failed, process: 'nightly-export' })).toBe(false);
    const { endedAt: _endedAt, ...going } = failed;

    expect(mayBeExportedAgain({ ...going, state: 'running' })).toBe(false);
  });
});

describe('the advice after a run', () => {
  it('leads on to what was not done just now', () => {
    expect(adviceAfter(ended)).toEqual(['break', 'approve', 'model']);
    expect(adviceAfter({ ...modelled, process: 'document-approval' })).toEqual(['break', 'model']);
    expect(adviceAfter({ ...modelled, process: 'mine' })).toEqual(['break']);
  });

  it('is kept back where something failed, goes on, or belongs to a caller', () => {
    expect(adviceAfter({ ...ended, batch: { ...batch, failed: 1 } })).toEqual([]);
    expect(adviceAfter({ ...ended, state: 'cancelled' })).toEqual([]);
    expect(adviceAfter({ ...ended, state: 'running' })).toEqual([]);
    expect(adviceAfter({ ...modelled, parent: '9' })).toEqual([]);
  });
});
