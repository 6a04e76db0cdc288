import { CheckmarkOutline, ErrorFilled, WarningAltFilled } from '@carbon/icons-react';
import { counted } from '../../words/format';
import type { Finding } from './editor/findings';
import styles from './Model.module.css';

const icons = { Error: ErrorFilled, Warning: WarningAltFilled };

/** What the linter has against the diagram; each leads to its element. */
export function Findings({ findings, show }: { findings: Finding[] | undefined; show: (finding: Finding) => void }) {
  return (
    <footer className={styles['findings']}>
      {findings === undefined
        ? null
        : findings.length === 0
          ? <p className={styles['well']}><CheckmarkOutline size={16} /> No findings. It can run.</p>
          : <List findings={findings} show={show} />}
    </footer>
  );
}

function List({ findings, show }: { findings: Finding[]; show: (finding: Finding) => void }) {
  const errors = findings.filter(({ severity }) => severity === 'Error').length;

  return (
    <>
      <h2>{summary(errors, findings.length - errors)}</h2>
      <ul aria-label="Findings">
        {findings.map((finding) => {
          const Icon = icons[finding.severity];

          return (
            <li key={`${finding.report.id} ${finding.report.rule} ${finding.message}`}>
              <button type="button" data-severity={finding.severity} onClick={() => show(finding)}>
                <Icon size={16} aria-hidden="true" />
                <span>{finding.severity}: {finding.message}</span>
                <span className={styles['where']}>{finding.element}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function summary(errors: number, warnings: number): string {
  return [errors > 0 ? counted(errors, 'error') : '', warnings > 0 ? counted(warnings, 'warning') : '']
    .filter((part) => part !== '')
    .join(', ');
}
