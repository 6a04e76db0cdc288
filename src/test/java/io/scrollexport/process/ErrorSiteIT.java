package io.scrollexport.process;

import static io.scrollexport.failure.FailureCode.CLOCK_SKEW;
import static io.scrollexport.failure.FailureCode.CONNECTION_FAILED;
import static io.scrollexport.failure.FailureCode.MACRO_NOT_RENDERED;
import static io.scrollexport.failure.FailureCode.RATE_LIMITED;
import static io.scrollexport.failure.FailureCode.REMOTE_ERROR;
import static io.scrollexport.failure.FailureCode.TIMEOUT;
import static io.scrollexport.failure.FailureCode.UNEXPECTED_RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.fault.Faults;
import io.scrollexport.simulator.fault.Throttling;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a site answers, or does not. */
@OnSharedCamunda
class ErrorSiteIT {

  /** How long the throttling site asks to wait. */
  static final Duration ASKED = Duration.ofSeconds(45);

  /** An exporter whose clock is not that of its site. */
  private static final String REJECTED =
      """
      {"representation": "export_view", "value":
       "<div class=\\"result\\"><code class=\\"error\\">{&quot;status&quot;:400,&quot;message&quot;:\
      &quot;Must set 'issued-at' parameter to current time as Unix Epoch seconds.&quot;}</code></div>"}
      """;

  static Stream<ErrorCase> cases() {
    return Stream.of(
        ErrorCase.startAnswered(RATE_LIMITED, Throttling.forSeconds(ASKED.toSeconds())),
        ErrorCase.startAnswered(REMOTE_ERROR, ErrorCase.said(503, "Service Unavailable")),
        ErrorCase.starting(
            CONNECTION_FAILED,
            // Nobody listens there any more.
            (site, inputs) -> site.close()),
        ErrorCase.starting(
            TIMEOUT,
            (site, inputs) -> {
              inputs.put("readTimeoutInSeconds", 2);
              site.fault(Endpoint.CONVERSION, 10, Faults.stalledBody(0.5));
            }),
        ErrorCase.starting(
            CLOCK_SKEW,
            (site, inputs) -> {
              site.conduct().clockSkew(Duration.ofSeconds(120));
              site.fault(Endpoint.CONVERSION, 10, Faults.status(200, "application/json", REJECTED));
            }),
        ErrorCase.starting(
            MACRO_NOT_RENDERED,
            (site, inputs) -> inputs.put("integration.macroName", "scroll-wrod-export-job")),
        ErrorCase.startAnswered(UNEXPECTED_RESPONSE, Faults.htmlPage()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void endsInADocumentedIncident(ErrorCase error) {
    ErrorProcess.assertEndsAsDocumented(error);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isCaughtByABoundaryEvent(ErrorCase error) {
    ErrorProcess.assertIsCaught(error);
  }

  @Test
  void aThrottledPollIsAResultAndSpendsNoRetry() {
    try (ConfluenceSimulator site = ErrorProcess.site()) {
      ErrorInputs inputs = ErrorInputs.of(site, site.user("ann@example.com"));
      site.fault(Endpoint.CONVERSION, Faults.header("X-Ordered", "nothing"));
      site.fault(Endpoint.CONVERSION, Throttling.forSeconds(1));

      ProcessInstance export = ProcessTest.CAMUNDA.start("scroll-export", inputs.variables());
      ErrorProcess.advanceUntilOver(export);

      assertThat(export.incidents()).isEmpty();
      assertThat(export.failedTries()).isEmpty();
      assertThat(export.completed()).contains("DocumentReady");
      assertThat(export.values("export"))
          .anySatisfy(
              poll -> {
                assertThat(poll.path("throttled").asBoolean()).isTrue();
                assertThat(Duration.parse(poll.path("nextPollIn").asText())).isPositive();
              });
    }
  }
}
