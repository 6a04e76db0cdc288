package io.scrollexport.protocol.access;

import static io.scrollexport.http.ScriptedServer.json;
import static io.scrollexport.protocol.access.WiredExporters.BASIC;
import static io.scrollexport.protocol.access.WiredExporters.BEARER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.confluence.rendering.RenderingMode;
import io.scrollexport.failure.ExportException;
import io.scrollexport.http.ScriptedServer;
import io.scrollexport.http.ScriptedServer.Request;
import io.scrollexport.http.ScriptedServer.Script;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.Reference;
import io.scrollexport.protocol.Requests;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both integrations, at the wire. */
class ExportersTest {

  private final ObjectMapper mapper = new ObjectMapper();
  private final WiredExporters exporters = new WiredExporters();

  @Test
  void sendsTheDocumentedRequestThroughConfluence() throws Exception {
    Script rendered = json(200, Reference.text("http-start-export-response.json"));
    try (ScriptedServer server = ScriptedServer.answering(rendered)) {
      assertThat(exporters.macro(server, RenderingMode.SYNC, BEARER).start(Requests.DOCUMENTED))
          .isEqualTo(Reference.JOB_ID);

      Request request = server.requests().getFirst();
      assertThat(request.target()).isEqualTo("/wiki/rest/api/contentbody/convert/export_view");
      assertThat(withoutTime(request.body()))
          .isEqualTo(withoutTime(Reference.text("http-start-export.json")));
      assertThat(issuedAt(request)).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }
  }

  @ParameterizedTest
  @EnumSource(RenderingMode.class)
  void succeedsWithEveryRenderingAndEveryClock(RenderingMode mode) throws Exception {
    for (long ahead : new long[] {120, -120, 0}) {
      try (ScriptedServer server = ScriptedServer.answering(site(Duration.ofSeconds(ahead)))) {
        Exporter exporter = exporters.macro(server, mode, BEARER);

        assertThat(exporter.start(Requests.DOCUMENTED)).isEqualTo("7");
        int requests = server.requests().size();
        assertThat(exporter.start(Requests.DOCUMENTED)).isEqualTo("7");
        // What was learned spares the second export the rejection.
        assertThat(server.requests()).hasSize(requests + (mode == RenderingMode.ASYNC ? 2 : 1));
      }
    }
  }

  @Test
  void allJobsOfAnAccountWaitForAThrottlingSite() throws Exception {
    Script throttled = json(429, "{}", "X-RateLimit-Reset: 2999-01-01T00:00Z");
    try (ScriptedServer server = ScriptedServer.answering(throttled, json(200, "{}"))) {
      String url = server.url().toString();

      assertThat(status(exporters.rest(url, BEARER)).retryAfter()).contains(Duration.ofMinutes(10));
      assertThat(status(exporters.rest(url, BEARER)))
          .hasMessageContaining("was not asked to report");
      assertThat(status(exporters.macro(server, RenderingMode.AUTO, BEARER)))
          .hasMessageContaining("RATE_LIMITED: Confluence at");
      assertThat(server.requests()).hasSize(1);
      assertThat(status(exporters.rest(url, BASIC))).hasMessageContaining("holds no status");
    }
  }

  private static ExportException status(Exporter exporter) {
    return catchThrowableOfType(ExportException.class, () -> exporter.status("7"));
  }

  /** Confluence with an exporter, its clock that far ahead, and both renderings. */
  private static Script site(Duration ahead) {
    Instant[] asked = new Instant[1];
    return (request, wire) -> {
      Instant now = Instant.now().plus(ahead);
      String date =
          "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC));
      if (request.method().equals("POST")) {
        asked[0] = issuedAt(request);
      }
      boolean accepted = Duration.between(asked[0], now).abs().toSeconds() <= 10;
      String html =
          accepted
              ? "<code class='success'>{'jobId':'7'}</code>".replace("'", "\\\"")
              : "<code class=error>{\\\"status\\\":400,\\\"message\\\":\\\"issued-at\\\"}</code>";
      String body =
          request.target().contains("async/export_view")
              ? "{\"asyncId\":\"1\"}"
              : "{\"status\":\"COMPLETED\",\"value\":\"" + html + "\"}";
      json(200, body, date).answer(request, wire);
    };
  }

  private static Instant issuedAt(Request request) {
    Matcher matcher =
        Pattern.compile("issued-at\\\\\">(\\d+)</ac:parameter>").matcher(request.body());
    assertThat(matcher.find()).isTrue();
    return Instant.ofEpochSecond(Long.parseLong(matcher.group(1)));
  }

  private String withoutTime(String body) throws Exception {
    String value = mapper.readTree(body).path("value").textValue();
    assertThat(mapper.readTree(body).path("representation").textValue()).isEqualTo("storage");
    return Reference.compact(value).replaceAll(">\\d{10}<", "><");
  }
}
