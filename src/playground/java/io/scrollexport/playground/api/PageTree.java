package io.scrollexport.playground.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a space.
 *
 * @param pages in the order of the tree, parents before their children
 */
public record PageTree(String key, String name, List<Entry> pages) {

  /**
   * A page in the tree.
   *
   * @param parent absent for the top
   * @param restricted true where the connector's user may not read it
   */
  public record Entry(
      String id, String title, @Nullable String parent, @Nullable Boolean restricted) {}
}
