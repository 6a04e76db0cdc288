package io.scrollexport.download.host;

import io.scrollexport.http.HostSpelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The hosts that downloads may go to, on any port: the integration's own, those below {@code
 * exporter.k15t.app}, and further ones. A wildcard such as {@code *.example.com} stands for all
 * names below, of any depth, but not for {@code example.com} itself.
 */
public final class AllowedHosts {

  private static final String EXPORTERS = "exporter.k15t.app";
  private static final String WILDCARD = "*.";

  private final Set<Host> named;
  private final List<String> wildcards;

  private AllowedHosts(Set<Host> named, List<String> wildcards) {
    this.named = named;
    this.wildcards = wildcards;
  }

  /**
   * The hosts for one download.
   *
   * @param own the host of the integration's URL
   * @param further entries of {@code allowedHosts}: names, addresses or wildcards
   * @throws IllegalArgumentException for an entry that is none, with a message that goes on from
   *     the input's name
   */
  public static AllowedHosts of(String own, List<String> further) {
    List<String> wildcards = new ArrayList<>(List.of(EXPORTERS));
    Set<Host> named = new HashSet<>();
    // An own host that no URL could spell the same way is simply never met.
    Host.from(own).ifPresent(named::add);
    for (String entry : further) {
      String text = entry.strip().toLowerCase(Locale.ROOT);
      if (text.startsWith(WILDCARD)) {
        wildcards.add(domain(HostSpelling.of(text.substring(WILDCARD.length()))));
      } else {
        named.add(host(HostSpelling.of(text)));
      }
    }
    return new AllowedHosts(Set.copyOf(named), List.copyOf(wildcards));
  }

  private static Host host(String text) {
    // An IPv6 address may also stand without the brackets that URLs need.
    return Stream.of(text, "[" + text + "]")
        .flatMap(spelling -> Host.from(spelling).stream())
        .findFirst()
        .orElseThrow(() -> malformed(text));
  }

  private static String domain(String text) {
    boolean named = Host.from(text).filter(host -> host.address().isEmpty()).isPresent();
    if (!named) {
      throw malformed(WILDCARD + text);
    }
    if (!text.contains(".")) {
      throw new IllegalArgumentException(
          "holds '*."
              + text
              + "', which allows a whole top-level domain: name the domain below it");
    }
    return text;
  }

  private static IllegalArgumentException malformed(String text) {
    String shown = text.matches("[\\p{Graph} ]{1,100}") ? "'" + text + "'" : "a text";
    return new IllegalArgumentException(
        "holds "
            + shown
            + ", which is not a host: write names such as files.example.com or *.example.com,"
            + " without scheme, port, path or underscore, and international names in their xn--"
            + " form");
  }

  /** Whether it is one of the exporter's own on Cloud. */
  static boolean isExporterOnCloud(Host host) {
    return host.isBelow(EXPORTERS);
  }

  /** Whether a person named this very host. */
  boolean isNamed(Host host) {
    return named.contains(host);
  }

  /** Whether the host is named or lies below a wildcard. */
  boolean isAllowed(Host host) {
    return isNamed(host) || wildcards.stream().anyMatch(host::isBelow);
  }
}
