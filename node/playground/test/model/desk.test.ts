import { describe, expect, it } from 'vitest';
import { exchanged, isUnsaved, type Desk } from '../../src/parts/model/desk';
import type { Draft } from '../../src/parts/model/draft';

const draft = (fileName: string, changed?: boolean): Draft => ({
  xml: `<${fileName}/>`, fileName, begun: 'empty', ...(changed === undefined ? {} : { changed })
});
const began: Desk = { inHand: draft('one'), aside: [], kept: true };

describe('a diagram that is opened over another', () => {
  it('leaves nothing aside of one that was not worked on', () => {
    expect(exchanged(began, draft('one', false), draft('two'))).toEqual({ ...began, inHand: draft('two') });
  });

  it('keeps each that was worked on, under a name of its own', () => {
    const twice = exchanged(exchanged(began, draft('one', true), draft('one')), draft('one', true), draft('three'));

    expect(twice.aside.map(({ fileName }) => fileName)).toEqual(['one', 'one-2']);
    expect(twice.inHand.fileName).toBe('three');
  });

  it('is aside no longer once it was brought back, and what was in hand takes its place', () => {
    const first = exchanged(began, draft('one', true), draft('two'));
    const [aside] = first.aside;
    const back = exchanged(first, draft('two', true), aside ?? draft('missing'));

    expect(back.inHand.fileName).toBe('one');
    expect(back.aside.map(({ fileName }) => fileName)).toEqual(['two']);
  });
});

it('holds what would be lost with the tab while something was worked on and not saved', () => {
  expect(isUnsaved(began)).toBe(false);
  expect(isUnsaved({ ...began, inHand: draft('one', true) })).toBe(true);
  expect(isUnsaved({ ...began, aside: [draft('two', true)] })).toBe(true);
});
