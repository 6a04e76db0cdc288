/**
 * What a check has found. A problem always fails the run; a warning may be accepted
 * with a reason.
 *
 * @typedef {object} Finding
 * @property {'problem' | 'warning'} severity
 * @property {string} rule the check, or the lint rule, that speaks
 * @property {string} file path from the project's folder
 * @property {string} [element] the element, property or form field
 * @property {string} message one sentence without a full stop
 */

export function problem(rule, file, element, message) {
  return { severity: 'problem', rule, file, element, message };
}

export function warning(rule, file, element, message) {
  return { severity: 'warning', rule, file, element, message };
}

export function describe({ file, element, message, rule }) {
  return `${file}${element ? `, ${element}` : ''}: ${message} (${rule})`;
}

/**
 * Takes out the warnings that somebody has accepted with a reason. An entry accepts a
 * warning of its rule in its file and, where it names elements, on those only. An entry
 * that accepts nothing any more is a problem itself, so that the list stays true.
 *
 * @param {Finding[]} findings
 * @param {{ rule: string, file: string, elements?: string[], why: string }[]} entries
 */
export function accept(findings, entries, entriesFile) {
  const accepted = findings.filter(finding => entries.some(entry => accepts(entry, finding)));
  const stale = entries.filter(entry => !findings.some(finding => accepts(entry, finding)));

  return {
    accepted,
    remaining: [
      ...findings.filter(finding => !accepted.includes(finding)),
      ...entries.filter(entry => !entry.why?.trim()).map(entry =>
        problem('accepted-warnings', entriesFile, entry.rule, `the entry for ${entry.file} gives no reason`)),
      ...stale.map(entry =>
        problem('accepted-warnings', entriesFile, entry.rule, `the entry for ${entry.file} accepts nothing, remove it`))
    ]
  };
}

function accepts(entry, finding) {
  return finding.severity === 'warning'
    && entry.rule === finding.rule
    && entry.file === finding.file
    && (!entry.elements || entry.elements.includes(finding.element));
}
