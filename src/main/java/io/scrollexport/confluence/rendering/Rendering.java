package io.scrollexport.confluence.rendering;

/** A way to have Confluence render a storage fragment on behalf of a user. */
@FunctionalInterface
public interface Rendering {

  /**
   * Renders to {@code export_view}.
   *
   * @param action what for, as in {@link io.scrollexport.http.json.Purpose}
   */
  Rendered render(Fragment fragment, String action);
}
