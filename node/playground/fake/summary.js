import { openIncident } from './callers.js';

/** A run in a list. */
export function summaryOf(run, facts, world) {
  const incident = openIncident(run, world);
  const document = run.documents.at(-1);
  const limit = run.timers.find(({ element }) => element === 'TimeLimitReached');

  return {
    ...facts,
    state: incident && !run.ended ? 'incident' : facts.state,
    timers: run.timers.slice(0, 3),
    ...(incident && {
      incident: { key: incident.key, element: incident.element, name: incident.name, code: incident.code }
    }),
    ...(limit && { limitAt: limit.dueAt }),
    ...(document && { document })
  };
}
