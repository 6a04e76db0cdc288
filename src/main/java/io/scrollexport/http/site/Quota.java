package io.scrollexport.http.site;

import java.net.http.HttpHeaders;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How many requests a site leaves to who asked: {@code X-RateLimit-Remaining}, which Atlassian
 * documents, {@code RateLimit-Remaining}, and {@code RateLimit} in both forms that drafts of the
 * IETF gave it ({@code "burst";r=50;t=30} and {@code limit=100, remaining=50, reset=30}).
 */
public final class Quota {

  private static final Pattern WHOLE = Pattern.compile("\\s*(\\d{1,15})\\s*");
  private static final Pattern PARAMETER =
      Pattern.compile("(?:^|[;,\\s])(?:r|remaining)=(\\d{1,15})(?![\\w.])");

  private Quota() {}

  /** The least of those that an answer names. */
  public static OptionalLong of(HttpHeaders headers) {
    return LongStream.concat(
            Stream.of("X-RateLimit-Remaining", "RateLimit-Remaining")
                .flatMap(name -> headers.allValues(name).stream())
                .map(WHOLE::matcher)
                .filter(Matcher::matches)
                .mapToLong(whole -> Long.parseLong(whole.group(1))),
            headers.allValues("RateLimit").stream()
                .flatMap(value -> PARAMETER.matcher(value).results())
                .mapToLong(parameter -> Long.parseLong(parameter.group(1))))
        .min();
  }
}
