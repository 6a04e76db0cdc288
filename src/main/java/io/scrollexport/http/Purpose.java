package io.scrollexport.http;

/**
 * What a request is for, in words for error messages.
 *
 * @param system who is asked, such as {@code Confluence}
 * @param site its host, such as {@code example.atlassian.net}
 * @param action goes on from "to", such as {@code start the export of page 1376263}
 */
public record Purpose(String system, String site, String action) {

  /** {@code Confluence at example.atlassian.net}. */
  public String who() {
    return system + " at " + site;
  }
}
