package io.scrollexport.simulator.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of the site. A page that a user may not see is, for him, not there. */
public final class Pages {
  private final Map<String, Page> byId = new LinkedHashMap<>();

  /** Adds a page, or replaces the one with the same ID. */
  public synchronized Page put(Page page) {
    byId.put(page.id(), page);
    return page;
  }

  /** The page, if it is there for that user; who may not see a page sees none below it either. */
  public synchronized Optional<Page> find(String id, User user) {
    return Optional.ofNullable(byId.get(id)).filter(page -> visible(page, user));
  }

  /** The page of that title, the first one of several. */
  public synchronized Optional<Page> titled(String title) {
    return byId.values().stream().filter(page -> page.title().equals(title)).findFirst();
  }

  /** All pages, in the order in which they came. */
  public synchronized List<Page> all() {
    return List.copyOf(byId.values());
  }

  /** The page with all below it that the user may see, in the order of the tree. */
  public synchronized List<PageInTree> tree(Page root, User user) {
    List<PageInTree> tree = new ArrayList<>();
    collect(root, 0, user, tree);
    return List.copyOf(tree);
  }

  /** A page and how many levels it stands below the root of the tree asked for. */
  public record PageInTree(Page page, int depth) {}

  private void collect(Page page, int depth, User user, List<PageInTree> tree) {
    tree.add(new PageInTree(page, depth));
    for (Page other : byId.values()) {
      if (page.id().equals(other.parentId()) && visible(other, user)) {
        collect(other, depth + 1, user, tree);
      }
    }
  }

  private boolean visible(Page page, User user) {
    Page parent = page.parentId() == null ? null : byId.get(page.parentId());
    return page.visibleFor(user) && (parent == null || visible(parent, user));
  }
}
