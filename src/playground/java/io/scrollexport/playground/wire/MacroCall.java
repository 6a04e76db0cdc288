package io.scrollexport.playground.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What the macros of a fragment ask for, and what their renderings answer.
 *
 * @param jobIds that are asked for
 * @param pageIds whose export is asked for
 * @param answers JSON of the exporter, one for each macro that was rendered
 */
record MacroCall(List<String> jobIds, List<String> pageIds, List<JsonNode> answers) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static MacroCall of(@Nullable String request, @Nullable String response) {
    List<String> jobIds = new ArrayList<>();
    List<String> pageIds = new ArrayList<>();
    String fragment = json(request).path("value").asText("");
    for (Element parameter :
        Jsoup.parse(fragment, "", Parser.xmlParser()).getElementsByTag("ac:parameter")) {
      switch (parameter.attr("ac:name")) {
        case "export-job-id" -> jobIds.add(parameter.text());
        case "export-request" -> pageIds.add(json(parameter.text()).path("pageId").asText(""));
        default -> {
          // Time and app.
        }
      }
    }
    return new MacroCall(jobIds, pageIds, answers(response));
  }

  /** The renderings of an answer to whatever request. */
  static List<JsonNode> answers(@Nullable String response) {
    String rendered = json(response).path("value").asText("");
    return Jsoup.parse(rendered).select("code.success, code.error").stream()
        .map(code -> json(code.text()))
        .filter(JsonNode::isObject)
        .toList();
  }

  /** Missing where it is no JSON, such as the beginning of a long one. */
  static JsonNode json(@Nullable String text) {
    try {
      JsonNode json = text == null ? null : JSON.readTree(text);
      return json == null ? MissingNode.getInstance() : json;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
