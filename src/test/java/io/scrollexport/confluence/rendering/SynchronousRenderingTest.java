package io.scrollexport.confluence.rendering;

import static io.scrollexport.confluence.Site.completed;
import static io.scrollexport.confluence.Site.queued;
import static io.scrollexport.http.ScriptedTransport.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.ClientAuthentication;
import io.scrollexport.authentication.Secret;
import io.scrollexport.confluence.ConfluenceApi;
import io.scrollexport.confluence.Site;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.ScriptedTransport.Script;
import io.scrollexport.remote.RemoteContent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SynchronousRenderingTest {

  private static final String SYNC = "POST /wiki/rest/api/contentbody/convert/export_view";
  private static final Script RENDERED =
      answer(200, "{\"value\":\"<p>x</p>\",\"representation\":\"export_view\"}");
  private static final Script TOKEN = answer(200, "{\"access_token\":\"t\",\"expires_in\":900}");
  private static final Authentication CLIENT =
      new Authentication.OauthClientCredentials(
          Authentication.OauthClientCredentials.DEFAULT_TOKEN_ENDPOINT,
          "client",
          new Secret("secret"),
          null,
          null,
          ClientAuthentication.CREDENTIALS_BODY);

  @Test
  void isOneRequest() {
    Site site = new Site(RENDERED);
    Instant sent = site.clock.instant();

    Rendered rendered = render(site);

    assertThat(rendered.html()).isEqualTo(new RemoteContent("<p>x</p>", Site.CREDENTIALS));
    assertThat(rendered.issuedAt()).isEqualTo(sent);
    assertThat(rendered.took()).isZero();
    assertThat(rendered.dated().get()).isEmpty();
    assertThat(site.transport.lines()).containsExactly(SYNC);
  }

  @Test
  void writesTheTimeOnlyAfterTheTokenIsThere() {
    Site[] site = new Site[1];
    Script slowToken =
        call -> {
          site[0].clock.advance(Duration.ofSeconds(25));
          return TOKEN.answer(call);
        };
    site[0] = new Site(slowToken, RENDERED);
    Rendered rendered = render(site[0].api(Site.URL, CLIENT));

    assertThat(rendered.issuedAt()).isEqualTo(site[0].clock.instant());
    assertThat(rendered.took()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"value\":null}", "{\"value\":7}", "[]"})
  void needsAValue(String body) {
    assertThat(failure(new Site(answer(200, body))))
        .hasMessageStartingWith("UNEXPECTED_RESPONSE: Confluence at example.atlassian.net gave no");
  }

  @ParameterizedTest
  @CsvSource({"404, NOT_FOUND", "405, UNEXPECTED_RESPONSE", "410, UNEXPECTED_RESPONSE"})
  void neverChangesOver(int status, FailureCode code) {
    Site site = new Site(answer(status, ""), queued("7"), completed("x"));

    assertThat(failure(site))
        .hasMessageStartingWith(code + ": ")
        .hasMessageContaining("answered " + status + " to synchronous rendering")
        .hasMessageContaining("set integration.rendering to auto or async");
    assertThat(site.transport.calls()).hasSize(1);
  }

  @Test
  void writesTheTimeAnewWhenAFreshTokenIsTried() {
    Site[] site = new Site[1];
    Script refusal =
        call -> {
          site[0].clock.advance(Duration.ofSeconds(9));
          return answer(401, "").answer(call);
        };
    site[0] = new Site(TOKEN, refusal, TOKEN, RENDERED);
    Instant first = site[0].clock.instant();

    Rendered rendered = render(site[0].api(Site.URL, CLIENT));

    List<String> bodies =
        site[0].transport.calls().stream()
            .filter(call -> call.uri().getPath().endsWith("export_view"))
            .map(SynchronousRenderingTest::body)
            .toList();
    assertThat(bodies).hasSize(2);
    assertThat(bodies.getFirst()).contains(first.toString());
    assertThat(bodies.getLast()).contains(first.plusSeconds(9).toString());
    assertThat(rendered.issuedAt()).isEqualTo(first.plusSeconds(9));
  }

  private static String body(HttpCall call) {
    return new String(call.body(), StandardCharsets.UTF_8);
  }

  private static Rendered render(Site site) {
    return render(site.api());
  }

  private static Rendered render(ConfluenceApi api) {
    return new SynchronousRendering(
            api, "If the site no longer offers it, set integration.rendering to auto or async.")
        .render((issuedAt, macroId) -> "<x>" + issuedAt + "</x>", "test it");
  }

  private static ExportException failure(Site site) {
    return catchThrowableOfType(ExportException.class, () -> render(site));
  }
}
