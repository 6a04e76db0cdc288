package io.scrollexport.confluence.rendering;

import static io.scrollexport.confluence.Site.completed;
import static io.scrollexport.confluence.Site.queued;
import static io.scrollexport.confluence.Site.task;
import static io.scrollexport.http.ScriptedTransport.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Secret;
import io.scrollexport.confluence.ConfluenceApi;
import io.scrollexport.confluence.Site;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.ScriptedTransport.Script;
import io.scrollexport.observation.Observation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingsTest {

  private static final String SYNC = "POST /wiki/rest/api/contentbody/convert/export_view";
  private static final String QUEUE =
      "POST /wiki/rest/api/contentbody/convert/async/export_view?allowCache=false";
  private static final String RESULT = "GET /wiki/rest/api/contentbody/convert/async/7";
  private static final Script RENDERED =
      answer(200, "{\"value\":\"<p>x</p>\",\"representation\":\"export_view\"}");

  @Test
  void asynchronousRenderingNeverChangesOver() {
    Site site = new Site(queued("7"), completed("x"));

    assertThat(render(RenderingMode.ASYNC, site).html().raw()).isEqualTo("x");
    assertThat(site.transport.lines()).containsExactly(QUEUE, RESULT);
  }

  @Test
  void automaticRenderingStaysSynchronousWhereThatIsOffered() {
    Site site = new Site(RENDERED);
    Renderings renderings = new Renderings(site.delay, Observation.NONE);

    for (int i = 0; i < 3; i++) {
      assertThat(render(renderings, RenderingMode.AUTO, site.api()).html().raw())
          .isEqualTo("<p>x</p>");
    }
    assertThat(site.transport.lines()).containsExactly(SYNC, SYNC, SYNC);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 405, 410})
  void automaticRenderingChangesOverAndRemembersIt(int status) {
    Site site =
        new Site(
            answer(status, "<html>"), queued("7"), completed("x"), queued("7"), completed("y"));
    Renderings renderings = new Renderings(site.delay, Observation.NONE);

    assertThat(render(renderings, RenderingMode.AUTO, site.api()).html().raw()).isEqualTo("x");
    assertThat(render(renderings, RenderingMode.AUTO, site.api()).html().raw()).isEqualTo("y");
    assertThat(site.transport.lines()).containsExactly(SYNC, QUEUE, RESULT, QUEUE, RESULT);
  }

  @Test
  void automaticRenderingKeepsSitesApart() {
    Site site = new Site(answer(410, ""), queued("7"), completed("x"), RENDERED);
    Renderings renderings = new Renderings(site.delay, Observation.NONE);
    BaseUrl other = BaseUrl.from("https://other.atlassian.net/wiki");

    render(renderings, RenderingMode.AUTO, site.api());
    render(renderings, RenderingMode.AUTO, site.api(other, Site.USER));

    assertThat(site.transport.lines()).containsExactly(SYNC, QUEUE, RESULT, SYNC);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 429, 500, 503})
  void automaticRenderingPassesOtherFailuresOn(int status) {
    Site site = new Site(answer(status, ""), queued("7"), completed("x"));

    assertThat(failure(RenderingMode.AUTO, site)).hasMessageContaining("answered " + status);
    assertThat(site.transport.calls()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "404, 404, NOT_FOUND",
    "410, 404, UNEXPECTED_RESPONSE",
    "404, 405, UNEXPECTED_RESPONSE",
  })
  void automaticRenderingNamesBothWhereNeitherIsOffered(
      int synchronous, int asynchronous, FailureCode code) {
    Site site = new Site(answer(synchronous, ""), answer(asynchronous, ""), RENDERED);
    Renderings renderings = new Renderings(site.delay, Observation.NONE);

    assertThat(failure(renderings, RenderingMode.AUTO, site.api()))
        .hasMessageStartingWith(code + ": Confluence at example.atlassian.net answered ")
        .hasMessageContaining(
            synchronous + " to synchronous and " + asynchronous + " to asynchronous rendering")
        .hasMessageContaining("integration.baseUrl");
    assertThat(render(renderings, RenderingMode.AUTO, site.api()).html().raw())
        .isEqualTo("<p>x</p>");
    assertThat(renderings.remembered()).isZero();
  }

  @Test
  void automaticRenderingSaysWhatWasTried() {
    String tried = "Asynchronous rendering was used, since the site answered 410";
    Site refused = new Site(answer(410, ""), answer(403, ""));
    Site slow = new Site(answer(410, ""), queued("7"), task("WORKING"));
    Site throttled = new Site(answer(410, ""), answer(429, "", "Retry-After", "50"));

    assertThat(failure(RenderingMode.AUTO, refused))
        .hasMessageStartingWith("FORBIDDEN: ")
        .hasMessageContaining(tried);
    assertThat(failure(RenderingMode.AUTO, slow))
        .hasMessageStartingWith("TIMEOUT: ")
        .hasMessageContaining(tried);
    assertThat(failure(RenderingMode.AUTO, throttled).retryAfter())
        .contains(Duration.ofSeconds(50));
  }

  @Test
  void automaticRenderingForgetsASiteThatTakesTheOtherBack() {
    Site site = new Site(answer(404, ""), queued("7"), completed("x"), answer(404, ""), RENDERED);
    Renderings renderings = new Renderings(site.delay, Observation.NONE);

    render(renderings, RenderingMode.AUTO, site.api());
    assertThat(failure(renderings, RenderingMode.AUTO, site.api()).code())
        .isEqualTo(FailureCode.NOT_FOUND);
    assertThat(render(renderings, RenderingMode.AUTO, site.api()).html().raw())
        .isEqualTo("<p>x</p>");
  }

  @Test
  void automaticRenderingDoesNotTryWhatConnectAppsMayNotDo() {
    Site site =
        new Site(answer(200, "{\"access_token\":\"t\",\"expires_in\":900}"), answer(410, ""));
    Authentication app =
        new Authentication.ConnectImpersonation(
            "client",
            new Secret("shared"),
            "5b10a2844c20165700ede21g",
            null,
            Authentication.ConnectImpersonation.DEFAULT_AUTHORIZATION_SERVER,
            Site.URL);

    assertThat(
            failure(
                new Renderings(site.delay, Observation.NONE),
                RenderingMode.AUTO,
                site.api(Site.URL, app)))
        .hasMessageStartingWith("UNEXPECTED_RESPONSE: ")
        .hasMessageContaining("answered 410 to synchronous rendering")
        .hasMessageContaining("no Connect app read its results")
        .hasMessageContaining("oauth-client-credentials-flow");
    assertThat(site.transport.lines()).hasSize(2).endsWith(SYNC);
  }

  @Test
  void remembersABoundedNumberOfSites() {
    Script any =
        call ->
            switch (call.uri().getPath().replaceAll(".*/convert/", "")) {
              case "export_view" -> answer(410, "").answer(call);
              case "async/export_view" -> queued("7").answer(call);
              default -> completed("x").answer(call);
            };
    Site site = new Site(any);
    Renderings renderings = new Renderings(site.delay, Observation.NONE);
    for (int i = 0; i < 3_000; i++) {
      BaseUrl url = BaseUrl.from("https://site" + i + ".example/wiki");
      render(renderings, RenderingMode.AUTO, site.api(url, Site.USER));
    }

    assertThat(renderings.remembered()).isLessThanOrEqualTo(1_000);
  }

  private static Rendered render(RenderingMode mode, Site site) {
    return render(new Renderings(site.delay, Observation.NONE), mode, site.api());
  }

  private static Rendered render(Renderings renderings, RenderingMode mode, ConfluenceApi api) {
    return renderings.of(mode, api).render((issuedAt, macroId) -> "<x/>", "test it");
  }

  private static ExportException failure(RenderingMode mode, Site site) {
    return failure(new Renderings(site.delay, Observation.NONE), mode, site.api());
  }

  private static ExportException failure(
      Renderings renderings, RenderingMode mode, ConfluenceApi api) {
    return catchThrowableOfType(ExportException.class, () -> render(renderings, mode, api));
  }
}
