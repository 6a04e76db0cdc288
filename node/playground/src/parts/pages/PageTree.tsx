import { Locked } from '@carbon/icons-react';
import { FeatureFlags, TreeNode, TreeView } from '@carbon/react';
import type { PageEntry, Space } from '../../api/content';
import { go } from '../../page/route';
import styles from './PageTree.module.css';

/** The pages of a space, all of them in sight. */
export function PageTree({ space, selected }: { space: Space; selected: string | undefined }) {
  return (
    <div className={styles['tree']}>
      <h2>Space {space.name}</h2>
      <FeatureFlags enableTreeviewControllable>
        <TreeView
          label="Pages" hideLabel size="sm" active={selected ?? ''} selected={selected === undefined ? [] : [selected]}
          onActivate={(id?: string | number) => id !== undefined && go('pages', String(id))}
        >
          {nodesOf(space.pages, undefined)}
        </TreeView>
      </FeatureFlags>
    </div>
  );
}

function nodesOf(pages: PageEntry[], parent: string | undefined) {
  return pages
    .filter((page) => page.parent === parent)
    .map((page) => {
      const children = nodesOf(pages, page.id);

      return (
        <TreeNode key={page.id} id={page.id} value={page.id} label={<Label page={page} />} isExpanded>
          {children.length === 0 ? undefined : children}
        </TreeNode>
      );
    });
}

function Label({ page }: { page: PageEntry }) {
  return (
    <span className={styles['label']}>
      {page.title}
      {page.restricted ? <Locked size={16} aria-hidden /> : null}
    </span>
  );
}
