package io.scrollexport.download;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.download.host.HostNames;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * URLs and answers that try to get a download somewhere else, or something else stored. All names
 * resolve, and all ways lead to the test server: only the checks keep its log empty.
 */
class HostileDownloadsTest {

  private static final String GOOD = "https://files.exporter.k15t.app/x.docx?jwt=secret";
  private static final Map<String, String> INSIDE =
      Map.ofEntries(
          Map.entry("loopback.exporter.k15t.app", "127.0.0.1"),
          Map.entry("loopback6.exporter.k15t.app", "::1"),
          Map.entry("any.exporter.k15t.app", "0.0.0.0"),
          Map.entry("private10.exporter.k15t.app", "10.1.2.3"),
          Map.entry("private172.exporter.k15t.app", "172.31.0.1"),
          Map.entry("private192.exporter.k15t.app", "192.168.0.1"),
          Map.entry("carrier.exporter.k15t.app", "100.64.0.1"),
          Map.entry("metadata.exporter.k15t.app", "169.254.169.254"),
          Map.entry("metadata6.exporter.k15t.app", "fd00:ec2::254"),
          Map.entry("linklocal6.exporter.k15t.app", "fe80::1"),
          Map.entry("mapped.exporter.k15t.app", "::ffff:169.254.169.254"),
          Map.entry("translated.exporter.k15t.app", "64:ff9b::a9fe:a9fe"),
          Map.entry("multicast.exporter.k15t.app", "224.0.0.1"),
          Map.entry("broadcast.exporter.k15t.app", "255.255.255.255"),
          Map.entry("127.0.0.1.exporter.k15t.app", "127.0.0.1"),
          Map.entry("compatible.exporter.k15t.app", "::169.254.169.254"),
          Map.entry("sixtofour.exporter.k15t.app", "2002:a9fe:a9fe::1"),
          Map.entry("teredo.exporter.k15t.app", "2001:0:4136:e378:8000:63bf:3fff:fdd2"),
          Map.entry("azure.exporter.k15t.app", "168.63.129.16"),
          Map.entry("inside.files.example.com", "10.0.0.7"));
  private static final String OUTSIDE = "93.184.215.14";
  private static final HostNames NAMES =
      (host, deadline) ->
          host.equals("mixed.exporter.k15t.app")
              ? List.of(InetAddress.getByName(OUTSIDE), InetAddress.getByName("10.0.0.1"))
              : List.of(InetAddress.getByName(INSIDE.getOrDefault(host, OUTSIDE)));

  /**
   * Something hostile and what becomes of it.
   *
   * @param answer what the server says whenever it is asked
   * @param requests how often that is
   */
  private record Attempt(
      String title, String url, Answer answer, FailureCode code, String reason, int requests) {

    static Attempt url(String url, String reason) {
      Answer file = Answer.docx(DownloadsTest.docx(100));
      return new Attempt(url, url, file, FailureCode.DOWNLOAD_URL_REJECTED, reason, 0);
    }

    static Attempt redirect(String url, String reason) {
      return new Attempt(
          "redirect to " + url, GOOD, Answer.to(url), FailureCode.DOWNLOAD_URL_REJECTED, reason, 1);
    }

    static Attempt answer(String title, Answer answer, String reason) {
      return new Attempt(title, GOOD, answer, FailureCode.UNEXPECTED_RESPONSE, reason, 1);
    }

    @Override
    public String toString() {
      return title.replaceAll("[^ -~]", "?");
    }
  }

  static Stream<Attempt> attempts() throws IOException {
    JsonNode rows =
        new ObjectMapper()
            .readTree(HostileDownloadsTest.class.getResourceAsStream("hostile-urls.json"));
    List<Attempt> urls =
        rows.valueStream()
            .map(row -> Attempt.url(row.get("url").asText(), row.get("reason").asText()))
            .toList();
    Stream<Attempt> redirects =
        urls.stream()
            .filter(attempt -> attempt.url().chars().allMatch(c -> c >= ' ' && c <= '~'))
            .map(attempt -> Attempt.redirect(attempt.url(), attempt.reason()));
    return Stream.of(
            urls.stream(),
            redirects,
            HostileAnswers.all().entrySet().stream()
                .map(
                    row ->
                        Attempt.answer(
                            row.getKey(), row.getValue().answer(), row.getValue().reason())))
        .flatMap(attempts -> attempts);
  }

  @ParameterizedTest
  @MethodSource("attempts")
  void refuses(Attempt attempt) {
    RecordingSink sink = new RecordingSink();
    try (RawServer server = RawServer.answering(attempt.answer())) {
      ExportException failure =
          Download.of(attempt.url())
              .over(new EveryWay(server))
              .resolving(NAMES)
              .allowing("example.atlassian.net", "*.files.example.com")
              .failure(sink);

      assertThat(failure.code()).isEqualTo(attempt.code());
      assertThat(failure).hasMessageContaining(attempt.reason());
      assertThat(failure).hasMessageNotContaining("secret").hasNoCause();
      assertThat(server.connections()).isEqualTo(attempt.requests());
      assertThat(server.requests()).hasSize(attempt.requests());
      assertThat(sink.descriptions()).isEmpty();
    }
  }

  @Test
  void letsWhatIsAllowedThroughToTheSameServer() {
    RecordingSink sink = new RecordingSink();
    try (RawServer server = RawServer.answering(Answer.docx(DownloadsTest.docx(100)))) {
      for (String url :
          List.of(
              GOOD,
              "HTTPS://Scroll-Word.US.Exporter.K15T.app:8443/download/Demo.docx?jwt=secret",
              "https://example.atlassian.net:444/wiki/download/x.docx",
              "https://a.b.files.example.com/x.docx")) {
        Download.of(url)
            .over(new EveryWay(server))
            .resolving(NAMES)
            .allowing("example.atlassian.net", "*.files.example.com")
            .into(sink);
      }

      assertThat(server.requests())
          .extracting(RawServer.Request::target)
          .containsExactly(
              "/x.docx?jwt=secret",
              "/download/Demo.docx?jwt=secret",
              "/wiki/download/x.docx",
              "/x.docx");
    }
  }
}
