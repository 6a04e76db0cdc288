import { describe, expect, it } from 'vitest';
import { announcement } from '../../src/shell/announcement';
import { allWell, at, change, state, summary } from '../samples';

const document = { id: 'd', fileName: 'Demo.docx', contentType: '', size: 41_000, at: at(0) };
const incident = {
  key: '3', at: at(0), element: 'DownloadDocument', name: 'Download document', code: 'DOCUMENT_NOT_STORED',
  message: 'No space.', tries: 5
};
const said = (what: Parameters<typeof change>[1]) => announcement(change(11, what), state);

describe('what is announced', () => {
  it('tells an export from its start to its file', () => {
    expect(said({ kind: 'run', run: '7', state: 'started', summary })).toBe('Export of Demo started.');
    expect(said({ kind: 'run', run: '7', state: 'completed', summary: { ...summary, document } }))
      .toBe('Export of Demo ended: Demo.docx is ready.');
    expect(said({ kind: 'run', run: '7', state: 'failed', summary: { ...summary, reason: 'No style.' } }))
      .toBe('Export of Demo failed: No style.');
  });

  it('calls a process of one’s own by its name', () => {
    const own = { ...summary, process: 'mine', processName: 'my-process' };

    expect(said({ kind: 'run', run: '7', state: 'completed', summary: own })).toBe('Run of my-process ended.');
  });

  it('says of a batch how many pages failed', () => {
    const many = {
      ...summary, process: 'scroll-export-batch', processName: 'Scroll Export: many pages',
      batch: { total: 6, done: 6, failed: 2, pages: 'dfddfd' }
    };

    expect(said({ kind: 'run', run: '7', state: 'completed', summary: many }))
      .toBe('Run of Scroll Export: many pages ended, 2 pages failed.');
  });

  it('names an incident by its place and code', () => {
    expect(said({ kind: 'incident', run: '7', state: 'created', incident }))
      .toBe('Incident in Download document: DOCUMENT_NOT_STORED.');
    expect(said({ kind: 'incident', run: '7', state: 'resolved', incident })).toBeUndefined();
  });

  it('takes an error that nobody catches for the end of the export', () => {
    expect(said({ kind: 'incident', run: '7', state: 'created', incident: { ...incident, code: 'EXPORT_FAILED' } }))
      .toBe('Export of Demo failed: No space.');
  });

  it('tells tasks, switches and the clock', () => {
    const task = { key: '9', run: '7', element: 'A', name: 'Approve document', title: 'Demo', createdAt: at(0) };

    expect(said({ kind: 'task', run: '7', state: 'created', task })).toBe('Task waits: Approve document, Demo.');
    expect(said({ kind: 'trouble', name: 'throttled', trouble: { ...allWell, throttled: true } }))
      .toBe('Throttled: on.');
    expect(said({ kind: 'trouble', trouble: allWell })).toBe('All well again.');
    expect(said({ kind: 'clock', clock: { now: at(0), offset: 1 }, skipped: 'P2D' }))
      .toBe('Clock moved on by two days.');
  });

  it('keeps quiet about polls', () => {
    expect(said({ kind: 'run', run: '7', state: 'changed', summary })).toBeUndefined();
    expect(said({ kind: 'flow', run: '7', element: 'A', count: 2 })).toBeUndefined();
  });
});
