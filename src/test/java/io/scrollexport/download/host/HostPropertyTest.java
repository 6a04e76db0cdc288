package io.scrollexport.download.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.Timeouts;
import io.scrollexport.remote.Credentials;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a URL is made of, it is refused or means what it seems to. */
class HostPropertyTest {

  private static final String HOST = "([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+exporter\\.k15t\\.app";

  @Provide
  Arbitrary<String> urls() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "https:",
            "http:",
            "//",
            "/",
            "\\",
            "@",
            ":",
            "#",
            "?",
            "%",
            "%2e",
            "%40",
            "%00",
            ".",
            "..",
            "-",
            "_",
            "*",
            "[",
            "]",
            "::1",
            "127.0.0.1",
            "0x7f",
            "evil.com",
            "exporter",
            "exporter.k15t.app",
            ".exporter.k15t.app",
            "a.exporter.k15t.app",
            "443",
            " ",
            "\t",
            "\r\n",
            "\u3002",
            "\u0430",
            "\u00ad",
            "user",
            "x.docx");
    Arbitrary<String> rest = piece.list().ofMaxSize(6).map(parts -> String.join("", parts));
    return Arbitraries.oneOf(
        rest,
        rest.map(text -> "https://" + text),
        rest.map(text -> "https://a.exporter.k15t.app" + text),
        Arbitraries.strings().all().ofMaxLength(20).map(text -> "https://" + text));
  }

  @Property(tries = 5000)
  void letsNothingThroughButHttpsToAnAllowedHost(@ForAll("urls") String text) throws Exception {
    AllowedHosts hosts = AllowedHosts.of("example.atlassian.net", List.of());
    try {
      URI uri =
          DownloadUrl.checked(
                  DownloadUrl.parsed(text, "The download URL"),
                  "The download URL",
                  hosts,
                  (host, time) -> List.of(InetAddress.getByName("93.184.215.14")),
                  Timeouts.DEFAULT.deadline(),
                  Credentials.NONE)
              .uri();

      assertThat(uri.getScheme()).isEqualTo("https");
      assertThat(uri.getHost()).matches(HOST);
      assertThat(uri.getRawAuthority()).matches(HOST + "(:[1-9][0-9]{0,4})?");
      assertThat(uri.toString()).matches("[!-~]+");
      assertThat(uri.getRawFragment()).isNull();
    } catch (ExportException e) {
      assertThat(e.code()).isEqualTo(FailureCode.DOWNLOAD_URL_REJECTED);
    }
  }
}
