package io.scrollexport.protocol.access;

import static io.scrollexport.http.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.ClientAuthentication;
import io.scrollexport.authentication.Secret;
import io.scrollexport.authentication.api.Sites;
import io.scrollexport.confluence.rendering.Delay;
import io.scrollexport.confluence.rendering.RenderingMode;
import io.scrollexport.confluence.rendering.Renderings;
import io.scrollexport.failure.ExportException;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.ScriptedServer;
import io.scrollexport.http.ScriptedServer.Request;
import io.scrollexport.http.ScriptedServer.Script;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.transport.PooledTransport;
import io.scrollexport.http.wire.Way;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.Integration;
import io.scrollexport.protocol.Reference;
import io.scrollexport.protocol.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exporter's own API, at the wire. */
class RestExporterTest {

  private static final Authentication BEARER = new Authentication.Bearer(new Secret("t0ken"));
  private static final Authentication BASIC =
      new Authentication.Basic("ann@example.com", new Secret("pa:ss"));

  /** The request of the documented example. */
  private static final ExportRequest REQUEST =
      new ExportRequest(
          "1376263",
          Reference.TEMPLATE_ID,
          Scope.CURRENT,
          "",
          "",
          "",
          "en-US",
          "Europe/Berlin",
          JsonNodeFactory.instance.objectNode());

  private final ObjectMapper mapper = new ObjectMapper();
  private final Exporters exporters =
      new Exporters(
          Sites.over(new PooledTransport(Way::direct), InstantSource.system()),
          new Renderings(Delay.IN_REAL_TIME));

  @ParameterizedTest
  @CsvSource({
    "'', /api/public/1/exports",
    "/confluence/plugins/servlet/scroll-office,"
        + " /confluence/plugins/servlet/scroll-office/api/public/1/exports",
    "/api/public/1/exports, /api/public/1/exports",
    "/x/api/public/1, /x/api/public/1/exports",
  })
  void startsAnExportByTheRestApi(String path, String target) throws Exception {
    Script started = json(200, "{\"jobId\":\"" + Reference.JOB_ID + "\",\"newer\":[]}");
    try (ScriptedServer server = ScriptedServer.answering(started)) {
      assertThat(rest(server.url() + path, BEARER).start(REQUEST)).isEqualTo(Reference.JOB_ID);

      Request request = server.requests().getFirst();
      assertThat(request.method()).isEqualTo("POST");
      assertThat(request.target()).isEqualTo(target);
      assertThat(request.headers())
          .containsEntry("authorization", "Bearer t0ken")
          .containsEntry("content-type", "application/json")
          .containsEntry("accept", "application/json")
          .containsEntry("x-atlassian-token", "no-check");
      assertThat(mapper.readTree(request.body()))
          .isEqualTo(
              mapper.readTree(
                  """
                  {"pageId": "1376263", "scope": "current",
                   "templateId": "d6d04ab9-53c0-42d9-9ae2-f4903275f654",
                   "versionId": "", "variantId": "", "languageKey": "",
                   "locale": "en-US", "timeZone": "Europe/Berlin"}"""));
    }
  }

  @Test
  void asksForAStatusByTheRestApi() throws Exception {
    Script running =
        json(200, "{\"status\":\"running\",\"step\":2,\"totalSteps\":4,\"stepProgress\":50}");
    try (ScriptedServer server = ScriptedServer.answering(running)) {
      assertThat(rest(server.url() + "/x", BASIC).status("a/b?c #%2F").stepProgress())
          .isEqualTo(50);

      Request request = server.requests().getFirst();
      assertThat(request.method()).isEqualTo("GET");
      assertThat(request.target()).isEqualTo("/x/api/public/1/exports/a%2Fb%3Fc%20%23%252F/status");
      assertThat(request.headers())
          .containsEntry("authorization", "Basic YW5uQGV4YW1wbGUuY29tOnBhOnNz")
          .doesNotContainKey("content-type");
    }
  }

  @Test
  void explainsWhatTheRestApiRefuses() throws Exception {
    Script unknown = json(404, "{\"status\":404,\"message\":\"No such job\"}");
    try (ScriptedServer server = ScriptedServer.answering(unknown)) {
      Exporter exporter = rest(server.url().toString(), BEARER);

      assertThat(catchThrowableOfType(ExportException.class, () -> exporter.status("7")))
          .hasMessage(
              "NOT_FOUND: The exporter at "
                  + server.url().site()
                  + " answered 404 when asked to report on export job 7 (\"No such job\"). The"
                  + " exporter forgets a job ten minutes after its end, and never knew one that was"
                  + " started with another exporter or macro: check exportJobId and the integration,"
                  + " and ask for the status sooner.");
    }
  }

  @Test
  void aStartThatFindsNothingMayBeSentToTheWrongAddress() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(json(404, "{}"))) {
      Exporter exporter = rest(server.url().toString(), BEARER);

      assertThat(catchThrowableOfType(ExportException.class, () -> exporter.start(REQUEST)))
          .hasMessageStartingWith("NOT_FOUND: ")
          .hasMessageContaining("exportRequest.pageId")
          .hasMessageContaining("integration.exporterUrl is wrong");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"jobId\":\" \"}", "{\"status\":\"\"}"})
  void needsAnAnswerOfTheRestApiThatMakesSense(String body) throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(json(200, body))) {
      Exporter exporter = rest(server.url().toString(), BEARER);

      assertThat(catchThrowableOfType(ExportException.class, () -> exporter.start(REQUEST)))
          .hasMessageStartingWith("UNEXPECTED_RESPONSE: ")
          .hasMessageContaining("holds no job ID");
      assertThat(catchThrowableOfType(ExportException.class, () -> exporter.status("7")))
          .hasMessageStartingWith("UNEXPECTED_RESPONSE: ")
          .hasMessageContaining("holds no status");
    }
  }

  @Test
  void theRestApiTakesNoOtherSignIn() {
    Authentication client =
        new Authentication.OauthClientCredentials(
            Authentication.OauthClientCredentials.DEFAULT_TOKEN_ENDPOINT,
            "client",
            new Secret("secret"),
            null,
            null,
            ClientAuthentication.CREDENTIALS_BODY);

    assertThat(
            catchThrowableOfType(ExportException.class, () -> rest("https://example.com", client)))
        .hasMessageStartingWith("INVALID_INPUT: authentication.type must be bearer or basic");
  }

  private static ExportException status(Exporter exporter) {
    return catchThrowableOfType(ExportException.class, () -> exporter.status("7"));
  }

  private Exporter rest(String url, Authentication authentication) {
    return exporters.exporter(
        new Integration.Rest(BaseUrl.from(url)), authentication, Timeouts.DEFAULT, "job");
  }

  private Exporter macro(ScriptedServer server, RenderingMode mode, Authentication user) {
    Integration.Macro macro =
        new Integration.Macro(
            BaseUrl.from(server.url() + "/wiki"), Integration.Macro.DEFAULT_NAME, "My App", mode);
    return exporters.exporter(macro, user, Timeouts.DEFAULT, "job");
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
}
