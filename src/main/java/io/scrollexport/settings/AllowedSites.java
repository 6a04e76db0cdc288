package io.scrollexport.settings;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The sites that get credentials, as the operators of the connector runtime name them: host names
 * separated by commas or blanks, on any port, in any case; {@code *.example.com} is all below and
 * not itself. Without the setting every site is allowed. One with an entry that is no such name
 * allows none, so that a slip of the pen never lets more through.
 *
 * @param entries empty where the setting is absent or blank
 */
public record AllowedSites(List<String> entries) {

  private static final Setting SETTING =
      new Setting("SCROLL_EXPORT_ALLOWED_SITES", "scroll.export.allowed.sites");

  private static final String BELOW = "*.";

  public AllowedSites {
    entries = List.copyOf(entries);
  }

  /** The setting of an environment. */
  public static AllowedSites from(Environment environment) {
    String setting = SETTING.in(environment);
    List<String> entries =
        Arrays.stream(setting.split("[,\\s]+")).filter(entry -> !entry.isEmpty()).toList();
    // Commas without a name, such as those around variables that are empty, are a slip of the pen.
    return new AllowedSites(entries.isEmpty() && !setting.isEmpty() ? List.of(setting) : entries);
  }

  /**
   * Fails where the site is none of them, or the setting cannot be understood.
   *
   * @param input the name of the input that names the site
   */
  public void check(String input, BaseUrl site) {
    if (entries.isEmpty()) {
      return;
    }
    fault()
        .ifPresent(
            fault -> {
              throw new ExportException(FailureCode.INVALID_INPUT, fault);
            });
    String host = site.uri().getHost();
    if (entries.stream().map(AllowedSites::rule).noneMatch(rule -> rule.orElseThrow().test(host))) {
      throw new ExportException(
          FailureCode.INVALID_INPUT,
          input
              + " names the host "
              + host
              + ", which is none of the sites that the operators of this connector runtime allow"
              + " (setting "
              + SETTING.variable()
              + "). Nothing was requested; use an allowed site, or have the setting changed.");
    }
  }

  /** Which sites get credentials. */
  SettingsReport report() {
    String holds =
        entries.isEmpty()
            ? "credentials go to any site (" + SETTING.variable() + " is not set)"
            : "credentials go to "
                + String.join(", ", entries)
                + ", to Atlassian's own authorization servers, and to no other site";
    return fault()
        .map(fault -> SettingsReport.of("credentials go to no site", List.of(fault)))
        .orElse(SettingsReport.of(holds, List.of()));
  }

  /** By the place of the entry: what is no name may be a credential. */
  private Optional<String> fault() {
    return IntStream.range(0, entries.size())
        .filter(i -> rule(entries.get(i)).isEmpty())
        .mapToObj(
            i ->
                "The setting "
                    + SETTING
                    + " of this connector runtime is malformed: entry "
                    + (i + 1)
                    + " of "
                    + entries.size()
                    + " is no host name. Write names such as example.atlassian.net or"
                    + " *.example.com, without scheme, port or path. Until then no site is"
                    + " allowed.")
        .findFirst();
  }

  /** Which hosts an entry allows; empty where it is no name. */
  private static Optional<Predicate<String>> rule(String entry) {
    String text = entry.toLowerCase(Locale.ROOT);
    if (!text.startsWith(BELOW)) {
      return host(text).map(name -> name::equals);
    }
    return host(text.substring(BELOW.length()))
        .map(name -> "." + name)
        .map(domain -> host -> host.endsWith(domain) && host.length() > domain.length());
  }

  /** The host in the one spelling that URLs have here. */
  private static Optional<String> host(String name) {
    try {
      return name.matches("[^:/]+|\\[.*]")
          ? Optional.of(BaseUrl.from("https://" + name).uri().getHost())
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
