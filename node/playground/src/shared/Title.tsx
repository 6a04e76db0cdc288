import { ArrowRight } from '@carbon/icons-react';
import styles from './Title.module.css';

const arrow = ' → ';

/** The title of a run; our font has no arrow, so it is drawn. */
export function Title({ text }: { text: string }) {
  const [subject, ...others] = text.split(arrow);

  if (others.length !== 1) {
    return text;
  }
  return (
    <>
      {subject}
      <ArrowRight className={styles['arrow']} size={16} />
      <span className={styles['unseen']}>{arrow}</span>
      {others[0]}
    </>
  );
}

/** Where nothing can be drawn. */
export function plainTitle(text: string): string {
  return text.replace(arrow, ', ');
}
