import type { ElementState, Run } from '../../../api/run';

/** Something that stands on an element of the diagram. */
export type Mark =
  | { kind: 'token'; element: string; tokens: number }
  | { kind: 'tick'; element: string }
  | { kind: 'count'; element: string; count: number }
  | { kind: 'timer'; element: string; dueAt: string; since: string }
  | { kind: 'retry'; element: string; dueAt: string }
  | { kind: 'incident'; element: string; code: string }
  | { kind: 'step'; element: string; child: string };

/** What the marks need to know of the model: the BPMN type of an element, `Task` and so on. */
export type TypeOf = (element: string) => string | undefined;

/** The codes of open incidents by the elements where they stand; one of a called run stands at the call activity. */
export function incidentsOf(run: Run): Map<string, string> {
  const own = new Map(run.incidents.map(({ element, code }) => [element, code]));
  const still = Object.keys(run.elements).filter((element) => run.elements[element]?.state === 'incident');

  return new Map(still.map((element) => [element, own.get(element) ?? run.incident?.code ?? 'Incident']));
}

/** All marks of a run, the same ones for the same run. */
export function marksOf(run: Run, typeOf: TypeOf): Mark[] {
  const incidents = incidentsOf(run);
  const marks = Object.entries(run.elements)
    .flatMap(([element, state]) => ofElement(element, state, typeOf(element), incidents.has(element)));

  for (const [element, code] of incidents) {
    marks.push({ kind: 'incident', element, code });
  }
  for (const { element, retryAt } of run.jobs) {
    if (retryAt !== undefined && !incidents.has(element)) {
      marks.push({ kind: 'retry', element, dueAt: retryAt });
    }
  }
  for (const { element, dueAt, since } of run.timers) {
    // The timer that starts an event sub-process runs all the time: a limit, nothing to wait for.
    if (typeOf(element) !== 'StartEvent') {
      marks.push({ kind: 'timer', element, dueAt, since });
    }
  }
  return marks;
}

function ofElement(
  element: string, { state, count, active, child }: ElementState, type: string | undefined, incident: boolean
): Mark[] {
  if (type === undefined || type === 'Process') {
    return [];
  }
  const marks: Mark[] = [];

  if (active > 0 && !incident) {
    marks.push({ kind: 'token', element, tokens: active });
  }
  if (active === 0 && state === 'completed' && hasTick(type)) {
    marks.push({ kind: 'tick', element });
  }
  if (count > 1 && isActivity(type)) {
    marks.push({ kind: 'count', element, count });
  }
  if (child !== undefined) {
    marks.push({ kind: 'step', element, child });
  }
  return marks;
}

export function isActivity(type: string): boolean {
  return type.endsWith('Task') || type === 'CallActivity' || type === 'SubProcess';
}

function hasTick(type: string): boolean {
  return isActivity(type) || type === 'StartEvent' || type === 'EndEvent';
}
