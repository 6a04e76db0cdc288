import { put } from '../../api/client';
import { useAction } from '../../api/hooks';
import { Problem } from '../../shared/Problem';
import { troubleName } from '../../words/names';
import type { Switch } from './groups';
import styles from './Trouble.module.css';

/** A switch, its name and what it does. The whole row turns it, whatever the others wait for. */
export function TroubleSwitch({ one, on, disabled }: { one: Switch; on: boolean; disabled: boolean }) {
  const { name, sentence } = one;
  const { busy, problem, run, forget } = useAction();

  return (
    <li className={styles['row']} data-on={on}>
      <button
        type="button" role="switch" id={name} aria-checked={on} disabled={disabled}
        aria-labelledby={`${name}-name`} aria-describedby={`${name}-sentence`} aria-busy={busy}
        // Not off meanwhile, which would take the focus away.
        onClick={() => busy || run(() => put(`/api/trouble/${name}`, { on: !on }))}
      />
      <label htmlFor={name}>
        <strong id={`${name}-name`}>{troubleName(name)}</strong>
        <span id={`${name}-sentence`}>{sentence}</span>
      </label>
      {problem === undefined ? null : <Problem title={problem} close={forget} />}
    </li>
  );
}
