package io.scrollexport.confluence.macro;

/**
 * Where a macro is.
 *
 * @param contentId the page, blog post or other content that holds it; opaque
 * @param version of the content; 0 is the latest
 * @param macroId the macro ID, or the local ID of a Forge macro; opaque
 */
public record MacroAddress(String contentId, int version, String macroId) {

  /** What Confluence takes for the latest version. */
  public static final int LATEST = 0;
}
