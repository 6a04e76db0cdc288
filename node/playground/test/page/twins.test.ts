import { expect, it } from 'vitest';
import { startMoment } from '../../src/words/format';
import { twins } from '../../src/words/twins';
import { at } from '../samples';

it('tells lines of one title apart by the moment of their start', () => {
  expect([...twins(['Nightly export: Demo', 'Demo → Word', 'Nightly export: Demo'])]).toEqual(['Nightly export: Demo']);
  expect(startMoment(at(5000))).not.toBe(startMoment(at(6000)));
});
