package io.scrollexport.process;

import io.scrollexport.simulator.ConfluenceSimulator;
import java.util.HashMap;
import java.util.Map;

/** The sign-ins, with every credential as a secret of the connector runtime. */
enum SecretSignIn {
  BEARER("CONFLUENCE_TOKEN"),
  BASIC("CONFLUENCE_API_TOKEN"),
  CLIENT_CREDENTIALS("CONFLUENCE_CLIENT_SECRET"),
  IMPERSONATION("CONFLUENCE_SHARED_SECRET");

  /** What the runtime resolves the names to. */
  static final Map<String, String> SECRETS =
      Map.of(
          BEARER.secret,
          ConfluenceSimulator.DEMO_USER.accessToken(),
          BASIC.secret,
          ConfluenceSimulator.DEMO_USER.apiToken(),
          CLIENT_CREDENTIALS.secret,
          ConfluenceSimulator.demoClient().clientSecret(),
          IMPERSONATION.secret,
          ConfluenceSimulator.DEMO_APP.sharedSecret());

  private final String secret;

  SecretSignIn(String secret) {
    this.secret = secret;
  }

  /** The value that nobody may see. */
  String value() {
    return SECRETS.get(secret);
  }

  /** Inputs of process {@code scroll-export} at that site. */
  Map<String, Object> export(ConfluenceSimulator site) {
    Map<String, Object> variables =
        ProcessTest.export(ConfluenceSimulator.DEMO_PAGE, ConfluenceSimulator.DEMO_TEMPLATE);
    String baseUrl = this == CLIENT_CREDENTIALS ? site.gatewayBaseUrl() : site.baseUrl();
    variables.put("integration", Map.of("type", "macro", "baseUrl", baseUrl));
    Map<String, String> authentication = new HashMap<>();
    String reference = "{{secrets." + secret + "}}";
    switch (this) {
      case BEARER -> {
        authentication.put("type", "bearer");
        authentication.put("token", reference);
      }
      case BASIC -> {
        authentication.put("type", "basic");
        authentication.put("username", ConfluenceSimulator.DEMO_USER.email());
        authentication.put("password", reference);
      }
      case CLIENT_CREDENTIALS -> {
        authentication.put("type", "oauth-client-credentials-flow");
        authentication.put("oauthTokenEndpoint", site.tokenEndpoint());
        authentication.put("clientId", ConfluenceSimulator.demoClient().clientId());
        authentication.put("clientSecret", reference);
      }
      case IMPERSONATION -> {
        authentication.put("type", "connect-impersonation");
        authentication.put("oauthClientId", ConfluenceSimulator.DEMO_APP.oauthClientId());
        authentication.put("sharedSecret", reference);
        authentication.put("userAccountId", ConfluenceSimulator.DEMO_USER.accountId());
        authentication.put("authorizationServer", site.authorizationServer());
      }
    }
    variables.put("authentication", authentication);
    return variables;
  }
}
