import { useEffect, useState } from 'react';
import { counted } from '../words/format';
import styles from './Announcer.module.css';

/** Milliseconds that a sentence stands at the least, so that it can be read out. */
const shortest = 600;
/** Sentences that may wait; of what comes on top of them, only the number is told. */
const most = 12;

/** Sentences for the live region, one at a time; of a flood, the first ones and how many more. */
export class Announcements {
  #waiting: string[] = [];
  #untold = 0;
  #busy = false;
  #show: (sentence: string) => void = () => undefined;

  readonly announce = (sentence: string): void => {
    if (this.#untold > 0 || this.#waiting.length >= most) {
      this.#untold += 1;
    } else {
      this.#waiting.push(sentence);
      this.#next();
    }
  };

  connect(show: (sentence: string) => void): () => void {
    this.#show = show;
    return () => {
      this.#show = () => undefined;
    };
  }

  #next(): void {
    const sentence = this.#busy ? undefined : this.#waiting.shift() ?? this.#rest();

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

  #rest(): string | undefined {
    const untold = this.#untold;

    this.#untold = 0;
    return untold === 0 ? undefined : `${counted(untold, 'more event')}.`;
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
