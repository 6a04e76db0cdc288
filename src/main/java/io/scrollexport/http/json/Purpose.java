package io.scrollexport.http.json;

/**
 * What a request is for, in words for error messages.
 *
 * @param system who is asked, such as {@code Confluence}
 * @param site its host, such as {@code example.atlassian.net}
 * @param action goes on from "to", such as {@code start the export of page 1376263}
 * @param ifNotFound a sentence that says what to check where the answer is 404
 */
public record Purpose(String system, String site, String action, String ifNotFound) {

  /** A purpose of which nothing special is known. */
  public Purpose(String system, String site, String action) {
    this(system, site, action, "Check the ID and the URL, and that the user may see the page.");
  }

  /** {@code The exporter at example.com}: the beginning of a sentence. */
  public String who() {
    return system + " at " + site;
  }

  /** {@code the exporter at example.com}: inside a sentence. */
  public String whom() {
    return (system.startsWith("The ") ? "the " + system.substring(4) : system) + " at " + site;
  }
}
