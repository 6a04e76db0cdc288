package io.scrollexport.process;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.scrollexport.simulator.Accounts;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.io.File;
import java.util.Map;

/** The sign-ins, with every credential as a secret of the connector runtime. */
enum SecretSignIn {
  BEARER("ACCESS_TOKEN"),
  BASIC("API_TOKEN"),
  CLIENT_CREDENTIALS("CLIENT_SECRET"),
  IMPERSONATION("SHARED_SECRET");

  /** What the runtime resolves the names to. */
  static final Map<String, String> SECRETS =
      Map.of(
          BEARER.secret,
          ConfluenceSimulator.DEMO_USER.accessToken(),
          BASIC.secret,
          ConfluenceSimulator.DEMO_USER.apiToken(),
          CLIENT_CREDENTIALS.secret,
          Accounts.DEMO_CLIENT.clientSecret(),
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

  /** The ID of its process. */
  String processId() {
    return "scroll-export-" + secret;
  }

  /**
   * Process {@code scroll-export} with inputs of a modeller's own: the credential is a secret that
   * each task names, all else comes from the variable {@code site}.
   */
  BpmnModelInstance process() {
    BpmnModelInstance model = Bpmn.readModelFromFile(new File("bpmn/scroll-export.bpmn"));
    model
        .getModelElementsByType(ZeebeInput.class)
        .forEach(
            input ->
                input.setSource(
                    """
                    ={
                      authentication: context put(site.authentication, "%s", "{{secrets.%s}}"),
                      integration: site.integration,
                      exportRequest: site.exportRequest,
                      exportJobId: export.jobId,
                      previous: export
                    }"""
                        .formatted(field(), secret)));
    model.<Process>getModelElementById("scroll-export").setId(processId());
    return model;
  }

  private String field() {
    return switch (this) {
      case BEARER -> "token";
      case BASIC -> "password";
      case CLIENT_CREDENTIALS -> "clientSecret";
      case IMPERSONATION -> "sharedSecret";
    };
  }

  /** The variables of that process for the demo page of a site. */
  Map<String, Object> export(ConfluenceSimulator site) {
    String baseUrl = this == CLIENT_CREDENTIALS ? site.urls().gateway() : site.baseUrl();
    return Map.of(
        "site",
        Map.of(
            "authentication",
            authentication(site),
            "integration",
            Map.of("type", "macro", "baseUrl", baseUrl),
            "exportRequest",
            Map.of(
                "pageId",
                ConfluenceSimulator.DEMO_PAGE,
                "templateId",
                ConfluenceSimulator.DEMO_TEMPLATE)));
  }

  private Map<String, String> authentication(ConfluenceSimulator site) {
    return switch (this) {
      case BEARER -> Map.of("type", "bearer");
      case BASIC -> Map.of("type", "basic", "username", ConfluenceSimulator.DEMO_USER.email());
      case CLIENT_CREDENTIALS ->
          Map.of(
              "type",
              "oauth-client-credentials-flow",
              "oauthTokenEndpoint",
              site.urls().tokenEndpoint(),
              "clientId",
              Accounts.DEMO_CLIENT.clientId());
      case IMPERSONATION ->
          Map.of(
              "type",
              "connect-impersonation",
              "oauthClientId",
              ConfluenceSimulator.DEMO_APP.oauthClientId(),
              "userAccountId",
              ConfluenceSimulator.DEMO_USER.accountId(),
              "authorizationServer",
              site.urls().authorizationServer());
    };
  }
}
