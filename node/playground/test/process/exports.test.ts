import { describe, expect, it } from 'vitest';
import { exportsOf, limitOf } from '../../src/parts/process/progress/exports';
import { familyOf } from '../../src/words/lineage';
import { at, summary } from '../samples';

const progress = { status: 'incomplete', progress: 62, polls: 4 };
const caller = { ...summary, key: '1' };
const between = { ...summary, key: '2', parent: '1' };
const called = { ...summary, key: '3', parent: '2', export: progress, limitAt: at(9000) };
const ended = { ...called, key: '4', state: 'completed' as const, endedAt: at(100), limitAt: at(1) };
const foreign = { ...called, key: '5', parent: '9', limitAt: at(2) };
const runs = [foreign, ended, called, between, caller];
const keys = (list: { key: string }[]) => list.map(({ key }) => key);

describe('the exports that a run tells of', () => {
  it('are those that go on in runs that it called, however deep', () => {
    expect(keys(familyOf(caller, runs))).toEqual(['1', '2', '4', '3']);
    expect(keys(exportsOf(caller, runs))).toEqual(['3']);
  });

  it('are its own, where it has one, also once it has ended', () => {
    expect(keys(exportsOf(ended, runs))).toEqual(['4']);
    expect(keys(exportsOf({ ...caller, batch: { total: 2, done: 0, failed: 0, pages: '00' } }, runs))).toEqual(['1']);
  });

  it('end by the first time limit of those that go on', () => {
    expect(limitOf(caller, runs)).toBe(at(9000));
    expect(limitOf({ ...caller, limitAt: at(500) }, runs)).toBe(at(500));
    expect(limitOf(ended, runs)).toBeUndefined();
  });
});
