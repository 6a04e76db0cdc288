package io.scrollexport.protocol.access;

import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_APP;
import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_PAGE;
import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_TEMPLATE;
import static io.scrollexport.simulator.ConfluenceSimulator.DEMO_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.ClientAuthentication;
import io.scrollexport.authentication.Secret;
import io.scrollexport.authentication.api.Sites;
import io.scrollexport.confluence.rendering.RenderingMode;
import io.scrollexport.confluence.rendering.Renderings;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.transport.PooledTransport;
import io.scrollexport.http.wire.Way;
import io.scrollexport.observation.Observation;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.Integration;
import io.scrollexport.protocol.Requests;
import io.scrollexport.simulator.Accounts;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.MovableClock;
import io.scrollexport.simulator.exporter.ExportFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exporters against the strict simulator: every integration, rendering and sign-in. */
class SimulatedExportTest {

  private static final Authentication BEARER =
      new Authentication.Bearer(new Secret(DEMO_USER.accessToken()));
  private static final Authentication BASIC =
      new Authentication.Basic(DEMO_USER.email(), new Secret(DEMO_USER.apiToken()));

  /** Time passes by pauses only. */
  private final MovableClock clock = MovableClock.standingAt(Clock.systemUTC().instant());

  @AutoClose
  private final ConfluenceSimulator simulator =
      ConfluenceSimulator.builder().clock(clock).exportDuration(Duration.ofSeconds(3)).start();

  private final Exporters exporters =
      new Exporters(
          Sites.over(
              new PooledTransport(Way::direct),
              clock,
              () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos(),
              Observation.NONE),
          new Renderings(clock::advance, Observation.NONE));

  @ParameterizedTest
  @EnumSource
  void exportsThroughConfluenceWithEveryRendering(RenderingMode mode) {
    assertExports(macro(simulator.baseUrl(), mode), BEARER);
    assertExports(macro(simulator.baseUrl(), mode), BASIC);
    assertExports(macro(simulator.urls().gateway(), mode), client());
  }

  @Test
  void exportsForAConnectAppSynchronouslyOnly() {
    assertExports(macro(simulator.baseUrl(), RenderingMode.AUTO), app());
    assertExports(macro(simulator.baseUrl(), RenderingMode.SYNC), app());
    assertThat(failure(macro(simulator.baseUrl(), RenderingMode.ASYNC), app()))
        .hasMessageStartingWith("FORBIDDEN: ")
        .hasMessageContaining("set integration.rendering to sync");
  }

  @ParameterizedTest
  @EnumSource
  void exportsByTheRestApi(ExportFormat format) {
    assertExports(rest(simulator.urls().exporter(format)), BEARER);
    assertExports(rest(simulator.urls().dataCenterExporter(format)), BEARER);
    assertExports(rest(simulator.urls().dataCenterExporter(format)), BASIC);
  }

  @ParameterizedTest
  @CsvSource({"AUTO, 120", "AUTO, -120", "SYNC, 120", "SYNC, -120", "ASYNC, 120", "ASYNC, -120"})
  void exportsWhateverTheSitesClock(RenderingMode mode, long ahead) {
    simulator.conduct().clockSkew(Duration.ofSeconds(ahead));

    assertExports(macro(simulator.baseUrl(), mode), BEARER);
    assertExports(macro(simulator.urls().gateway(), mode), client());
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 405, 410})
  void changesOverWhereSynchronousConversionIsGone(int status) {
    simulator.conduct().withdrawSynchronousConversion(status);

    assertExports(macro(simulator.baseUrl(), RenderingMode.AUTO), BEARER);
    assertThat(simulator.requests(Endpoint.CONVERSION)).hasSize(1);
    assertThat(failure(macro(simulator.baseUrl(), RenderingMode.AUTO), app()))
        .hasMessageContaining("no Connect app read its results");
    assertThat(failure(macro(simulator.baseUrl(), RenderingMode.SYNC), BEARER))
        .hasMessageContaining("answered " + status + " to synchronous rendering");
  }

  @Test
  void waitsForAQueueOfSomeSeconds() {
    simulator.conduct().asyncConversionsTake(Duration.ofSeconds(7), 2);

    assertExports(macro(simulator.baseUrl(), RenderingMode.ASYNC), BEARER);
    assertThat(simulator.jobs()).hasSize(1);
  }

  @Test
  void aQueueThatOutlastsTheExportersLeewayIsATimeout() {
    simulator.conduct().asyncConversionsTake(Duration.ofSeconds(30), 0);

    assertThat(failure(macro(simulator.baseUrl(), RenderingMode.ASYNC), BEARER).code())
        .isEqualTo(FailureCode.TIMEOUT);
  }

  @Test
  void tellsWhyAConversionFailed() {
    simulator.conduct().failAsyncConversions(1, "The renderer is out of order.");

    assertThat(failure(macro(simulator.baseUrl(), RenderingMode.ASYNC), BEARER))
        .hasMessageStartingWith("REMOTE_ERROR: ")
        .hasMessageContaining("(\"The renderer is out of order.\")");
  }

  @Test
  void namesAMacroThatTheSiteDoesNotKnow() {
    Integration.Macro unknown =
        new Integration.Macro(
            BaseUrl.from(simulator.baseUrl()), "no-such-macro", "app", RenderingMode.AUTO);

    assertThat(failure(unknown, BEARER))
        .hasMessageStartingWith("MACRO_NOT_RENDERED: ")
        .hasMessageContaining("no-such-macro");
  }

  @Test
  void namesABaseUrlWithoutItsPath() {
    String url = simulator.baseUrl().replace("/wiki", "");

    assertThat(failure(macro(url, RenderingMode.AUTO), BEARER))
        .hasMessageStartingWith("NOT_FOUND: ")
        .hasMessageContaining("404 to synchronous and 404 to asynchronous rendering")
        .hasMessageContaining("on Cloud it ends with /wiki");
  }

  private void assertExports(Integration integration, Authentication authentication) {
    Exporter exporter = exporters.exporter(integration, authentication, Timeouts.DEFAULT, "job");
    String jobId = exporter.start(request());
    clock.advance(Duration.ofSeconds(4));
    ExportStatus status = exporter.status(jobId);

    assertThat(status.stage()).isEqualTo(ExportStatus.Stage.COMPLETE);
    assertThat(status.downloadUrl()).isNotNull();
    assertThat(status.downloadUrl().raw()).containsAnyOf("/download/", "/api/artifacts/");
  }

  private ExportException failure(Integration integration, Authentication authentication) {
    Exporter exporter = exporters.exporter(integration, authentication, Timeouts.DEFAULT, "job");
    return catchThrowableOfType(ExportException.class, () -> exporter.start(request()));
  }

  private static ExportRequest request() {
    return Requests.of(DEMO_PAGE, DEMO_TEMPLATE);
  }

  private static Integration macro(String baseUrl, RenderingMode mode) {
    return new Integration.Macro(
        BaseUrl.from(baseUrl),
        Integration.Macro.DEFAULT_NAME,
        Integration.Macro.DEFAULT_APP_NAME,
        mode);
  }

  private static Integration rest(String exporterUrl) {
    return new Integration.Rest(BaseUrl.from(exporterUrl));
  }

  private Authentication client() {
    return new Authentication.OauthClientCredentials(
        BaseUrl.from(simulator.urls().tokenEndpoint()),
        Accounts.DEMO_CLIENT.clientId(),
        new Secret(Accounts.DEMO_CLIENT.clientSecret()),
        null,
        null,
        ClientAuthentication.CREDENTIALS_BODY);
  }

  private Authentication app() {
    return new Authentication.ConnectImpersonation(
        DEMO_APP.oauthClientId(),
        new Secret(DEMO_APP.sharedSecret()),
        DEMO_USER.accountId(),
        null,
        BaseUrl.from(simulator.urls().authorizationServer()),
        BaseUrl.from(simulator.baseUrl()));
  }
}
