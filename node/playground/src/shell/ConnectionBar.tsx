import { WarningFilled } from '@carbon/icons-react';
import { useEffect, useState } from 'react';
import { useConnection } from '../api/hooks';
import { retryDelay } from '../api/stream';
import styles from './ConnectionBar.module.css';

/** What was there stays in sight while the connection is lost; this says that it is old. */
export function ConnectionBar() {
  return useConnection() === 'lost' ? <Lost /> : null;
}

function Lost() {
  const [left, setLeft] = useState(retryDelay / 1000);

  useEffect(() => {
    const timer = setInterval(() => setLeft((before) => (before <= 1 ? retryDelay / 1000 : before - 1)), 1000);

    return () => clearInterval(timer);
  }, []);
  return (
    <p className={styles['lost']}>
      <WarningFilled size={16} /> Connection lost. Trying again in {left} s.
    </p>
  );
}
