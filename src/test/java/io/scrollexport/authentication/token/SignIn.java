package io.scrollexport.authentication.token;

import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Authentication.ConnectImpersonation;
import io.scrollexport.authentication.Authentication.OauthClientCredentials;
import io.scrollexport.authentication.ClientAuthentication;
import io.scrollexport.authentication.Secret;
import io.scrollexport.authentication.api.AuthorizedApi;
import io.scrollexport.failure.ExportException;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.json.JsonApi;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.http.site.SiteClocks;
import io.scrollexport.http.transport.PooledTransport;
import io.scrollexport.http.wire.Way;
import io.scrollexport.observation.Observation;
import io.scrollexport.simulator.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the tests of the sign-ins have in common: a server, a clock, an API between them. */
final class SignIn implements AutoCloseable {

  static final Timeouts TIMEOUTS = new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20));

  final AuthorizationServer server;
  final MovableClock clock = MovableClock.standingAt(Instant.now());

  /** Tells when tokens expire; goes with the other one, and on where a test wants it to. */
  final MovableClock elapsed = MovableClock.over(clock);

  final AuthorizedApi api =
      new AuthorizedApi(
          new JsonApi(new PooledTransport(Way::direct), clock),
          new SiteClocks(clock, elapsed::nanos),
          elapsed::nanos,
          Observation.NONE);

  SignIn() {
    try {
      server = new AuthorizationServer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ConnectImpersonation user(String accountId) {
    return user(accountId, AuthorizationServer.SHARED_SECRET, null);
  }

  ConnectImpersonation user(String accountId, String sharedSecret, @Nullable String scopes) {
    return new ConnectImpersonation(
        "app-client", new Secret(sharedSecret), accountId, scopes, server.url(), server.wiki());
  }

  OauthClientCredentials client() {
    return client(ClientAuthentication.CREDENTIALS_BODY, null, null);
  }

  OauthClientCredentials client(
      ClientAuthentication how, @Nullable String audience, @Nullable String scopes) {
    return new OauthClientCredentials(
        server.tokenEndpoint(),
        "service-account",
        new Secret(AuthorizationServer.CLIENT_SECRET),
        audience,
        scopes,
        how);
  }

  /** Whose token the API is asked with. */
  String whoAmI(Authentication authentication) {
    HttpCall call = HttpCall.get(server.wiki().resolve("whoami"), Map.of(), TIMEOUTS);
    Purpose purpose = new Purpose("Confluence", server.wiki().site(), "tell who I am");
    return api.exchange(call, purpose, authentication).text("user").toString();
  }

  /** Why the API could not be asked. */
  ExportException failure(Authentication authentication) {
    try {
      throw new AssertionError("answered " + whoAmI(authentication));
    } catch (ExportException e) {
      return e;
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
