package io.scrollexport.playground.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.scrollexport.simulator.storage.Macro;
import io.scrollexport.simulator.storage.StorageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What the macros of a fragment ask for, and what their renderings answer.
 *
 * @param jobIds that are asked for
 * @param pageIds whose export is asked for
 * @param answers JSON of the exporter, one for each macro that was rendered
 */
record MacroCall(List<String> jobIds, List<String> pageIds, List<JsonNode> answers) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> RESULTS = Set.of("success", "error");

  static MacroCall of(@Nullable String request, @Nullable String response) {
    List<String> jobIds = new ArrayList<>();
    List<String> pageIds = new ArrayList<>();
    for (Element element : found(json(request).path("value").asText(""), Macro::isMacro)) {
      var parameters = Macro.of(element).parameters();
      if (parameters.containsKey("export-job-id")) {
        jobIds.add(parameters.get("export-job-id"));
      } else if (parameters.containsKey("export-request")) {
        pageIds.add(json(parameters.get("export-request")).path("pageId").asText(""));
      }
    }
    return new MacroCall(jobIds, pageIds, answers(response));
  }

  /** The renderings of an answer to whatever request. */
  static List<JsonNode> answers(@Nullable String response) {
    return found(json(response).path("value").asText(""), MacroCall::isResult).stream()
        .map(code -> json(code.getTextContent()))
        .filter(JsonNode::isObject)
        .toList();
  }

  private static boolean isResult(Element element) {
    return element.getTagName().equals("code") && RESULTS.contains(element.getAttribute("class"));
  }

  /** The simulator renders as strictly as it reads; nothing is found in what is neither. */
  private static List<Element> found(String markup, Predicate<Element> wanted) {
    try {
      return StorageFormat.descendants(StorageFormat.parse(markup), wanted);
    } catch (StorageFormat.MalformedStorage e) {
      return List.of();
    }
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
