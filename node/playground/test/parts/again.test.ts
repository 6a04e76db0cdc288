import { expect, it } from 'vitest';
import { exportedAgain } from '../../src/parts/trouble/again';
import { summary } from '../samples';

const space = { key: 'ROBOT', name: 'Parcel Robot', pages: [{ id: '1', title: 'First' }, { id: '2', title: 'Second' }] };
const { asked: _asked, ...modelled } = summary;
const approval = { ...modelled, process: 'document-approval', page: { id: '2', title: 'Second' } };
const pdf = { ...summary, title: 'Second → PDF', asked: { pageId: '2', format: 'pdf' as const } };

it('names the last export, in its format', () => {
  expect(exportedAgain([approval, pdf, summary], space))
    .toEqual({ asked: pdf.asked, sentence: 'Exports Second as PDF, the last export.' });
});

it('repeats a whole tree as it was asked for', () => {
  const each = { ...summary, title: 'A → B and 5 more pages → PDF', asked: { ...pdf.asked, as: 'each' as const } };
  const one = { ...summary, title: 'Second and pages below → PDF', asked: { ...pdf.asked, as: 'one' as const } };

  expect(exportedAgain([each, summary], space)).toEqual({
    asked: each.asked, sentence: 'Exports A → B and 5 more pages as PDF, a document for each page, the last export.'
  });
  expect(exportedAgain([one], space))
    .toEqual({ asked: one.asked, sentence: 'Exports Second and pages below as PDF, the last export.' });
});

it('passes over what nobody asked for here, but a process or a model', () => {
  expect(exportedAgain([{ ...modelled, parent: '9' }, modelled, pdf], space)?.asked).toBe(pdf.asked);
});

it('names the first page where nothing was exported, and none where there is none', () => {
  expect(exportedAgain([approval], space))
    .toEqual({ asked: { pageId: '1', format: 'word' }, sentence: 'Exports First as Word, the first page.' });
  expect(exportedAgain([], { ...space, pages: [] })).toBeUndefined();
});
