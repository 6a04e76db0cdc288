package io.scrollexport.process;

import static io.scrollexport.failure.FailureCode.FORBIDDEN;
import static io.scrollexport.failure.FailureCode.INVALID_INPUT;
import static io.scrollexport.failure.FailureCode.INVALID_REQUEST;
import static io.scrollexport.failure.FailureCode.NOT_FOUND;
import static io.scrollexport.failure.FailureCode.TOKEN_REQUEST_FAILED;
import static io.scrollexport.failure.FailureCode.UNAUTHORIZED;

import io.scrollexport.simulator.Accounts;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with the request, or with who makes it. */
@OnSharedCamunda
class ErrorSignInIT {

  static Stream<ErrorCase> cases() {
    return Stream.of(
        ErrorCase.starting(
            INVALID_INPUT, (site, inputs) -> inputs.put("exportRequest.pageId", "Release notes")),
        ErrorCase.starting(
            INVALID_REQUEST,
            (site, inputs) -> inputs.put("exportRequest.timeZone", "Europe/Atlantis")),
        ErrorCase.starting(
            UNAUTHORIZED, (site, inputs) -> inputs.put("authentication.token", "expired")),
        ErrorCase.startAnswered(
            FORBIDDEN, ErrorCase.said(403, "Current user not permitted to use Confluence")),
        ErrorCase.starting(NOT_FOUND, (site, inputs) -> inputs.put("exportRequest.pageId", "999")),
        ErrorCase.starting(
            TOKEN_REQUEST_FAILED,
            (site, inputs) -> {
              inputs.put("authentication.type", "oauth-client-credentials-flow");
              inputs.put("authentication.oauthTokenEndpoint", site.urls().tokenEndpoint());
              inputs.put("authentication.clientId", Accounts.DEMO_CLIENT.clientId());
              inputs.put("authentication.clientSecret", "wrong");
              inputs.put("integration.baseUrl", site.urls().gateway());
            }));
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
}
