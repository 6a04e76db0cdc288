import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/api/content';
import type { Document, TaskDetail } from '../../src/api/types';
import { pagesNamed } from '../../src/parts/tasks/named';
import { standIn } from '../../src/parts/tasks/standIn';
import { isOlder, subjectsOf, versionOf } from '../../src/parts/tasks/subjects';
import { at, state, summary } from '../samples';

const document: Document = { id: 'd', fileName: 'Demo.docx', contentType: '', size: 41_000, at: at(0) };
const task: TaskDetail = {
  key: '9', run: '7', element: 'ReviewPage', name: 'Review page', title: 'Demo', createdAt: at(0),
  variables: {}, documents: [document], given: false
};
const page: Page = { id: '1376263', title: 'Demo', version: 2, updatedAt: at(60_000), html: '', attachments: [] };
const beside = (more: Partial<TaskDetail>, of?: Page) => subjectsOf({ ...task, ...more }, of).map(({ kind }) => kind);

describe('what stands beside a task', () => {
  it('is the page, also where there is a file of it that was rejected', () => {
    expect(beside({}, page)).toEqual(['page', 'document']);
    expect(beside({ documents: [] }, page)).toEqual(['page']);
  });

  it('is the file that the task was given, before the page', () => {
    expect(beside({ given: true }, page)).toEqual(['document', 'page']);
  });

  it('is what the run has made where it is about no page', () => {
    expect(beside({})).toEqual(['document']);
    expect(beside({ documents: [] })).toEqual([]);
  });
});

describe('a file', () => {
  it('is older than the page by its version', () => {
    expect(versionOf({ ...task, variables: { pageVersion: 1 } })).toBe(1);
    expect(versionOf({ ...task, variables: { pageVersion: 'x' } })).toBeUndefined();
    expect(isOlder(document, 1, page, 0)).toBe(true);
    expect(isOlder(document, 2, page, 0)).toBe(false);
  });

  it('is older than the page by the times while both clocks are the same', () => {
    expect(isOlder(document, undefined, page, 0)).toBe(true);
    expect(isOlder({ ...document, at: at(61_000) }, undefined, page, 0)).toBe(false);
    expect(isOlder(document, undefined, page, 172_800_000)).toBe(false);
  });
});

it('says of a change that nobody can make here how it goes on', () => {
  const approval = { ...summary, process: 'document-approval' };
  const revise = { ...task, element: 'RevisePage' };

  expect(standIn(revise, approval, state.site)).toMatch(/^Pages cannot be edited here\./);
  expect(standIn(revise, approval, { ...state.site, simulated: false })).toBeUndefined();
  expect(standIn(revise, summary, state.site)).toBeUndefined();
  expect(standIn(task, approval, state.site)).toBeUndefined();
});

it('finds the pages that a form shows by their IDs, in texts and in tables', () => {
  const text = { components: [{ text: 'Read page {{pageId}} of "{{title}}".' }] };
  const table = { components: [{ dataSource: '=summary.failed', columns: [{ key: 'pageId' }] }] };
  const failed = [{ pageId: '1', message: 'late' }, { pageId: '2' }, { pageId: '1' }, {}, 'odd'];

  expect(pagesNamed(text, { pageId: '7', title: 'Demo' })).toEqual(['7']);
  expect(pagesNamed(table, { summary: { failed } })).toEqual(['1', '2']);
  expect(pagesNamed(table, {})).toEqual([]);
  expect(pagesNamed(undefined, { pageId: '7' })).toEqual([]);
});
