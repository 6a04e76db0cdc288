import { CheckmarkOutline, Misuse, RadioButtonChecked, Time, User, WarningAltFilled, WarningFilled } from '@carbon/icons-react';
import styles from './StateIcon.module.css';

/** What a line of a list stands for; each has a shape and a colour of its own. */
export type Tone = 'running' | 'timer' | 'person' | 'done' | 'partly' | 'incident' | 'warning' | 'ended';

const icons = {
  running: RadioButtonChecked,
  timer: Time,
  person: User,
  done: CheckmarkOutline,
  partly: WarningAltFilled,
  incident: WarningFilled,
  warning: WarningFilled,
  ended: Misuse
};

const words: Record<Tone, string> = {
  running: 'running',
  timer: 'waits',
  person: 'waits for a person',
  done: 'done',
  partly: 'done in part',
  incident: 'incident',
  warning: 'failed attempt',
  ended: 'ended early'
};

export function StateIcon({ tone }: { tone: Tone }) {
  const Icon = icons[tone];

  return <Icon size={16} className={styles['icon']} data-tone={tone} aria-label={words[tone]} />;
}
