import type { Run, Variable } from '../../../api/run';

/** A value as the tree shows it. */
export type Node =
  | { kind: 'leaf'; name: string; type: 'string' | 'number' | 'other'; text: string }
  | { kind: 'branch'; name: string; list: boolean; children: Node[] };

export interface Scope {
  key: string;
  /** Of an element's own variables: whose they are. */
  name?: string;
  nodes: Node[];
}

/** What one looks for first stands first. */
const first = ['export', 'exportRequest', 'exportedDocument', 'exports', 'exportedDocuments'];

/** The run's own variables, then those of elements that are at work. */
export function scopesOf(run: Run): Scope[] {
  const scopes = new Map<string, Variable[]>([[run.key, []]]);

  for (const variable of run.variables) {
    scopes.set(variable.scope, [...(scopes.get(variable.scope) ?? []), variable]);
  }
  return [...scopes].map(([key, variables]) => {
    const element = variables.find((variable) => variable.element !== undefined)?.element;
    const nodes = variables.toSorted(inOrder).map(nodeOfVariable);

    return key === run.key || element === undefined
      ? { key, nodes }
      : { key, name: run.history.find((entry) => entry.element === element)?.name ?? element, nodes };
  });
}

function nodeOfVariable({ name, value, truncated }: Variable): Node {
  if (truncated) {
    return { kind: 'leaf', name, type: 'other', text: `${value.slice(0, 2000)}… (cut)` };
  }
  try {
    return nodeOf(name, JSON.parse(value));
  } catch {
    return { kind: 'leaf', name, type: 'other', text: value };
  }
}

export function nodeOf(name: string, value: unknown): Node {
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
    return {
      kind: 'branch',
      name,
      list: Array.isArray(value),
      children: Object.entries(value).map(([key, child]) => nodeOf(key, child))
    };
  }
  const type = typeof value === 'string' || typeof value === 'number' ? typeof value : 'other';

  return { kind: 'leaf', name, type: type as 'string' | 'number' | 'other', text: JSON.stringify(value) };
}

function inOrder(one: Variable, other: Variable): number {
  return rank(one) - rank(other) || one.name.localeCompare(other.name);
}

function rank({ name }: Variable): number {
  const index = first.indexOf(name);

  return index < 0 ? first.length : index;
}
