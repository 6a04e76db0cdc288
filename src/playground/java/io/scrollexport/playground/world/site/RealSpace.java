package io.scrollexport.playground.world.site;

import io.scrollexport.playground.api.PageContent;
import io.scrollexport.playground.api.PageTree;
import io.scrollexport.playground.api.Refusal;
import io.scrollexport.playground.api.run.LeftOut;
import io.scrollexport.simulator.storage.Html;
import java.util.List;
import java.util.Optional;

/**
 * The one page of a real site that the playground was started with. Its content is not read: what a
 * real site holds stays there.
 */
final class RealSpace implements Space {
  private final Site site;

  RealSpace(Site site) {
    this.site = site;
  }

  @Override
  public PageTree tree() {
    List<PageTree.Entry> pages =
        site.page().isEmpty()
            ? List.of()
            : List.of(new PageTree.Entry(site.page(), "Page " + site.page(), null, null));
    return new PageTree("", site.name(), pages);
  }

  @Override
  public PageContent page(String id) {
    String words = "This page is at " + site.name() + ". Open it there to read it.";
    return new PageContent(
        id, "Page " + id, 0, null, "<p>" + Html.escape(words) + "</p>", List.of());
  }

  @Override
  public Optional<Opened> attachment(String id) {
    return Optional.empty();
  }

  @Override
  public Optional<String> title(String id) {
    return Optional.empty();
  }

  @Override
  public List<String> withPagesBelow(String id) {
    throw Refusal.of(
        409, "A document for each page of a tree takes the tree, which is known of the simulator.");
  }

  @Override
  public List<LeftOut> leftOut(String id) {
    return List.of();
  }
}
