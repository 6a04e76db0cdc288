package io.scrollexport.download.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scrollexport.failure.ExportException;
import io.scrollexport.http.Timeouts;
import io.scrollexport.remote.Credentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadUrlTest {

  private final AllowedHosts hosts =
      AllowedHosts.of(
          "intern.example.com", List.of("localhost", "127.0.0.1", "[::1]", "wiki.müller.example"));

  private DownloadUrl checked(String url, String... addresses) {
    HostNames names =
        (host, time) -> {
          InetAddress[] found = new InetAddress[addresses.length];
          for (int i = 0; i < found.length; i++) {
            found[i] = InetAddress.getByName(addresses[i]);
          }
          return List.of(found);
        };
    try {
      return DownloadUrl.checked(
          DownloadUrl.parsed(url, "The download URL"),
          "The download URL",
          hosts,
          names,
          Timeouts.DEFAULT.deadline(),
          Credentials.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HTTPS://Intern.Example.com, https://intern.example.com/",
    "https://Wiki.Müller.example/x, https://wiki.xn--mller-kva.example/x",
    "https://intern.example.com:/x, https://intern.example.com/x",
    "https://intern.example.com:443/x, https://intern.example.com/x",
    "https://intern.example.com:80/x, https://intern.example.com:80/x",
    "https://intern.example.com:65535/x, https://intern.example.com:65535/x",
    "https://intern.example.com:8443/x?a=%20b#part, https://intern.example.com:8443/x?a=%20b",
    "https://intern.example.com/Übersicht.docx, https://intern.example.com/%C3%9Cbersicht.docx",
    "https://intern.example.com/U\u0308bersicht.docx, https://intern.example.com/U%CC%88bersicht.docx",
    "https://intern.example.com/Bilan\u00a0!.docx, https://intern.example.com/Bilan%C2%A0!.docx",
    "https://intern.example.com/x?name=\ud83d\udcc4, https://intern.example.com/x?name=%F0%9F%93%84",
    "https://intern.example.com//x, https://intern.example.com//x",
    "' https://intern.example.com/x ', https://intern.example.com/x",
    "https://intern.example.com/My [v2] a|b.docx, https://intern.example.com/My%20%5Bv2%5D%20a%7Cb.docx",
    "https://intern.example.com/a b?c=d e|f, https://intern.example.com/a%20b?c=d%20e%7Cf",
    "https://intern.example.com/100% {a} <b> ^`%41.docx, https://intern.example.com/100%25%20%7Ba%7D%20%3Cb%3E%20%5E%60%41.docx"
  })
  void writesUrlsInOneSpelling(String url, String spelling) {
    assertThat(checked(url, "10.0.0.1").uri()).isEqualTo(URI.create(spelling));
  }

  @Test
  void letsTheIntegrationsOwnHostBeInsideAPrivateNetwork() throws Exception {
    assertThat(checked("https://intern.example.com/x", "10.0.0.1").addresses())
        .containsExactly(InetAddress.getByName("10.0.0.1"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080/x, 127.0.0.1",
    "http://[::1]:8080/x, ::1",
    "http://localhost:8080/x, 127.0.0.1"
  })
  void takesPlainHttpToAnAllowedLoopbackAddress(String url, String address) throws Exception {
    assertThat(checked(url, address).addresses()).containsExactly(InetAddress.getByName(address));
  }

  @Test
  void trustsNoResolverThatPutsLocalhostElsewhere() {
    assertThatThrownBy(() -> checked("http://localhost/x", "127.0.0.1", "10.0.0.1"))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("not a loopback address");
  }

  @Test
  void takesNoPlainHttpToANamedHostThatMerelyResolvesToLoopback() {
    assertThatThrownBy(() -> checked("http://intern.example.com/x", "127.0.0.1"))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("plain http");
  }

  @Test
  void showsNoQueryInItsText() {
    assertThat(checked("https://intern.example.com/x.docx?jwt=secret", "10.0.0.1"))
        .hasToString("https://intern.example.com/x.docx");
  }
}
