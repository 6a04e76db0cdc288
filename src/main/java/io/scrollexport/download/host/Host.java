package io.scrollexport.download.host;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A host as a URL holds it, in one spelling only: a name of ASCII labels in lower case, or an
 * address. Spellings that some resolver reads differently do not parse: trailing dots, empty
 * labels, IPv4 addresses that are not four plain decimals, IPv6 zones, characters outside ASCII.
 */
final class Host {

  private static final int MAX_NAME = 253;
  private static final Pattern LABELS =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern IPV4 =
      Pattern.compile("((0|[1-9][0-9]{0,2})\\.){3}(0|[1-9][0-9]{0,2})");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");
  private static final Pattern NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

  private final String text;
  private final @Nullable InetAddress address;

  private Host(String text, @Nullable InetAddress address) {
    this.text = text;
    this.address = address;
  }

  /** The host that a URL spells so; empty where it is none that every resolver reads alike. */
  static Optional<Host> from(String spelling) {
    String text = spelling.toLowerCase(Locale.ROOT);
    if (IPV4.matcher(text).matches() || IPV6.matcher(text).matches()) {
      return literal(text);
    }
    boolean named =
        text.length() <= MAX_NAME
            && LABELS.matcher(text).matches()
            && !NUMBER.matcher(text).matches();
    return named ? Optional.of(new Host(text, null)) : Optional.empty();
  }

  private static Optional<Host> literal(String text) {
    try {
      // Both patterns hold literals only, for which nothing is looked up.
      InetAddress address = InetAddress.getByName(text);
      return Optional.of(new Host(text, address));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** The address, where the host is one. */
  Optional<InetAddress> address() {
    return Optional.ofNullable(address);
  }

  /** Whether this name lies below the given one, by whole labels. */
  boolean isBelow(String name) {
    return address == null && text.endsWith("." + name);
  }

  /** Whether it means this machine, whoever is asked. */
  boolean isLoopback() {
    return address == null ? text.equals("localhost") : address.isLoopbackAddress();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Host host
        && (address == null
            ? host.address == null && text.equals(host.text)
            : address.equals(host.address));
  }

  @Override
  public int hashCode() {
    return address == null ? text.hashCode() : Objects.hashCode(address);
  }

  @Override
  public String toString() {
    return text;
  }
}
