package io.scrollexport.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.authentication.Authentication.Basic;
import io.scrollexport.authentication.Authentication.Bearer;
import io.scrollexport.authentication.Authentication.ConnectImpersonation;
import io.scrollexport.authentication.Authentication.OauthClientCredentials;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
    ExportException added = added(code, "Confluence answered.", host, kind);

    assertThat(added.code()).isEqualTo(code);
    assertThat(added.explanation()).startsWith("Confluence answered. ").contains(cause);
    assertThat(added.explanation().length()).isLessThan(280);
  }

  @ParameterizedTest
  @CsvSource({"bearer", "basic", "oauth", "connect"})
  void aMissingScopeIsNamed(String kind) {
    String said = "Confluence answered 401 ('Unauthorized; scope does not match').";

    assertThat(added(FailureCode.UNAUTHORIZED, said, "api.atlassian.com", kind).explanation())
        .startsWith(said)
        .contains("read:confluence-content.all", "read:content.metadata:confluence");
  }

  @Test
  void otherFailuresStayAsTheyAre() {
    ExportException limited = ExportException.rateLimited("Wait.", Duration.ofSeconds(1));
    ExportException missing = new ExportException(FailureCode.NOT_FOUND, "Missing.");

    assertThat(LikelyCause.added(limited, SITE.uri(), SIGN_INS.get("basic"))).isSameAs(limited);
    assertThat(LikelyCause.added(missing, SITE.uri(), SIGN_INS.get("basic"))).isSameAs(missing);
  }

  private static ExportException added(FailureCode code, String said, String host, String kind) {
    return LikelyCause.added(
        new ExportException(code, said),
        URI.create("https://" + host + "/wiki/rest/api"),
        SIGN_INS.get(kind));
  }
}
