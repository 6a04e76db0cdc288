package io.scrollexport.simulator.confluence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A content body as Confluence gives it: what was not asked to be expanded stays folded. */
final class ContentBody {
  private static final List<String> EXPANDABLE =
      List.of("content", "embeddedContent", "webresource", "mediaToken");

  private ContentBody() {}

  /**
   * The JSON of a converted body.
   *
   * @param expand as the query has it: several values, each of names with commas between them
   */
  static Map<String, Object> json(
      String representation, String value, List<String> expand, String baseUrl) {
    List<String> expanded =
        expand.stream()
            .flatMap(names -> Stream.of(names.split(",")))
            .map(name -> name.strip().split("\\.")[0])
            .toList();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("value", value);
    body.put("representation", representation);
    if (expanded.contains("embeddedContent")) {
      body.put("embeddedContent", List.of());
    }
    if (expanded.contains("webresource")) {
      body.put("webresource", webresource(baseUrl));
    }
    if (expanded.contains("mediaToken")) {
      body.put("mediaToken", Map.of("collectionIds", List.of(), "token", "simulated-media-token"));
    }
    Map<String, Object> folded = new LinkedHashMap<>();
    EXPANDABLE.stream()
        .filter(name -> !expanded.contains(name))
        .forEach(name -> folded.put(name, ""));
    body.put("_expandable", folded);
    body.put("_links", Map.of("base", baseUrl));
    return body;
  }

  private static Map<String, Object> webresource(String baseUrl) {
    Map<String, Object> webresource = new LinkedHashMap<>();
    webresource.put("keys", List.of());
    webresource.put("contexts", List.of("page"));
    webresource.put("uris", Map.of("css", List.of(baseUrl + "/s/simulated.css")));
    webresource.put(
        "tags",
        Map.of("all", "<link rel=\"stylesheet\" href=\"" + baseUrl + "/s/simulated.css\"/>"));
    webresource.put("_expandable", Map.of());
    return webresource;
  }
}
