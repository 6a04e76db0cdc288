package io.scrollexport.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a remote side said, in a form that may stand in one of our messages. */
public final class RemoteText {

  private static final int LONGEST = 300;

  /** Text beyond is not read: what patterns cost grows faster than the text. */
  private static final int MOST_READ = 4_096;

  /** The names under which Atlassian, the exporter and authorization servers put a sentence. */
  private static final List<String> SENTENCES =
      List.of("message", "detail", "title", "error_description", "errorMessage", "translation");

  /** Where those objects are found below the outermost one. */
  private static final List<String> PARTS =
      List.of("error", "errors", "errorMessages", "data", "message");

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}]+");
  private static final Pattern QUERY = Pattern.compile("(?i)(https?://[^ ?#]+)[?#][^ ]*");

  private static final int DEEPEST = 4;
  private static final int MOST = 3;

  private RemoteText() {}

  /**
   * One line, shortened, without control characters, queries of URLs, or any of the given secrets.
   */
  public static String excerpt(String text, Collection<String> secrets) {
    String clean = text;
    for (String secret : secrets) {
      clean = secret.isEmpty() ? clean : clean.replace(secret, "***");
    }
    clean = clean.substring(0, Math.min(clean.length(), MOST_READ));
    clean = QUERY.matcher(INVISIBLE.matcher(clean).replaceAll(" ")).replaceAll("$1").strip();
    if (clean.codePointCount(0, clean.length()) <= LONGEST) {
      return clean;
    }
    return clean.substring(0, clean.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /** What was said, to follow one of our own clauses; empty where nothing was said. */
  public static String quoted(String said) {
    return said.isEmpty() ? "" : " (\"" + said + "\")";
  }

  /**
   * What a JSON error object says, in any of the shapes in use: {@code {message}}, {@code
   * {errors:[{title,detail}]}}, {@code {data:{errors:[{message:{translation}}]}}} and their like.
   *
   * @return empty where it says nothing that is known
   */
  static String message(JsonNode error) {
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
    // Confluence puts the name of a Java exception in front of some of its messages.
    String plain = sentence.replaceFirst("^[\\w.]+\\.\\w+(Exception|Error): ", "").strip();
    if (!plain.isEmpty() && sentences.size() < MOST) {
      sentences.add(plain);
    }
  }
}
