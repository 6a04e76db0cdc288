package io.scrollexport.protocol.access;

import static io.scrollexport.http.ScriptedServer.json;
import static io.scrollexport.protocol.access.WiredExporters.BASIC;
import static io.scrollexport.protocol.access.WiredExporters.BEARER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.ClientAuthentication;
import io.scrollexport.authentication.Secret;
import io.scrollexport.failure.ExportException;
import io.scrollexport.http.ScriptedServer;
import io.scrollexport.http.ScriptedServer.Request;
import io.scrollexport.http.ScriptedServer.Script;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.Reference;
import io.scrollexport.protocol.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exporter's own API, at the wire. */
class RestExporterTest {

  private final ObjectMapper mapper = new ObjectMapper();
  private final WiredExporters exporters = new WiredExporters();

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
      assertThat(exporters.rest(server.url() + path, BEARER).start(Requests.DOCUMENTED))
          .isEqualTo(Reference.JOB_ID);

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
      assertThat(exporters.rest(server.url() + "/x", BASIC).status("a/b?c #%2F").stepProgress())
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
      Exporter exporter = exporters.rest(server.url().toString(), BEARER);

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
      Exporter exporter = exporters.rest(server.url().toString(), BEARER);

      assertThat(
              catchThrowableOfType(
                  ExportException.class, () -> exporter.start(Requests.DOCUMENTED)))
          .hasMessageStartingWith("NOT_FOUND: ")
          .hasMessageContaining("exportRequest.pageId")
          .hasMessageContaining("integration.exporterUrl is wrong");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"jobId\":\" \"}", "{\"status\":\"\"}"})
  void needsAnAnswerOfTheRestApiThatMakesSense(String body) throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(json(200, body))) {
      Exporter exporter = exporters.rest(server.url().toString(), BEARER);

      assertThat(
              catchThrowableOfType(
                  ExportException.class, () -> exporter.start(Requests.DOCUMENTED)))
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
            catchThrowableOfType(
                ExportException.class, () -> exporters.rest("https://example.com", client)))
        .hasMessageStartingWith("INVALID_INPUT: authentication.type must be bearer or basic");
  }
}
