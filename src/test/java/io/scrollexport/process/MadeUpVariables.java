package io.scrollexport.process;

import java.util.Map;

/** What somebody hands in who wants the secrets of the site sent to a site of his own. */
final class MadeUpVariables {

  private MadeUpVariables() {}

  /**
   * Variables for an instance of {@code scroll-export} that begins at any element.
   *
   * @param baseUrl where he wants the secret
   * @param reference names it
   */
  static Map<String, Object> at(String baseUrl, String reference) {
    Map<String, Object> ours =
        Map.of(
            "ours",
            true,
            "authentication",
            Map.of("type", "basic", "username", "x", "password", reference),
            "integration",
            Map.of("type", "macro", "baseUrl", baseUrl),
            "exportJobId",
            reference);
    return Map.of(
        "ours",
        true,
        "scrollExport",
        ours,
        "inputs",
        ours,
        "authentication",
        Map.of("type", "bearer", "token", "a-value"),
        "integration",
        Map.of("type", "macro", "baseUrl", baseUrl),
        "exportJobId",
        reference,
        "export",
        Map.of(
            "jobId",
            reference,
            "status",
            "complete",
            "message",
            reference,
            "finished",
            true,
            "nextPollIn",
            "PT0S"));
  }
}
