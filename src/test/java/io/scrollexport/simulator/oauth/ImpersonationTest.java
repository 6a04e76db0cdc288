package io.scrollexport.simulator.oauth;

import static io.scrollexport.simulator.oauth.ClientCredentialsTest.assertError;
import static io.scrollexport.simulator.oauth.ClientCredentialsTest.convert;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.simulator.ConfluenceSimulator;
import io.scrollexport.simulator.MovableClock;
import io.scrollexport.simulator.site.User;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpersonationTest {
  private static final String GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  private final MovableClock clock = MovableClock.standingAt(Instant.parse("2024-10-08T16:04:35Z"));

  @AutoClose
  private final ConfluenceSimulator simulator = ConfluenceSimulator.builder().clock(clock).start();

  private final ConnectApp app = simulator.accounts().connectApp();
  private final User user = simulator.user("ann@example.com");

  @Test
  void issuesATokenOfThatUser() {
    var response = exchange(claims());

    JsonNode token = TokenForm.json(response);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(token.path("token_type").asText()).isEqualTo("Bearer");
    assertThat(token.path("expires_in").asInt()).isEqualTo(3600);
    assertThat(convert(simulator.baseUrl(), token.path("access_token").asText())).isEqualTo(200);
    assertThat(convert(simulator.urls().gateway(), token.path("access_token").asText()))
        .isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "iss, urn:atlassian:connect:clientid:other, 401, invalid_client",
    "iss, other, 400, invalid_grant",
    "sub, urn:atlassian:connect:useraccountid:nobody, 400, invalid_grant",
    "sub, urn:atlassian:connect:userkey:ann, 400, invalid_grant",
    "tnt, https://other.atlassian.net/wiki, 400, invalid_grant",
    "aud, https://auth.atlassian.io, 400, invalid_grant"
  })
  void refusesWrongClaims(String name, String value, int status, String code) {
    assertError(exchange(claims().put(name, value)), status, code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "sub", "tnt", "aud", "iat", "exp"})
  void refusesMissingClaims(String name) {
    ObjectNode claims = claims();
    claims.remove(name);

    assertError(exchange(claims), 400, "invalid_grant");
  }

  @ParameterizedTest
  @CsvSource({"0, 61", "6, 60", "-60, 0", "0, 0", "10, 5"})
  void refusesWrongTimes(long issued, long expires) {
    long now = clock.instant().getEpochSecond();

    var response = exchange(claims().put("iat", now + issued).put("exp", now + expires));

    assertError(response, 400, "invalid_grant");
  }

  @Test
  void refusesAnotherSignature() {
    String url = simulator.urls().authorizationServer() + "/oauth2/token";
    String wrong = sign(claims(), "HS256", "wrong");
    String unsigned = sign(claims(), "none", app.sharedSecret());

    assertError(form(wrong).post(url), 401, "invalid_client");
    assertError(form(unsigned).post(url), 401, "invalid_client");
    assertError(form("a.b").post(url), 400, "invalid_grant");
    assertError(form("a.b.c").post(url), 400, "invalid_grant");
    assertError(
        form(wrong).with("grant_type", "client_credentials").post(url),
        400,
        "unsupported_grant_type");
  }

  @Test
  void limitsATokenToTheScopesAskedFor() {
    String url = simulator.urls().authorizationServer() + "/oauth2/token";
    String assertion = sign(claims(), "HS256", app.sharedSecret());

    JsonNode token = TokenForm.json(form(assertion).with("scope", "WRITE").post(url));

    assertThat(convert(simulator.baseUrl(), token.path("access_token").asText())).isEqualTo(403);
    assertError(form(assertion).with("scope", "ROOT").post(url), 400, "invalid_scope");
  }

  @Test
  void hasAClockOfItsOwn() {
    simulator.conduct().clockSkew(Duration.ofMinutes(2));
    var response = exchange(claims());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Date")).hasValue("Tue, 08 Oct 2024 16:04:35 GMT");

    simulator.conduct().authorizationClockSkew(Duration.ofMinutes(-2));

    assertError(exchange(claims()), 400, "invalid_grant");
  }

  private ObjectNode claims() {
    long now = clock.instant().getEpochSecond();
    ObjectNode claims = JsonNodeFactory.instance.objectNode();
    claims.put("iss", "urn:atlassian:connect:clientid:" + app.oauthClientId());
    claims.put("sub", "urn:atlassian:connect:useraccountid:" + user.accountId());
    claims.put("tnt", simulator.baseUrl());
    claims.put("aud", simulator.urls().authorizationServer());
    claims.put("iat", now);
    claims.put("exp", now + 60);
    return claims;
  }

  private HttpResponse<String> exchange(ObjectNode claims) {
    return form(sign(claims, "HS256", app.sharedSecret()))
        .post(simulator.urls().authorizationServer() + "/oauth2/token");
  }

  private static TokenForm form(String assertion) {
    return TokenForm.of(GRANT_TYPE).with("assertion", assertion);
  }

  private static String sign(ObjectNode claims, String algorithm, String secret) {
    String header = "{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}";
    String signed =
        base64(header.getBytes(StandardCharsets.UTF_8))
            + "."
            + base64(claims.toString().getBytes(StandardCharsets.UTF_8));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
