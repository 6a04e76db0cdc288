import type { Remark } from '../../api/types';
import { moment } from '../../words/format';
import styles from './Tasks.module.css';

/** As the answers of our forms read afterwards. */
const done: Record<string, string> = { approve: 'approved', reject: 'rejected' };

/** Why the document was sent back the last time, to be read before it is decided on again. */
export function LastRemark({ remark }: { remark: Remark }) {
  return (
    <div role="note" aria-label="Last remark" className={styles['remark']}>
      <p>
        {remark.task}{remark.decision === undefined ? '' : `: ${done[remark.decision] ?? remark.decision}`}, {moment(remark.at)}
      </p>
      <blockquote>{remark.comment}</blockquote>
    </div>
  );
}
