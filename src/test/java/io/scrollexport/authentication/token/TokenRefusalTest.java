package io.scrollexport.authentication.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import io.scrollexport.authentication.Authentication.OauthClientCredentials;
import io.scrollexport.authentication.Authentication.Requested;
import io.scrollexport.authentication.ClientAuthentication;
import io.scrollexport.authentication.Secret;
import io.scrollexport.authentication.token.AuthorizationServer.Refusal;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.ClosedPort;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRefusalTest {

  @AutoClose private final SignIn signIn = new SignIn();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          client | 401 | {"error":"access_denied","error_description":"Unauthorized"} | 'access_denied: Unauthorized' | authentication.clientSecret
          client | 400 | {"error":"invalid_scope"}              | 'invalid_scope'       | authentication.scopes
          client | 403 | {"error":"unauthorized_client"}        | 'unauthorized_client' | service account
          client | 404 | not json                               | answered 404          | authentication.oauthTokenEndpoint
          client | 302 | {}                                     | answered 302          | authentication.oauthTokenEndpoint
          client | 200 | {"error":"invalid_client","error_description":"client secret is wrong"} | 'invalid_client: client secret is wrong' | authentication.clientSecret
          client | 200 | {"error":{"message":"bad client"}}     | '("bad client")'      | authentication.clientSecret
          client | 200 | {"errorMessage":"bad client"}          | '("bad client")'      | authentication.clientSecret
          user   | 200 | {"error":"invalid_grant"}              | 'invalid_grant'       | authentication.userAccountId
          user   | 400 | {"error":"invalid_grant","error_description":"Unknown user"} | 'invalid_grant: Unknown user' | authentication.userAccountId
          user   | 400 | {"error":"access_denied"}              | 'access_denied'       | ACT_AS_USER
          user   | 401 | {"error":"invalid_client"}             | 'invalid_client'      | authentication.sharedSecret
          user   | 400 | {"error":"invalid_scope"}              | 'invalid_scope'       | authentication.scopes
          user   | 404 | {}                                     | answered 404          | authentication.authorizationServer
          user   | 400 | {"error":{"code":7},"message":"Bad\\nnews"} | 'Bad news'       | authentication.tenantUrl
          """)
  void aRefusalSaysWhatTheServerSaidAndWhatToChange(
      String who, int status, String body, String said, String advice) {
    Requested authentication = who.equals("client") ? signIn.client() : signIn.user("jane");
    signIn.server.refusals.add(new Refusal(status, body, Map.of()));

    ExportException failure = signIn.failure(authentication);

    assertThat(failure.code()).isEqualTo(FailureCode.TOKEN_REQUEST_FAILED);
    assertThat(failure.explanation())
        .startsWith("The authorization server at localhost:")
        .contains(said.strip(), advice.strip())
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource({"503, REMOTE_ERROR", "500, REMOTE_ERROR", "408, REMOTE_ERROR", "429, RATE_LIMITED"})
  void aServerInTroubleHasTheCodesForThat(int status, FailureCode code) {
    signIn.server.refusals.add(new Refusal(status, "{}", Map.of("Retry-After", "17")));

    ExportException failure = signIn.failure(signIn.client());

    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(17));
  }

  @Test
  void noServerIsAFailedConnection() throws Exception {
    try (ClosedPort nobody = new ClosedPort()) {
      OauthClientCredentials client =
          new OauthClientCredentials(
              BaseUrl.from("http://localhost:" + nobody.number() + "/token"),
              "client",
              new Secret("secret"),
              null,
              null,
              ClientAuthentication.CREDENTIALS_BODY);

      assertThat(signIn.failure(client).code()).isEqualTo(FailureCode.CONNECTION_FAILED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "[]",
        "{}",
        "{\"access_token\":null}",
        "{\"access_token\":\"\"}",
        "{\"access_token\":42}",
        "{\"access_token\":[\"a\"]}",
        "{\"access_token\":\"two words\"}",
        "{\"access_token\":\"a\\r\\nX-Injected: b\"}",
        "{\"access_token\":\"tök\"}",
      })
  void anAnswerWithoutAUsableTokenIsUnexpected(String body) {
    signIn.server.refusals.add(new Refusal(200, body, Map.of()));

    assertThat(signIn.failure(signIn.client()).code()).isEqualTo(FailureCode.UNEXPECTED_RESPONSE);
  }

  @Test
  void aTokenHasALongestLength() {
    String body = "{\"access_token\":\"%s\"}";
    signIn.server.refusals.add(
        new Refusal(200, body.formatted("t".repeat(16 * 1024 + 1)), Map.of()));

    assertThat(signIn.failure(signIn.client()).code()).isEqualTo(FailureCode.UNEXPECTED_RESPONSE);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 503})
  void nothingSecretThatTheServerRepeatsIsPassedOn(int status) {
    // A server that answers with the request itself, as some do when they are being debugged.
    signIn.server.gate =
        user -> {
          String echo = signIn.server.tokenRequests.getLast().toString().replaceAll("[\"\\\\]", "");
          signIn.server.refusals.add(
              new Refusal(status, "{\"message\":\"" + echo + "\"}", Map.of()));
        };
    for (ClientAuthentication how : ClientAuthentication.values()) {
      assertThat(signIn.failure(signIn.client(how, null, null)).getMessage())
          .contains("client_credentials", "***")
          .doesNotContain(AuthorizationServer.CLIENT_SECRET, "c2VydmljZS1hY2NvdW50");
    }
    assertThat(signIn.failure(signIn.user("jane")).getMessage())
        .doesNotContain("eyJ", AuthorizationServer.SHARED_SECRET);
  }

  @ParameterizedTest
  @ValueSource(ints = {-120, 120})
  void anAssertionIsSignedAnewWithTheServersTime(int seconds) {
    signIn.clock.advance(Duration.ofSeconds(seconds));

    assertThat(signIn.whoAmI(signIn.user("jane"))).isEqualTo("jane");

    assertThat(signIn.server.tokenRequests).hasSize(2);
    Instant issuedAt =
        JWT.decode(signIn.server.tokenRequests.getLast().form().get("assertion"))
            .getIssuedAtAsInstant();
    assertThat(Duration.between(issuedAt, signIn.clock.instant()).plusSeconds(-seconds).abs())
        .isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aSkewedClockThatWasNotTheCauseIsToldAllTheSame() {
    signIn.clock.advance(Duration.ofSeconds(120));
    signIn.server.refusals.add(new Refusal(400, "{\"error\":\"invalid_grant\"}", Map.of()));
    signIn.server.refusals.add(new Refusal(400, "{\"error\":\"invalid_grant\"}", Map.of()));

    assertThat(signIn.failure(signIn.user("jane")).explanation())
        .containsPattern("Its clock and ours differ by 1[12][0-9] seconds");
  }

  @Test
  void clientCredentialsHoldNoTimeAndAreNotSentAgain() {
    signIn.clock.advance(Duration.ofSeconds(120));
    signIn.server.refusals.add(new Refusal(401, "{}", Map.of()));

    assertThat(signIn.failure(signIn.client()).code()).isEqualTo(FailureCode.TOKEN_REQUEST_FAILED);
    assertThat(signIn.server.tokenRequests).hasSize(1);
  }
}
