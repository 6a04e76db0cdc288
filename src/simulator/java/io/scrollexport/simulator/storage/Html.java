package io.scrollexport.simulator.storage;

/** Escaping of text for HTML. */
public final class Html {
  private Html() {}

  /** The text with every character escaped that could end a text or an attribute value. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
