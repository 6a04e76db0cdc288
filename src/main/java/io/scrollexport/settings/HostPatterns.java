package io.scrollexport.settings;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hosts in the form of the JDK's {@code http.nonProxyHosts}: separated by {@code |}, with {@code *}
 * for any text. Letters' case does not matter.
 */
record HostPatterns(Pattern any) {

  /** The hosts of several settings, of which each may be absent. */
  static HostPatterns from(@Nullable String... settings) {
    return new HostPatterns(
        Stream.of(settings)
            .filter(setting -> setting != null)
            .flatMap(setting -> Arrays.stream(setting.split("\\|")))
            .map(String::strip)
            .map(HostPatterns::expression)
            .collect(
                Collectors.collectingAndThen(
                    Collectors.joining("|"),
                    hosts -> Pattern.compile(hosts, Pattern.CASE_INSENSITIVE))));
  }

  boolean isEmpty() {
    return any.pattern().isEmpty();
  }

  boolean contain(String host) {
    return any.matcher(host).matches();
  }

  private static String expression(String host) {
    return Arrays.stream(host.split("\\*", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*"));
  }
}
