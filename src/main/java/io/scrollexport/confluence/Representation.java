package io.scrollexport.confluence;

/** What a macro's body can be converted to. */
public enum Representation {
  /** For documents and other places outside of Confluence. */
  EXPORT_VIEW("export_view"),
  /** As {@link #VIEW}, as a whole page with its style sheets. */
  STYLED_VIEW("styled_view"),
  /** As the page shows it. */
  VIEW("view");

  private final String value;

  Representation(String value) {
    this.value = value;
  }

  /** Confluence's own word. */
  public String value() {
    return value;
  }
}
