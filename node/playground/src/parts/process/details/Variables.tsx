import type { Run } from '../../../api/run';
import styles from './Variables.module.css';
import { scopesOf, type Node } from './variables';

/** The variables as a tree: contexts open, lists and what is deep closed. */
export function Variables({ run }: { run: Run }) {
  return scopesOf(run).map((scope) => (
    <div key={scope.key} className={styles['scope']}>
      {scope.name === undefined ? null : <h3>In {scope.name}</h3>}
      {scope.nodes.length === 0 ? <p className={styles['none']}>No variables yet.</p> : null}
      <Nodes nodes={scope.nodes} depth={0} />
    </div>
  ));
}

function Nodes({ nodes, depth }: { nodes: Node[]; depth: number }) {
  return <ul>{nodes.map((node) => <Branch key={node.name} node={node} depth={depth} />)}</ul>;
}

function Branch({ node, depth }: { node: Node; depth: number }) {
  if (node.kind === 'leaf') {
    return (
      <li className={styles['leaf']}>
        <code><span className={styles['name']}>{node.name}</span> <span data-type={node.type}>{node.text}</span></code>
      </li>
    );
  }
  const { name, list, children } = node;

  return (
    <li>
      <details open={depth === 0 && !list && children.length <= 20}>
        <summary>
          <code>
            <span className={styles['name']}>{name}</span>
            <span className={styles['hint']}> {list ? `[${children.length}]` : '{…}'}</span>
          </code>
        </summary>
        <Nodes nodes={children} depth={depth + 1} />
      </details>
    </li>
  );
}
