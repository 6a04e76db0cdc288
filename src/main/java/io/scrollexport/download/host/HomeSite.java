package io.scrollexport.download.host;

import io.scrollexport.http.Addresses;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.remote.Credentials;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The site of the integration. On Data Center the exporter hands out URLs without a token of their
 * own: those of this site may be asked with the integration's sign-in.
 *
 * @param url below which the API is
 * @param signIn absent where none may be sent
 * @param isNamedByExporter whether the exporter itself named the URL of the download, not a process
 */
public record HomeSite(BaseUrl url, @Nullable SignIn signIn, boolean isNamedByExporter) {

  private static final Pattern LOGIN_PATH = Pattern.compile("(?i).*/login\\.action(;.*)?");
  private static final Pattern DESTINATION = Pattern.compile("(?i)(.*&)?os_destination(=.*)?");
  private static final Pattern DOUBTFUL =
      Pattern.compile("(?i).*(;|\\\\|%2e|%2f|%5c|/\\.{1,2}(/.*|$)).*");

  /** One from which downloads never need a sign-in. */
  public static HomeSite withoutSignIn(BaseUrl url) {
    return new HomeSite(url, null, false);
  }

  /** Whether files of that host, the exporter's on Cloud, never need one. */
  public static boolean isCloud(BaseUrl url) {
    return Host.from(url.uri().getHost()).filter(AllowedHosts::isExporterOnCloud).isPresent();
  }

  /** Whether an URL has the very scheme, host and port of this site. */
  public boolean isHomeOf(URI uri) {
    return Addresses.origin(uri).equals(Addresses.origin(url.uri()));
  }

  /** The sign-in for that URL, where it answers that it wants one. */
  public Optional<SignIn> signInFor(URI uri) {
    return Optional.ofNullable(signIn)
        .filter(own -> isHomeOf(uri) && (isNamedByExporter || isFileBelow(uri)));
  }

  /** What no answer may repeat; none where nothing is ever sent. */
  public Credentials credentials() {
    return signIn == null ? Credentials.NONE : Credentials.ofHeader(signIn.authorization());
  }

  /** Whether a redirect from a URL of this site leads to its login page. */
  public boolean isLogin(URI from, URI target) {
    String query = target.getRawQuery() == null ? "" : target.getRawQuery();
    return target.getHost() != null
        && isHomeOf(from)
        && isHomeOf(target)
        && (LOGIN_PATH.matcher(target.getRawPath()).matches()
            || DESTINATION.matcher(query).matches());
  }

  /**
   * Whether a URL that a process gave lies below this one's, in every server's reading, and is none
   * of an API: with the sign-in, that would answer with more than files.
   */
  private boolean isFileBelow(URI uri) {
    String path = uri.getRawPath();
    String base = url.uri().getRawPath() + "/";
    return path.startsWith(base)
        && !DOUBTFUL.matcher(path).matches()
        && Arrays.stream(path.substring(base.length()).split("/")).noneMatch(HomeSite::isApi);
  }

  private static boolean isApi(String segment) {
    return URLDecoder.decode(segment, StandardCharsets.UTF_8)
        .toLowerCase(Locale.ROOT)
        .equals("api");
  }
}
