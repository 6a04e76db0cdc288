package io.scrollexport.playground.world;

import io.scrollexport.playground.api.PageContent;
import io.scrollexport.playground.api.PageTree;
import java.util.List;
import java.util.Optional;

/** The pages of the site. */
public interface Space {
  /** The tree. */
  PageTree tree();

  /** One page, rendered. */
  PageContent page(String id);

  /** What a page is called, as far as that is known without asking. */
  Optional<String> title(String id);

  /** The page and all below it that the connector's user may read, parents before children. */
  List<String> withPagesBelow(String id);

  /** The space of the site. */
  static Space of(Site site) {
    return site.simulator() == null ? new RealSpace(site) : new SimulatedSpace(site.simulator());
  }
}
