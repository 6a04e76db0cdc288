/** The open incident of the run or of one that it has called. */
export function openIncident(run, world) {
  const called = [...world.runs.values()].filter((one) => one.parent === run && !one.ended);

  return run.incidents[0] ?? called.map((one) => openIncident(one, world)).find((one) => one !== undefined);
}

/** How the call activities are that stand for a run in its callers. */
export function tellCallers(run, world, state) {
  const { parent } = run;
  const [element] = Object.entries(parent?.elements ?? {}).find(([, { child }]) => child === run.key) ?? [];

  if (element !== undefined) {
    parent.elements[element] = { ...parent.elements[element], state };
    world.emit({ kind: 'element', run: parent.key, element, ...parent.elements[element] });
    tellCallers(parent, world, state);
  }
}
