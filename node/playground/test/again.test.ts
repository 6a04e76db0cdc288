import { expect, it } from 'vitest';
import { exportedAgain } from '../src/parts/trouble/again';
import { summary } from './samples';

const space = { key: 'ROBOT', name: 'Parcel Robot', pages: [{ id: '1', title: 'First' }, { id: '2', title: 'Second' }] };
const approval = { ...summary, process: 'document-approval', page: { id: '2', title: 'Second' } };
const pdf = { ...summary, page: { id: '2', title: 'Second', format: 'pdf' as const } };

it('names the last export, in its format', () => {
  expect(exportedAgain([approval, pdf, summary], space))
    .toEqual({ pageId: '2', format: 'pdf', sentence: 'Exports Second as PDF, the last export.' });
});

it('passes over what a process exports, which nobody began here', () => {
  expect(exportedAgain([{ ...pdf, parent: '9' }, summary], space)?.sentence).toMatch(/, the last export\.$/);
  expect(exportedAgain([{ ...pdf, parent: '9' }], space)?.sentence).toBe('Exports First as Word, the first page.');
});

it('names the first page where nothing was exported, and none where there is none', () => {
  expect(exportedAgain([approval], space))
    .toEqual({ pageId: '1', format: 'word', sentence: 'Exports First as Word, the first page.' });
  expect(exportedAgain([], { ...space, pages: [] })).toBeUndefined();
});
