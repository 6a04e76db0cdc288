package io.scrollexport.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scrollexport.authentication.Authentication.Basic;
import io.scrollexport.authentication.Authentication.Bearer;
import io.scrollexport.authentication.Authentication.ConnectImpersonation;
import io.scrollexport.authentication.Authentication.OauthClientCredentials;
import io.scrollexport.failure.ExportException;
import io.scrollexport.http.BaseUrl;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {

  private static final String SITE = "https://example.atlassian.net/wiki";

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "abc\n", "a\rb", "Bearer abc", "abc ", "töken", "a\u0000b", "a\u007fb"})
  void aBearerTokenIsVisibleAscii(String token) {
    assertInvalid("authentication.token", token, () -> new Bearer(new Secret(token)));
  }

  @Test
  void aBearerTokenMayHoldAllVisibleAscii() {
    assertThat(new Bearer(new Secret("!a~")).authorization().value()).isEqualTo("Bearer !a~");
    assertThatThrownBy(() -> new Bearer(new Secret(" "))).hasMessageContaining("is missing");
  }

  @Test
  void aBearerTokenHasALongestLength() {
    assertThatCode(() -> new Bearer(new Secret("t".repeat(16 * 1024)))).doesNotThrowAnyException();
    String tooLong = "t".repeat(16 * 1024 + 1);
    assertInvalid("authentication.token", tooLong, () -> new Bearer(new Secret(tooLong)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "jane:doe", "jane\n", "jane\u0085"})
  void aUserNameHasNeitherColonNorControlCharacters(String name) {
    assertInvalid("authentication.username", name, () -> new Basic(name, new Secret("p")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "secret\n", "sec\u0000ret"})
  void noPartIsMissingOrHoldsControlCharacters(String text) {
    Secret fine = new Secret("p");
    Secret secret = new Secret(text);
    assertInvalid("authentication.password", text, () -> new Basic("jane", secret));
    assertInvalid("authentication.clientId", text, () -> client(text, fine, null, null));
    assertInvalid("authentication.clientSecret", text, () -> client("c", secret, null, null));
    assertInvalid("authentication.oauthClientId", text, () -> app(text, fine, "u", null, SITE));
    assertInvalid("authentication.sharedSecret", text, () -> app("a", secret, "u", null, SITE));
    assertInvalid("authentication.userAccountId", text, () -> app("a", fine, text, null, SITE));
  }

  @Test
  void optionalPartsHoldNoControlCharactersEither() {
    Secret secret = new Secret("p");
    assertInvalid("authentication.audience", "x\n", () -> client("c", secret, "x\n", null));
    assertInvalid("authentication.scopes", "x\n", () -> client("c", secret, null, "x\n"));
    assertInvalid("authentication.scopes", "x\n", () -> app("a", secret, "u", "x\n", SITE));
  }

  @Test
  void blankOptionalPartsAreAbsent() {
    assertThat(client("c", new Secret("p"), " ", ""))
        .isEqualTo(client("c", new Secret("p"), null, null));
  }

  @Test
  void optionalPartsAreTakenWithoutTheBlanksAround() {
    OauthClientCredentials client = client("c", new Secret("p"), " api ", "read write ");

    assertThat(client.audience()).isEqualTo("api");
    assertThat(client.scopes()).isEqualTo("read write");
  }

  @Test
  void theGatewayIsNoTenant() {
    assertThatThrownBy(
            () ->
                app(
                    "a",
                    new Secret("p"),
                    "u",
                    null,
                    "https://api.atlassian.com/ex/confluence/1/wiki"))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("authentication.tenantUrl");
  }

  @Test
  void clientAuthenticationIsNamedAsInCamundasRestConnector() {
    assertThat(ClientAuthentication.values())
        .extracting(ClientAuthentication::value)
        .containsExactly("credentialsBody", "basicAuthHeader");
  }

  @Test
  void theDefaultsAreAtlassiansOwnServers() {
    assertThat(OauthClientCredentials.DEFAULT_TOKEN_ENDPOINT)
        .hasToString("https://auth.atlassian.com/oauth/token");
    assertThat(ConnectImpersonation.DEFAULT_AUTHORIZATION_SERVER)
        .hasToString("https://oauth-2-authorization-server.services.atlassian.com");
  }

  private static OauthClientCredentials client(
      String clientId, Secret secret, @Nullable String audience, @Nullable String scopes) {
    return new OauthClientCredentials(
        OauthClientCredentials.DEFAULT_TOKEN_ENDPOINT,
        clientId,
        secret,
        audience,
        scopes,
        ClientAuthentication.CREDENTIALS_BODY);
  }

  private static ConnectImpersonation app(
      String clientId, Secret secret, String user, @Nullable String scopes, String tenant) {
    return new ConnectImpersonation(
        clientId,
        secret,
        user,
        scopes,
        ConnectImpersonation.DEFAULT_AUTHORIZATION_SERVER,
        BaseUrl.from(tenant));
  }

  private static void assertInvalid(String input, String value, ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOf(ExportException.class)
        .hasMessageStartingWith("INVALID_INPUT: " + input + " ")
        .message()
        .satisfies(message -> assertThat(value.isBlank() || !message.contains(value)).isTrue());
  }
}
