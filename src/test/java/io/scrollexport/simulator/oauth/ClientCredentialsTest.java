package io.scrollexport.simulator.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.MovableClock;
import io.scrollexport.simulator.SiteUrls;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ClientCredentialsTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String SCOPE = "read:confluence-content.all";

  private final MovableClock clock = MovableClock.standingAt(Instant.parse("2024-10-08T16:04:35Z"));

  @AutoClose
  private final ConfluenceSimulator simulator = ConfluenceSimulator.builder().clock(clock).start();

  private final OAuthClient client =
      simulator.accounts().serviceAccount("robot@example.com", SCOPE, "write:confluence-file");
  private final TokenForm form =
      TokenForm.of("client_credentials")
          .with("client_id", client.clientId())
          .with("client_secret", client.clientSecret());

  @Test
  void issuesATokenForCredentialsInTheBody() {
    var response =
        form.with("audience", "api.atlassian.com").post(simulator.urls().tokenEndpoint());

    JsonNode token = TokenForm.json(response);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(token.path("token_type").asText()).isEqualTo("Bearer");
    assertThat(token.path("expires_in").asInt()).isEqualTo(3600);
    assertThat(token.path("scope").asText()).contains(SCOPE);
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(convert(simulator.urls().gateway(), token.path("access_token").asText()))
        .isEqualTo(200);
  }

  @Test
  void issuesATokenForCredentialsInTheHeader() {
    var response =
        TokenForm.of("client_credentials")
            .post(simulator.urls().tokenEndpoint(), "Authorization", basic());

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void refusesCredentialsInBoth() {
    var response = form.post(simulator.urls().tokenEndpoint(), "Authorization", basic());

    assertError(response, 400, "invalid_request");
  }

  @Test
  void namesWhatIsWrong() {
    String url = simulator.urls().tokenEndpoint();

    assertError(form.with("client_secret", "wrong").post(url), 401, "invalid_client");
    assertError(form.with("client_id", "wrong").post(url), 401, "invalid_client");
    assertError(form.without("client_secret").post(url), 400, "invalid_request");
    assertError(form.with("scope", SCOPE + " admin").post(url), 400, "invalid_scope");
    assertError(form.with("audience", "example.com").post(url), 400, "invalid_request");
    assertError(form.with("grant_type", "password").post(url), 400, "unsupported_grant_type");
    assertThat(simulator.requests(Endpoint.CLIENT_CREDENTIALS)).hasSize(6);
  }

  @Test
  void opensTheGatewayOnly() {
    String token = token(form);

    assertThat(convert(simulator.urls().gateway(), token)).isEqualTo(200);
    assertThat(convert(simulator.baseUrl(), token)).isEqualTo(401);
    String otherSite = simulator.urls().gateway().replace(SiteUrls.CLOUD_ID, "another-site");
    assertThat(convert(otherSite, token)).isEqualTo(404);
  }

  @Test
  void needsAFittingScope() {
    String token = token(form.with("scope", "write:confluence-file"));

    var response = conversion(simulator.urls().gateway(), token);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(TokenForm.json(response).path("message").asText())
        .isEqualTo("Unauthorized; scope does not match");
  }

  @Test
  void endsWithItsTime() {
    String token = token(form);
    clock.advance(Duration.ofHours(1).minusSeconds(1));
    assertThat(convert(simulator.urls().gateway(), token)).isEqualTo(200);
    clock.advance(Duration.ofSeconds(1));

    assertThat(convert(simulator.urls().gateway(), token)).isEqualTo(401);
  }

  @Test
  void endsWhenItIsRevoked() {
    String token = token(form);

    simulator.accounts().revokeTokens(simulator.user("other@example.com"));
    assertThat(convert(simulator.urls().gateway(), token)).isEqualTo(200);
    simulator.accounts().revokeTokens(client.user());

    assertThat(convert(simulator.urls().gateway(), token)).isEqualTo(401);
  }

  private String token(TokenForm request) {
    return TokenForm.json(request.post(simulator.urls().tokenEndpoint()))
        .path("access_token")
        .asText();
  }

  private String basic() {
    String pair = client.clientId() + ":" + client.clientSecret();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  static int convert(String baseUrl, String token) {
    return conversion(baseUrl, token).statusCode();
  }

  private static HttpResponse<String> conversion(String baseUrl, String token) {
    var request =
        HttpRequest.newBuilder(URI.create(baseUrl + "/rest/api/contentbody/convert/view"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"value\":\"<p/>\",\"representation\":\"storage\"}"))
            .build();
    return HTTP.sendAsync(request, BodyHandlers.ofString()).join();
  }

  static void assertError(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(TokenForm.json(response).path("error").asText()).isEqualTo(code);
    assertThat(TokenForm.json(response).path("error_description").asText()).isNotEmpty();
  }
}
