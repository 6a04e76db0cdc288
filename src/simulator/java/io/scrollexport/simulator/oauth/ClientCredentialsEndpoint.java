package io.scrollexport.simulator.oauth;

import io.scrollexport.simulator.http.Handler;
import io.scrollexport.simulator.http.ReceivedRequest;
import io.scrollexport.simulator.http.Response;
import io.scrollexport.simulator.site.AccessTokens;
import io.scrollexport.simulator.site.BasicCredentials;
import io.scrollexport.simulator.site.Caller;
import io.scrollexport.simulator.site.SignIn;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** {@code POST /oauth/token}: client credentials in the body or in the header, never in both. */
public final class ClientCredentialsEndpoint implements Handler {
  private static final String AUDIENCE = "api.atlassian.com";

  private final Map<String, OAuthClient> clients = new ConcurrentHashMap<>();
  private final AccessTokens tokens;
  private final Duration validity;

  /** Issues tokens that are good for that long. */
  public ClientCredentialsEndpoint(AccessTokens tokens, Duration validity) {
    this.tokens = tokens;
    this.validity = validity;
  }

  /** Adds a client. */
  public OAuthClient add(OAuthClient client) {
    clients.put(client.clientId(), client);
    return client;
  }

  @Override
  public Response handle(ReceivedRequest request, Map<String, String> path) {
    try {
      var form = new TokenRequest(request, "client_credentials");
      OAuthClient client = client(form);
      String audience = form.optional("audience");
      if (audience != null && !audience.equals(AUDIENCE)) {
        throw OAuthError.invalidRequest("Unknown audience");
      }
      Set<String> scopes = form.scopes(client.scopes());
      var caller = new Caller(client.user(), SignIn.SERVICE_ACCOUNT, scopes);
      return TokenRequest.token(tokens.issue(caller, validity), validity, scopes);
    } catch (OAuthError e) {
      return e.response();
    }
  }

  private OAuthClient client(TokenRequest form) throws OAuthError {
    Optional<BasicCredentials> header = BasicCredentials.of(form.request());
    if (header.isPresent() && form.optional("client_secret") != null) {
      throw OAuthError.invalidRequest("More than one mechanism authenticates the client");
    }
    String id = header.isPresent() ? header.get().userName() : form.required("client_id");
    String secret = header.isPresent() ? header.get().password() : form.required("client_secret");
    OAuthClient client = clients.get(id);
    if (client == null || !client.clientSecret().equals(secret)) {
      throw OAuthError.invalidClient("Client authentication failed");
    }
    return client;
  }
}
