package io.scrollexport.confluence;

import java.time.Instant;
import java.util.function.Function;

/** A way to have Confluence render a storage fragment on behalf of a user. */
@FunctionalInterface
public interface Rendering {

  /**
   * Renders to {@code export_view}.
   *
   * @param storage gives the fragment; called at the moment of sending, with the time by the site's
   *     clock
   * @param action what for, as in {@link io.scrollexport.http.Purpose}
   */
  Rendered render(Function<Instant, String> storage, String action);
}
