package io.scrollexport.simulator;

import io.scrollexport.simulator.oauth.ConnectApp;
import io.scrollexport.simulator.oauth.OAuthClient;
import io.scrollexport.simulator.site.User;
import java.util.Set;
import java.util.UUID;

/** Who may sign in beside the users: service accounts, apps, and the tokens that they got. */
public final class Accounts {

  /** A service account that is there from the start; its tokens may read. */
  public static final OAuthClient DEMO_CLIENT =
      new OAuthClient(
          "demo-client",
          "demo-client-secret",
          ConfluenceSimulator.DEMO_USER,
          Set.of("read:confluence-content.all"));

  private final SimulatedSite site;

  Accounts(SimulatedSite site) {
    this.site = site;
  }

  /** Adds a service account with that e-mail address; its tokens are good for these scopes. */
  public OAuthClient serviceAccount(String email, String... scopes) {
    return site.clientCredentials.add(
        new OAuthClient(
            "client-" + UUID.randomUUID(),
            "secret-" + UUID.randomUUID(),
            site.users.user(email),
            Set.of(scopes)));
  }

  /** Installs a Connect app that may act as any user. */
  public ConnectApp connectApp() {
    return site.impersonation.add(
        new ConnectApp("connect-" + UUID.randomUUID(), "shared-" + UUID.randomUUID()));
  }

  /** No token that the authorization servers have issued counts any longer. */
  public void revokeTokens() {
    site.tokens.revokeAll();
  }

  /** No token that the authorization servers have issued for that user counts any longer. */
  public void revokeTokens(User user) {
    site.tokens.revoke(user);
  }
}
