import { useEffect, useState } from 'react';
import styles from './Announcer.module.css';

/** Milliseconds that a sentence stands at the least, so that it can be read out. */
const shortest = 600;

/** Sentences for the live region, one at a time. */
export class Announcements {
  #waiting: string[] = [];
  #busy = false;
  #show: (sentence: string) => void = () => undefined;

  readonly announce = (sentence: string): void => {
    this.#waiting.push(sentence);
    this.#next();
  };

  connect(show: (sentence: string) => void): () => void {
    this.#show = show;
    return () => {
      this.#show = () => undefined;
    };
  }

  #next(): void {
    const sentence = this.#busy ? undefined : this.#waiting.shift();

    if (sentence === undefined) {
      return;
    }
    this.#busy = true;
    this.#show(sentence);
    setTimeout(() => {
      this.#busy = false;
      this.#next();
    }, shortest);
  }
}

/** What happened, for those who do not see it; always there, and the only one of the page. */
export function Announcer({ announcements }: { announcements: Announcements }) {
  const [sentence, setSentence] = useState('');

  useEffect(() => announcements.connect(setSentence), [announcements]);
  return (
    <div role="status" aria-label="Events" aria-live="polite" className={styles['events']}>
      {sentence}
    </div>
  );
}
