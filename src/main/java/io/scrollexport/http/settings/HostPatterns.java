package io.scrollexport.http.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hosts in the form of the JDK's {@code http.nonProxyHosts}: separated by {@code |}, with {@code *}
 * for any text. Letters' case does not matter.
 */
record HostPatterns(List<Pattern> patterns) {

  /** The hosts of several settings, of which each may be absent. */
  static HostPatterns from(@Nullable String... settings) {
    return new HostPatterns(
        Stream.of(settings)
            .filter(setting -> setting != null && !setting.isBlank())
            .flatMap(setting -> Arrays.stream(setting.split("\\|")))
            .map(String::strip)
            .filter(host -> !host.isEmpty())
            .map(HostPatterns::pattern)
            .toList());
  }

  boolean contain(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }

  private static Pattern pattern(String host) {
    return Pattern.compile(
        Arrays.stream(host.toLowerCase(Locale.ROOT).split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*")));
  }
}
