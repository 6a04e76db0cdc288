package io.scrollexport.authentication.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Authentication.Basic;
import io.scrollexport.authentication.Authentication.Bearer;
import io.scrollexport.authentication.Authentication.ConnectImpersonation;
import io.scrollexport.authentication.Authentication.OauthClientCredentials;
import io.scrollexport.authentication.ClientAuthentication;
import io.scrollexport.authentication.Secret;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.json.JsonReply;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteJson;
import io.scrollexport.remote.RemoteText;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelyCauseTest {

  private static final BaseUrl SITE = BaseUrl.from("https://example.atlassian.net/wiki");

  private static final Map<String, Authentication> SIGN_INS =
      Map.of(
          "bearer", new Bearer(new Secret("s3cret")),
          "basic", new Basic("jane@example.com", new Secret("s3cret")),
          "oauth",
              new OauthClientCredentials(
                  OauthClientCredentials.DEFAULT_TOKEN_ENDPOINT,
                  "client",
                  new Secret("s3cret"),
                  null,
                  null,
                  ClientAuthentication.CREDENTIALS_BODY),
          "connect",
              new ConnectImpersonation(
                  "app",
                  new Secret("s3cret"),
                  "user",
                  null,
                  ConnectImpersonation.DEFAULT_AUTHORIZATION_SERVER,
                  SITE));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UNAUTHORIZED | bearer  | api.atlassian.com     | cloud IDs
          UNAUTHORIZED | bearer  | example.atlassian.net | https://api.atlassian.com/ex/confluence/{cloudId}/wiki
          UNAUTHORIZED | bearer  | wiki.example.com      | expired or been revoked
          UNAUTHORIZED | basic   | api.atlassian.com     | an API token with scopes
          UNAUTHORIZED | basic   | Example.Atlassian.net | expire within a year
          UNAUTHORIZED | basic   | wiki.example.com      | basic authentication switched off
          UNAUTHORIZED | oauth   | api.atlassian.com     | fresh token was refused too
          UNAUTHORIZED | oauth   | example.atlassian.net | accepted only at https://api.atlassian.com
          UNAUTHORIZED | oauth   | wiki.example.com      | fresh token was refused too
          UNAUTHORIZED | connect | example.atlassian.net | still installed
          FORBIDDEN    | bearer  | api.atlassian.com     | may not see the page
          FORBIDDEN    | bearer  | word.exporter.example | user may not see the page.
          FORBIDDEN    | basic   | example.atlassian.net | authentication.username
          FORBIDDEN    | oauth   | api.atlassian.com     | The service account may not see the page
          FORBIDDEN    | connect | example.atlassian.net | authentication.userAccountId
          """)
  void aRefusalNamesItsLikelyCause(FailureCode code, String kind, String host, String cause) {
    ExportException refusal = refusal(code, "", Map.of(), host, kind);

    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.explanation()).startsWith("Confluence at x answered 40").contains(cause);
    assertThat(refusal.explanation().length()).isLessThan(400);
  }

  @ParameterizedTest
  @CsvSource({"bearer", "basic", "oauth", "connect"})
  void aMissingScopeIsNamed(String kind) {
    String said = "Unauthorized; scope does not match";

    assertThat(
            refusal(FailureCode.UNAUTHORIZED, said, Map.of(), "api.atlassian.com", kind)
                .explanation())
        .contains("(\"" + said + "\")")
        .contains("read:confluence-content.all", "read:content.metadata:confluence");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FORBIDDEN | basic | Current user not permitted to use Confluence | check authentication.username and authentication.password | permissions
          FORBIDDEN | bearer | Current user not permitted to use Confluence | check authentication.token | permissions
          FORBIDDEN | bearer | Failed to parse Connect Session Auth Token | API tokens go with authentication.type basic, with the e-mail address | permissions
          FORBIDDEN | basic | Basic Authentication has been disabled on this instance. | set authentication.type to bearer, with a personal access token | permissions
          UNAUTHORIZED | basic | Basic authentication with passwords is deprecated. | must be an API token | expired
          """)
  void wordsThatTellMoreAreBelieved(
      FailureCode code, String kind, String said, String advice, String notThat) {
    assertThat(
            refusal(code, said, Map.of(), "example.atlassian.net", kind)
                .explanation()
                .replace(said, "…"))
        .contains("(\"…\"). ")
        .contains(advice)
        .doesNotContain(notThat);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          X-Seraph-LoginReason | AUTHENTICATION_DENIED | CAPTCHA
          X-Authentication-Denied-Reason | CAPTCHA_CHALLENGE; login-url=https://x/login.action | sign in once in a browser
          X-Seraph-LoginReason | AUTHENTICATED_FAILED | does not know these credentials: check authentication.username
          X-Seraph-LoginReason | AUTHORISATION_FAILED | may not use Confluence
          X-Failure-Category | FAILURE_CLIENT_SCOPE_CHECK | lacks the scope
          """)
  void headersThatTellMoreAreBelieved(String name, String value, String advice) {
    assertThat(
            refusal(FailureCode.FORBIDDEN, "", Map.of(name, value), "wiki.example.com", "basic")
                .explanation())
        .contains(advice)
        .doesNotContain("Check the permissions");
  }

  private static ExportException refusal(
      FailureCode code, String said, Map<String, String> headers, String host, String kind) {
    JsonReply reply =
        new JsonReply(
            code == FailureCode.UNAUTHORIZED ? 401 : 403,
            HttpHeaders.of(
                headers.entrySet().stream()
                    .collect(
                        Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue()))),
                (name, value) -> true),
            RemoteJson.missing(),
            RemoteText.of(said),
            Credentials.NONE);
    return LikelyCause.refusal(
        reply,
        new Purpose("Confluence", "x", "test"),
        URI.create("https://" + host + "/wiki/rest/api"),
        SIGN_INS.get(kind));
  }
}
