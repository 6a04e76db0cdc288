import type { Change } from '../src/api/changes';
import type { HistoryEntry, Run } from '../src/api/run';
import { troubles, type RunSummary, type State, type Trouble } from '../src/api/types';

/** What tests begin with. */
export const began = '2026-11-26T01:45:00.000Z';

export const at = (millis: number) => new Date(Date.parse(began) + millis).toISOString();

export const allWell = Object.fromEntries(troubles.map((name) => [name, false])) as Trouble;

export const summary: RunSummary = {
  key: '7', title: 'Demo → Word', process: 'scroll-export', processKey: '2', processName: 'Scroll Export', version: 1,
  state: 'running', startedAt: began, page: { id: '1376263', title: 'Demo', format: 'word' }, timers: [], requests: 0,
  asked: { pageId: '1376263', format: 'word' }
};

export const run: Run = {
  ...summary, seq: 10, elements: {}, flows: {}, jobs: [], incidents: [], history: [], variables: [], documents: []
};

export const state: State = {
  seq: 10, start: 'a', clock: { now: began, offset: 0 },
  site: { name: 'Simulator', simulated: true, templates: { word: '', pdf: '' } },
  runs: [summary], tasks: [], starts: [], trouble: allWell, messages: [], memory: { heap: 1 }
};

export function entry(id: string, more: Partial<HistoryEntry>): HistoryEntry {
  return {
    id, kind: 'element', at: began, element: 'Task', name: 'Task', type: 'serviceTask', state: 'completed', ...more
  };
}

type Without<T> = T extends Change ? Omit<T, 'seq' | 'at'> : never;

export function change(seq: number, what: Without<Change>): Change {
  return { seq, at: began, ...what } as Change;
}
