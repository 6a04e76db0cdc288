import type { NamedPages } from '../../../api/run';
import type { Tone } from '../../../shared/StateIcon';

/** A line of the history as it is shown. */
export interface Line {
  id: string;
  tone: Tone;
  title: string;
  text: string;
  at: string;
  endedAt?: string;
  /** It goes on. */
  open: boolean;
  /** What is waited for: the line counts down. */
  dueAt?: string;
  /** The lines that this one stands for. */
  folded?: Line[];
}

/** A line with what its fold has to know: the number of the poll, and which exports had ended by then. */
export type Told = Line & { poll?: number; pages?: NamedPages };
