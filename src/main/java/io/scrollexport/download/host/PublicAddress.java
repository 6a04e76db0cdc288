package io.scrollexport.download.host;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Tells addresses of the internet from those inside: loopback, link-local (cloud metadata among
 * them), private, shared by carriers, unique-local, multicast, reserved. By the special-purpose
 * registries of IANA (RFC 6890 and its updates), with the one address out of them under which Azure
 * answers machines inside. IPv6 addresses that carry an IPv4 one count as that.
 */
final class PublicAddress {

  private static final byte[] AZURE_PLATFORM = {(byte) 168, 63, (byte) 129, 16};

  private PublicAddress() {}

  /** Whether anybody's packets reach it over the internet. */
  static boolean matches(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublicIpv4(bytes, 0) : isPublicIpv6(bytes);
  }

  private static boolean isPublicIpv4(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    int second = bytes[at + 1] & 0xff;
    int third = bytes[at + 2] & 0xff;
    return switch (first) {
      case 0, 10, 127 -> false;
      case 100 -> second < 64 || second > 127;
      case 168 -> !Arrays.equals(bytes, at, at + 4, AZURE_PLATFORM, 0, 4);
      case 169 -> second != 254;
      case 172 -> second < 16 || second > 31;
      case 192 ->
          second != 168
              && !(second == 0 && (third == 0 || third == 2))
              && !(second == 88 && third == 99);
      case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
      case 203 -> !(second == 0 && third == 113);
      default -> first < 224;
    };
  }

  private static boolean isPublicIpv6(byte[] bytes) {
    int first = pair(bytes, 0);
    int second = pair(bytes, 2);
    if (first == 0x64 && second == 0xff9b) {
      // RFC 6052: IPv4 behind a translator, which networks without IPv4 answer for every name.
      return pair(bytes, 4) == 0
          && pair(bytes, 6) == 0
          && pair(bytes, 8) == 0
          && pair(bytes, 10) == 0
          && isPublicIpv4(bytes, 12);
    }
    if (first == 0x2002) {
      return isPublicIpv4(bytes, 2);
    }
    boolean special = first == 0x2001 && (second < 0x200 || second == 0xdb8) || first == 0x3fff;
    return first >= 0x2000 && first < 0x4000 && !special;
  }

  private static int pair(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
  }
}
