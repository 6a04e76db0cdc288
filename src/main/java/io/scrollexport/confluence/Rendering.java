package io.scrollexport.confluence;

import java.time.Instant;
import java.util.function.Function;

/** A way to have Confluence render a storage fragment on behalf of a user. */
@FunctionalInterface
public interface Rendering {

  /**
   * Renders to {@code export_view}.
   *
   * @param storage gives the fragment; called with the time at the moment of sending, again for
   *     every sending
   * @param action what for, as in {@link io.scrollexport.http.Purpose}
   * @return the rendered HTML
   */
  String render(Function<Instant, String> storage, String action);
}
