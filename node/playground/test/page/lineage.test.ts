import { describe, expect, it } from 'vitest';
import { placeOfIncident, rootOf } from '../../src/words/lineage';
import { summary } from '../samples';

const incident = { key: '77', element: 'StartExport', name: 'Start export', code: 'UNAUTHORIZED' };
const top = { ...summary, key: '1', incident };
const middle = { ...summary, key: '2', parent: '1', incident };
const bottom = { ...summary, key: '3', parent: '2', incident };
const beside = { ...summary, key: '4', parent: '1' };

describe('the run at the top', () => {
  it('is the one that nobody called', () => {
    expect(rootOf('3', [bottom, middle, top])).toBe('1');
    expect(rootOf('1', [top])).toBe('1');
  });

  it('is the last one that is known', () => {
    expect(rootOf('3', [bottom, middle])).toBe('2');
    expect(rootOf('9', [top])).toBe('9');
  });
});

describe('where an incident stands', () => {
  it('is the called run that has it, however deep', () => {
    expect(placeOfIncident(top, [beside, bottom, middle, top]).key).toBe('3');
  });

  it('is the run itself where no called one has it', () => {
    const other = { ...middle, incident: { ...incident, key: '78' } };

    expect(placeOfIncident(top, [beside, other, top]).key).toBe('1');
  });
});
