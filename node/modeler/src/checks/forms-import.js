import { problem } from '../findings.js';

const rule = 'form-import';

/** Each form opens in the viewer that Tasklist uses. */
export async function checkFormsImport({ forms }, session) {
  const findings = [];

  for (const { file, content, syntaxError } of forms) {
    const complaints = syntaxError
      ? [`is not JSON: ${syntaxError}`]
      : (await session.call('importForm', content)).map(message => `the form viewer complains: ${message}`);

    findings.push(...complaints.map(message => problem(rule, file, undefined, message)));
  }
  return findings;
}
