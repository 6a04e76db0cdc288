import { troubleName } from '../../shared/names';
import type { Switch } from './groups';
import styles from './Trouble.module.css';

/** A switch, its name and what it does. The whole row turns it. */
export function TroubleSwitch({ one, on, disabled, turn }: {
  one: Switch; on: boolean; disabled: boolean; turn: (on: boolean) => void;
}) {
  const { name, sentence } = one;

  return (
    <li className={styles['row']} data-on={on}>
      <button
        type="button" role="switch" id={name} aria-checked={on} disabled={disabled}
        aria-labelledby={`${name}-name`} aria-describedby={`${name}-sentence`} onClick={() => turn(!on)}
      />
      <label htmlFor={name}>
        <strong id={`${name}-name`}>{troubleName(name)}</strong>
        <span id={`${name}-sentence`}>{sentence}</span>
      </label>
    </li>
  );
}
