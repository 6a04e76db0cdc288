import type { Change } from './changes';

/** Milliseconds until a lost stream is tried again. */
export const retryDelay = 2000;

export interface StreamListener {
  changed(change: Change): void;
  /** What is known is too old to go on from. */
  reset(): void;
  opened(): void;
  lost(): void;
}

/**
 * The stream of changes. It is closed while the page is hidden, since browsers open six
 * connections to a host only, and tried again by this class rather than by the browser, so that
 * the page can say when.
 */
export class Stream {
  #source: EventSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #seq = 0;
  readonly #listener: StreamListener;

  constructor(listener: StreamListener) {
    this.#listener = listener;
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) {
        this.stop();
      } else {
        this.start(this.#seq);
      }
    });
  }

  /** Begins after the given change. */
  start(seq: number): void {
    this.stop();
    this.#seq = seq;
    const source = new EventSource(`/api/events?after=${seq}`);

    source.addEventListener('open', () => this.#listener.opened());
    source.addEventListener('reset', () => this.#listener.reset());
    source.addEventListener('change', (event: MessageEvent<string>) => {
      const change = JSON.parse(event.data) as Change;

      this.#seq = change.seq;
      this.#listener.changed(change);
    });
    source.addEventListener('error', () => this.#retry());
    this.#source = source;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
  }

  #retry(): void {
    this.stop();
    this.#listener.lost();
    this.#timer = setTimeout(() => this.start(this.#seq), retryDelay);
  }
}
