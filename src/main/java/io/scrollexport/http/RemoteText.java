package io.scrollexport.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Optional;

/** What a remote side said, in a form that may stand in one of our messages. */
public final class RemoteText {

  private static final int LONGEST = 300;

  private RemoteText() {}

  /** One line, shortened, without control characters and without any of the given secrets. */
  public static String excerpt(String text, Collection<String> secrets) {
    String clean = text;
    for (String secret : secrets) {
      clean = secret.isEmpty() ? clean : clean.replace(secret, "***");
    }
    clean = clean.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
  }

  /**
   * The sentence that a JSON error object holds, by the names that Atlassian and the exporter use.
   */
  static Optional<String> message(JsonNode error) {
    for (String name : new String[] {"message", "error_description", "errorMessage", "error"}) {
      JsonNode value = error.path(name);
      if (value.isTextual() && !value.textValue().isBlank()) {
        return Optional.of(value.textValue());
      }
    }
    return Optional.empty();
  }
}
