import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcements } from '../../src/shell/Announcer';

describe('the live region', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('gives each sentence its time', () => {
    const said = listened();

    said.announcements.announce('One.');
    said.announcements.announce('Two.');
    expect(said.sentences).toEqual(['One.']);
    vi.advanceTimersByTime(600);
    expect(said.sentences).toEqual(['One.', 'Two.']);
  });

  it('says of a flood how many more there were, and goes on with what comes later', () => {
    const { announcements, sentences } = listened();

    for (let event = 1; event <= 200; event += 1) {
      announcements.announce(`Event ${event}.`);
    }
    vi.advanceTimersByTime(15 * 600);
    announcements.announce('Later.');
    vi.advanceTimersByTime(600);
    expect(sentences.slice(-3)).toEqual(['Event 13.', '187 more events.', 'Later.']);
  });
});

function listened() {
  const announcements = new Announcements();
  const sentences: string[] = [];

  announcements.connect((sentence) => sentences.push(sentence));
  return { announcements, sentences };
}
