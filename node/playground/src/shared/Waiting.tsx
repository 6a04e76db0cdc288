import styles from './Waiting.module.css';

/** Nothing for the blink of an eye, then a word. */
export function Waiting() {
  return <p className={styles['waiting']}>Loading…</p>;
}
