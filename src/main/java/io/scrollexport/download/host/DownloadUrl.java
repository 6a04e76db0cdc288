package io.scrollexport.download.host;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.Addresses;
import io.scrollexport.http.Deadline;
import io.scrollexport.http.HostSpelling;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A URL that may be asked for a file, with the addresses that its host had when that was decided.
 * Whoever connects to these addresses and no others goes where the check allowed. A transport that
 * looks the name up again may be led elsewhere in between (DNS rebinding); then TLS is what holds,
 * since the server inside would need a certificate for the name.
 *
 * @param uri {@code https}, or {@code http} to a loopback address; scheme and host in lower case,
 *     no user info, no fragment, no port that is the scheme's own
 * @param addresses empty where a proxy looks the name up
 */
public record DownloadUrl(URI uri, List<InetAddress> addresses) {

  private static final int MAX_PORT = 65_535;

  /**
   * Checks a URL before anything is sent to it.
   *
   * @param who whose URL it is, to begin a message with, such as {@code The download URL}
   * @param credentials what no message may repeat: a redirect may have named the host
   * @throws ExportException {@code DOWNLOAD_URL_REJECTED}, or {@code CONNECTION_FAILED} for a host
   *     that nobody knows
   * @throws IOException where the look-up did not come to an end
   */
  public static DownloadUrl checked(
      URI uri,
      String who,
      AllowedHosts hosts,
      HostNames names,
      Deadline time,
      Credentials credentials)
      throws IOException {
    Host host = host(uri, who);
    RemoteText shown = RemoteText.of(host.toString(), credentials);
    if (!hosts.isAllowed(host)) {
      throw rejected(
          who
              + " points to host "
              + shown
              + ", which is not allowed. If it is right, add the host to"
              + " allowedHosts.");
    }
    boolean plain = isPlain(uri, host, who, shown);
    List<InetAddress> addresses = addresses(host, who + " points to host " + shown, names, time);
    if (plain && !addresses.stream().allMatch(InetAddress::isLoopbackAddress)) {
      throw rejected(who + " is plain http, and " + shown + " is not a loopback address.");
    }
    if (!hosts.isNamed(host) && !addresses.stream().allMatch(PublicAddress::matches)) {
      throw rejected(
          who
              + " points to host "
              + shown
              + ", which is inside a private network. If it is right,"
              + " add the host to allowedHosts by its full name.");
    }
    // The scheme's own port goes, as with every client: stores that sign URLs sign them without.
    return new DownloadUrl(Addresses.inOneSpelling(uri), addresses);
  }

  /**
   * Reads what a process or a header holds, without judging the host. Characters of titles, such as
   * spaces and brackets, may stand in it as they are.
   *
   * @throws ExportException {@code DOWNLOAD_URL_REJECTED} where it is no URL
   */
  public static URI parsed(String text, String who) {
    // Half a character passes the JDK's parser and breaks its encoder.
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw rejected(who + " is not a valid URL.");
    }
    try {
      return new URI(TitleInUrl.encoded(HostSpelling.inUrl(text.strip())));
    } catch (URISyntaxException e) {
      // The parser's own text quotes the URL.
      throw rejected(who + " is not a valid URL.");
    }
  }

  private static Host host(URI uri, String who) {
    String authority = uri.getRawAuthority();
    if (uri.getScheme() == null || authority == null) {
      throw rejected(who + " is not a full URL, such as https://example.com/file.docx.");
    }
    if (authority.contains("@")) {
      throw rejected(who + " holds a user name, which can hide the host. Remove it.");
    }
    if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > MAX_PORT) {
      throw rejected(
          who
              + " has no host and port that can be read without doubt"
              + (authority.contains("_") ? "; a host with an underscore is none." : "."));
    }
    return Host.from(uri.getHost())
        .orElseThrow(() -> rejected(who + " has no host that can be read without doubt."));
  }

  private static boolean isPlain(URI uri, Host host, String who, RemoteText shown) {
    return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
      case "https" -> false;
      case "http" -> {
        if (!host.isLoopback()) {
          throw rejected(
              who
                  + " is plain http to host "
                  + shown
                  + ". Files come over https only, except from a"
                  + " loopback address.");
        }
        yield true;
      }
      default -> throw rejected(who + " is neither https nor http.");
    };
  }

  private static List<InetAddress> addresses(
      Host host, String where, HostNames names, Deadline time) throws IOException {
    try {
      return List.copyOf(names.addresses(host.toString(), time));
    } catch (UnknownHostException e) {
      throw new ExportException(
          FailureCode.CONNECTION_FAILED,
          where + ", which is not known. Check the URL and the network.");
    }
  }

  private static ExportException rejected(String explanation) {
    return new ExportException(FailureCode.DOWNLOAD_URL_REJECTED, explanation);
  }

  /** Scheme, host and path: the query holds a credential. */
  @Override
  public String toString() {
    return Addresses.shown(uri);
  }
}
