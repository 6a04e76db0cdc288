package io.scrollexport.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.scrollexport.download.host.AllowedHosts;
import io.scrollexport.download.host.DownloadUrl;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.Timeouts;
import io.scrollexport.remote.Credentials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** The URL of a download, as an exporter, a process or a redirect names it. */
class DownloadUrlFuzzTest {

  private static final AllowedHosts HOSTS =
      AllowedHosts.of("example.atlassian.net", List.of("files.example.com", "*.cdn.example"));
  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[.*]");

  @FuzzTest(maxDuration = Samples.LONG)
  void anyUrl(byte[] url) throws IOException {
    String text = new String(url, UTF_8);
    DownloadUrl checked;
    try {
      checked = checked(DownloadUrl.parsed(text, "The download URL"));
    } catch (ExportException e) {
      Claims.failureOfNobody(e);
      Claims.hold(e.code() == FailureCode.DOWNLOAD_URL_REJECTED, "its code is another", e);
      return;
    }
    URI uri = checked.uri();
    Claims.hold(isAllowed(uri), "it goes elsewhere", uri);
    Claims.hold(
        uri.getRawUserInfo() == null && uri.getRawFragment() == null, "it has too much", uri);
    Claims.hold(uri.getScheme().equals("https"), "it is not safe", uri);
    Claims.hold(checked(uri).uri().equals(uri), "it is spelled otherwise", uri);
    Claims.hold(
        DownloadUrl.parsed(uri.toString(), "The download URL").equals(uri),
        "it is read otherwise",
        uri);
    Claims.hold(checked.toString().indexOf('?') < 0, "its query is shown", checked);
  }

  private static DownloadUrl checked(URI uri) throws IOException {
    return DownloadUrl.checked(
        uri,
        "The download URL",
        HOSTS,
        (host, time) -> addresses(host),
        Timeouts.DEFAULT.deadline(),
        Credentials.NONE);
  }

  /** Names are outside, whatever they are; addresses are what they are. */
  private static List<InetAddress> addresses(String host) throws IOException {
    boolean literal = LITERAL.matcher(host).matches();
    return List.of(InetAddress.getByName(literal ? host : "93.184.216.34"));
  }

  private static boolean isAllowed(URI uri) {
    String host = uri.getHost();
    return host.equals("example.atlassian.net")
        || host.equals("files.example.com")
        || host.endsWith(".cdn.example")
        || host.endsWith(".exporter.k15t.app");
  }
}
