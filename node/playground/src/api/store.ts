import type { Change } from './changes';
import { get } from './client';
import { applyToState } from './projection';
import { retryDelay, Stream } from './stream';
import type { State } from './types';

export type Connection = 'connecting' | 'open' | 'lost';

export interface View {
  connection: Connection;
  state: State | undefined;
}

type Listener = () => void;
type ChangeListener = (changes: readonly Change[]) => void;

/**
 * What the page knows of the server: a state fetched once, and the changes since. Changes are
 * gathered and applied once a frame, so that many runs at a time cost one repaint.
 */
export class Store {
  #view: View = { connection: 'connecting', state: undefined };
  #gathered: Change[] = [];
  #pending: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<Listener>();
  readonly #changeListeners = new Set<ChangeListener>();
  readonly #resetListeners = new Set<Listener>();
  readonly #stream = new Stream({
    changed: (change) => this.#gather(change),
    reset: () => void this.load(),
    opened: () => this.#connected(),
    lost: () => this.#lost()
  });

  /**
   * Knows nothing yet.
   *
   * @param sentenceOf what of a change is announced, if anything
   */
  constructor(
    readonly announce: (sentence: string) => void,
    readonly sentenceOf: (change: Change, state: State) => string | undefined
  ) {}

  readonly view = (): View => this.#view;

  readonly subscribe = (listener: Listener): Listener => added(this.#listeners, listener);

  /** Each batch of changes, after it was applied. */
  onChanges(listener: ChangeListener): Listener {
    return added(this.#changeListeners, listener);
  }

  /** When all that was fetched before is to be fetched anew. */
  onReset(listener: Listener): Listener {
    return added(this.#resetListeners, listener);
  }

  /** Has everything made new, and lets go of what is known until the new state is here: nothing of it holds. */
  async afresh(ask: () => Promise<void>): Promise<void> {
    let anew = false;
    const forget = this.onReset(() => {
      anew = true;
    });

    await ask().finally(forget);
    if (!anew) {
      this.#set({ ...this.#view, state: undefined });
    }
  }

  /** Fetches the state and goes on with the stream from there. */
  async load(): Promise<void> {
    this.#stream.stop();
    try {
      const state = await get<State>('/api/state');

      if (this.#view.state !== undefined && this.#view.state.start !== state.start) {
        location.reload();
        return;
      }
      this.#gathered = [];
      this.#set({ ...this.#view, state });
      this.#resetListeners.forEach((listener) => listener());
      this.#stream.start(state.seq);
    } catch {
      this.#lost();
      setTimeout(() => void this.load(), retryDelay);
    }
  }

  #gather(change: Change): void {
    this.#gathered.push(change);
    // A timer rather than an animation frame: those stand still in a covered window.
    if (this.#pending === undefined) {
      this.#pending = setTimeout(() => this.#apply(), 16);
    }
  }

  #apply(): void {
    this.#pending = undefined;
    const changes = this.#gathered;
    let { state } = this.#view;

    if (state === undefined || changes.length === 0) {
      return;
    }
    this.#gathered = [];
    for (const change of changes) {
      state = applyToState(state, change);
      const sentence = this.sentenceOf(change, state);

      if (sentence !== undefined) {
        this.announce(sentence);
      }
    }
    this.#set({ ...this.#view, state });
    this.#changeListeners.forEach((listener) => listener(changes));
  }

  #connected(): void {
    if (this.#view.connection === 'lost') {
      this.announce('Connected again.');
    }
    this.#set({ ...this.#view, connection: 'open' });
  }

  #lost(): void {
    if (this.#view.connection !== 'lost') {
      this.announce('Connection lost. Trying again.');
      this.#set({ ...this.#view, connection: 'lost' });
    }
  }

  #set(view: View): void {
    this.#view = view;
    this.#listeners.forEach((listener) => listener());
  }
}

function added<T>(set: Set<T>, item: T): Listener {
  set.add(item);
  return () => set.delete(item);
}
