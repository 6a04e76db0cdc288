package io.scrollexport.authentication.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.ClientAuthentication;
import io.scrollexport.authentication.Secret;
import io.scrollexport.authentication.api.AuthorizedApi;
import io.scrollexport.authentication.token.AuthorizationServer.Received;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.json.JsonApi;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.http.site.SiteClocks;
import io.scrollexport.observation.Observation;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AuthorizationHeaderTest {

  @AutoClose private final SignIn signIn = new SignIn();

  @Test
  void bearerSendsTheTokenAsItIs() {
    assertThat(sentBy(new Authentication.Bearer(new Secret("abc.def-1~2+/="))))
        .containsExactly("Bearer abc.def-1~2+/=");
  }

  @Test
  void basicSendsUserNameAndPasswordInUtf8() {
    assertThat(sentBy(new Authentication.Basic("jane@example.com", new Secret("pä:ss"))))
        .containsExactly("Basic amFuZUBleGFtcGxlLmNvbTpww6Q6c3M=");
  }

  @Test
  void clientCredentialsArePostedAsAForm() {
    assertThat(signIn.whoAmI(signIn.client())).isEqualTo("service-account");

    Received request = onlyTokenRequest();
    assertThat(request.form())
        .containsOnly(
            entry("grant_type", "client_credentials"),
            entry("client_id", "service-account"),
            entry("client_secret", AuthorizationServer.CLIENT_SECRET));
    assertThat(request.headers()).doesNotContainKey("Authorization");
  }

  @Test
  void clientCredentialsMayStandInTheHeaderAndAskForAudienceAndScopes() {
    var client =
        signIn.client(
            ClientAuthentication.BASIC_AUTH_HEADER, "api.atlassian.com", "read:a, read:b  read:c");
    assertThat(signIn.whoAmI(client)).isEqualTo("by header");

    Received request = onlyTokenRequest();
    assertThat(request.form())
        .containsOnly(
            entry("grant_type", "client_credentials"),
            entry("audience", "api.atlassian.com"),
            entry("scope", "read:a read:b read:c"));
    String credentials = request.headers().get("Authorization").getFirst().substring(6);
    assertThat(new String(Base64.getDecoder().decode(credentials), StandardCharsets.US_ASCII))
        .isEqualTo("service-account:client+secret%2B%2F%3D%26%C3%BC");
  }

  @Test
  void impersonationPostsAnAssertionWithTheDocumentedClaims() throws Exception {
    assertThat(signIn.whoAmI(signIn.user("712020:jane"))).isEqualTo("712020:jane");

    Received request = onlyTokenRequest();
    assertThat(request.form()).containsOnlyKeys("grant_type", "assertion");
    DecodedJWT assertion = JWT.decode(request.form().get("assertion"));
    assertThat(json(assertion.getHeader()))
        .containsOnly(entry("alg", "HS256"), entry("typ", "JWT"));
    int now = (int) signIn.clock.instant().getEpochSecond();
    assertThat(json(assertion.getPayload()))
        .containsOnly(
            entry("iss", "urn:atlassian:connect:clientid:app-client"),
            entry("sub", "urn:atlassian:connect:useraccountid:712020:jane"),
            entry("tnt", signIn.server.wiki().toString()),
            entry("aud", signIn.server.url().toString()),
            entry("iat", now),
            entry("exp", now + 60));
  }

  @Test
  void scopesOfAnAppAreSentInCapitals() {
    signIn.whoAmI(signIn.user("jane", AuthorizationServer.SHARED_SECRET, "read,act_as_user"));

    assertThat(onlyTokenRequest().form()).contains(entry("scope", "READ ACT_AS_USER"));
  }

  private Received onlyTokenRequest() {
    assertThat(signIn.server.tokenRequests).hasSize(1);
    return signIn.server.tokenRequests.getFirst();
  }

  private static Map<String, Object> json(String base64) throws Exception {
    return new ObjectMapper()
        .readValue(Base64.getUrlDecoder().decode(base64), new TypeReference<>() {});
  }

  private List<String> sentBy(Authentication authentication) {
    List<String> sent = new ArrayList<>();
    JsonApi recording =
        new JsonApi(
            call -> {
              sent.add(call.headers().get("Authorization"));
              return new HttpReply(
                  200,
                  HttpHeaders.of(Map.of(), (name, value) -> true),
                  new ByteArrayInputStream("{}".getBytes(StandardCharsets.US_ASCII)));
            },
            signIn.clock);
    HttpCall call = HttpCall.get(URI.create("http://localhost/whoami"), Map.of(), SignIn.TIMEOUTS);
    new AuthorizedApi(
            recording,
            new SiteClocks(signIn.clock, signIn.clock::nanos),
            signIn.clock::nanos,
            Observation.NONE)
        .exchange(call, new Purpose("Confluence", "localhost", "tell"), authentication);
    return sent;
  }
}
