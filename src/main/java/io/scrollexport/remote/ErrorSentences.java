package io.scrollexport.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The sentences of JSON error objects: {@code {message}}, {@code {errors:[{title,detail}]}}, {@code
 * {data:{errors:[{message:{translation}}]}}} and their like.
 */
final class ErrorSentences {

  /** The names under which Atlassian, the exporter and authorization servers put a sentence. */
  private static final List<String> SENTENCES =
      List.of("message", "detail", "title", "error_description", "errorMessage", "translation");

  /** Where those objects are found below the outermost one. */
  private static final List<String> PARTS =
      List.of("error", "errors", "errorMessages", "data", "message");

  /** Confluence puts the name of a Java exception in front of some of its messages. */
  private static final Pattern EXCEPTION = Pattern.compile("^[\\w.]+\\.\\w+(Exception|Error): ");

  private static final int DEEPEST = 4;
  private static final int MOST = 3;

  private ErrorSentences() {}

  /** The sentences, joined; empty where the object says nothing that is known. */
  static String of(JsonNode error) {
    Set<String> sentences = new LinkedHashSet<>();
    collect(error, DEEPEST, sentences);
    return String.join("; ", sentences);
  }

  private static void collect(JsonNode node, int depth, Set<String> sentences) {
    if (depth == 0) {
      return;
    }
    if (node.isArray()) {
      node.forEach(element -> collect(element, depth, sentences));
    } else if (node.isTextual()) {
      add(node.textValue(), sentences);
    } else {
      SENTENCES.forEach(name -> add(node.path(name).asText(""), sentences));
      PARTS.stream()
          .map(node::path)
          .filter(part -> !part.isMissingNode())
          .forEach(part -> collect(part, depth - 1, sentences));
    }
  }

  private static void add(String sentence, Set<String> sentences) {
    String plain = EXCEPTION.matcher(sentence).replaceFirst("").strip();
    if (!plain.isEmpty() && sentences.size() < MOST) {
      sentences.add(plain);
    }
  }
}
