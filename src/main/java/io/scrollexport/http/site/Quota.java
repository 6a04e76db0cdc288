package io.scrollexport.http.site;

import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many requests a site leaves to who asked: {@code X-RateLimit-Remaining}, which Atlassian
 * documents, {@code RateLimit-Remaining}, and {@code RateLimit} in both forms that drafts of the
 * IETF gave it ({@code "burst";r=50;t=30} and {@code limit=100, remaining=50, reset=30}).
 */
public final class Quota {

  private static final Pattern WHOLE = Pattern.compile("^\\s*(\\d{1,15})\\s*$");
  private static final Pattern PARAMETER =
      Pattern.compile("(?:^|[;,\\s])(?:r|remaining)=(\\d{1,15})(?![\\w.])");
  private static final Map<String, Pattern> FIELDS =
      Map.of("X-RateLimit-Remaining", WHOLE, "RateLimit-Remaining", WHOLE, "RateLimit", PARAMETER);

  private Quota() {}

  /** The least of those that an answer names. */
  public static OptionalLong of(HttpHeaders headers) {
    OptionalLong least = OptionalLong.empty();
    for (Map.Entry<String, Pattern> field : FIELDS.entrySet()) {
      for (String value : headers.allValues(field.getKey())) {
        Matcher left = field.getValue().matcher(value);
        while (left.find()) {
          long number = Long.parseLong(left.group(1));
          least = OptionalLong.of(Math.min(number, least.orElse(number)));
        }
      }
    }
    return least;
  }
}
