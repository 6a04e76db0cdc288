import type { Run } from '../../../api/run';
import { incidentsOf } from './marks';

/** Where the token is, for those who do not see the diagram. */
export function sentenceOf(run: Run, nameOf: (element: string) => string): string {
  const subject = run.processName || run.process;
  const [incident] = incidentsOf(run);

  if (incident !== undefined) {
    const [element, code] = incident;

    return `${subject}: stands still at ${nameOf(element)}, ${code}.`;
  }
  const active = Object.entries(run.elements)
    .filter(([, { active: tokens }]) => tokens > 0)
    .map(([element]) => nameOf(element));

  if (active.length > 0) {
    return `${subject}: the token stands at ${active.join(' and ')}.`;
  }
  const last = run.history.findLast((entry) => entry.type === 'endEvent');

  return run.state === 'completed' && last !== undefined
    ? `${subject}: ended at ${last.name}.`
    : `${subject}: ${run.state === 'running' ? 'begins' : `ended, ${run.state}`}.`;
}
