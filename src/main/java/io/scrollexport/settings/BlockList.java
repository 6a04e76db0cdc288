package io.scrollexport.settings;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.Addresses;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * URLs that the operators of the connector runtime have ruled out for Camunda's own HTTP client, by
 * environment variables {@code CAMUNDA_CONNECTOR_HTTP_BLOCK_URL_…} (a part of the URL), {@code
 * …_PORT_…} (ports, separated by commas) and {@code …_REGEX_…} (the whole URL). As there, a setting
 * that cannot be understood is left out with a warning; letters' case does not matter here, and the
 * URL is judged in the one spelling in which it is asked.
 *
 * @param leftOut settings that cannot be understood
 */
record BlockList(List<Block> blocks, List<String> leftOut) {

  private static final String PREFIX = "CAMUNDA_CONNECTOR_HTTP_BLOCK_";

  /** One setting and what it blocks. */
  record Block(String setting, Predicate<URI> matches) {}

  /** The settings of an environment. */
  static BlockList from(Environment environment) {
    List<Block> blocks = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    environment.variables().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(PREFIX))
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry ->
                block(entry.getKey(), entry.getValue())
                    .ifPresentOrElse(blocks::add, () -> leftOut.add(entry.getKey())));
    return new BlockList(blocks, leftOut);
  }

  /** Fails where a setting blocks the URL; the message names the setting, not its value. */
  void check(URI uri, FailureCode code) {
    blocks.stream()
        .filter(block -> block.matches().test(uri))
        .findFirst()
        .ifPresent(
            block -> {
              throw new ExportException(
                  code,
                  "The operators of this connector runtime do not allow requests to "
                      + Addresses.shown(uri)
                      + " (setting "
                      + block.setting()
                      + "). Nothing was requested; use another URL, or have the setting changed.");
            });
  }

  private static Optional<Block> block(String setting, String value) {
    String kind = setting.substring(PREFIX.length()).replaceFirst("_.*", "");
    Optional<Predicate<URI>> matches =
        switch (kind) {
          case "URL" -> Optional.of(part(value));
          case "PORT" -> ports(value);
          case "REGEX" -> expression(value);
          default -> Optional.empty();
        };
    return matches.map(predicate -> new Block(setting, predicate));
  }

  private static Predicate<URI> part(String value) {
    String part = value.toLowerCase(Locale.ROOT);
    return uri -> spellings(uri).anyMatch(url -> url.toLowerCase(Locale.ROOT).contains(part));
  }

  private static Optional<Predicate<URI>> ports(String value) {
    Set<Integer> ports =
        Arrays.stream(value.split(","))
            .map(String::strip)
            .filter(port -> port.matches("[0-9]{1,5}"))
            .map(Integer::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    return ports.isEmpty()
        ? Optional.empty()
        : Optional.of(uri -> ports.contains(Addresses.port(uri)));
  }

  /**
   * As it is asked, with and without what goes without saying, and a setting may say or not: the
   * scheme's port, the path of a site itself.
   */
  private static Stream<String> spellings(URI uri) {
    URI asked = Addresses.inOneSpelling(uri);
    String origin = Addresses.origin(asked);
    String rest = asked.toString().substring(origin.length());
    String withPort = asked.getScheme() + "://" + asked.getHost() + ":" + Addresses.port(asked);
    return Stream.of(origin, withPort)
        .flatMap(site -> rest.equals("/") ? Stream.of(site, site + rest) : Stream.of(site + rest));
  }

  private static Optional<Predicate<URI>> expression(String value) {
    try {
      Pattern pattern = Pattern.compile(value, Pattern.CASE_INSENSITIVE);
      return Optional.of(uri -> spellings(uri).anyMatch(url -> pattern.matcher(url).matches()));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  /** Which settings block; their values stay where they are. */
  SettingsReport report() {
    String names = blocks.stream().map(Block::setting).collect(Collectors.joining(", "));
    return SettingsReport.of(
        names.isEmpty() ? "no URL is blocked" : "URLs are blocked by " + names,
        leftOut.stream()
            .map(name -> "The setting " + name + " blocks nothing: it cannot be understood.")
            .toList());
  }
}
