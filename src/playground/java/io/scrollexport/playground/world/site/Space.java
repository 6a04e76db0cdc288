package io.scrollexport.playground.world.site;

import io.scrollexport.playground.api.PageContent;
import io.scrollexport.playground.api.PageTree;
import io.scrollexport.playground.api.run.LeftOut;
import io.scrollexport.playground.api.run.StoredDocument;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The pages of the site. */
public interface Space {
  /** The tree. */
  PageTree tree();

  /** One page, rendered. */
  PageContent page(String id);

  /** A file at a page, by its ID. */
  Optional<Opened> attachment(String id);

  /**
   * A file that can be read.
   *
   * @param content opens it; to be closed by the reader
   */
  record Opened(StoredDocument file, Supplier<InputStream> content) {}

  /** What a page is called, as far as that is known without asking. */
  Optional<String> title(String id);

  /** The page and all below it that the connector's user may read, parents before children. */
  List<String> withPagesBelow(String id);

  /** The pages below it that an export of its tree leaves out; none where that is not known. */
  List<LeftOut> leftOut(String id);

  /** The space of the site. */
  static Space of(Site site) {
    return site.simulator() == null ? new RealSpace(site) : new SimulatedSpace(site.simulator());
  }
}
