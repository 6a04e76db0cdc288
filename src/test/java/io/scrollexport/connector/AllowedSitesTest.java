package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.connector.input.connection.ConnectionInput;
import io.scrollexport.connector.input.value.InputBinding;
import io.scrollexport.download.DownloadTurns;
import io.scrollexport.observation.Observation;
import io.scrollexport.settings.AllowedSites;
import io.scrollexport.settings.Environment;
import io.scrollexport.settings.OperatorSettings;
import io.scrollexport.settings.Surroundings;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credentials go to the sites that operators allow, whatever the inputs say. */
class AllowedSitesTest {

  private static final String ELSEWHERE = "https://elsewhere.example";

  @AutoClose private final ConfluenceSimulator confluence = ConfluenceSimulator.start();

  @ParameterizedTest
  @CsvSource({
    "startExport, integration.baseUrl, basic, macro",
    "getExportStatus, integration.baseUrl, basic, macro",
    "downloadExport, integration.baseUrl, basic, macro",
    "startExport, integration.exporterUrl, basic, rest",
    "downloadExport, integration.exporterUrl, basic, rest",
    "startExport, authentication.oauthTokenEndpoint, oauth-client-credentials-flow, macro",
    "downloadExport, authentication.authorizationServer, connect-impersonation, macro"
  })
  void anotherSiteIsRefusedByInputAndHostBeforeAnythingIsRequested(
      String operation, String input, String signIn, String integration) {
    ObjectNode variables = variables(signIn, integration);
    ((ObjectNode) variables.get(input.split("[.]")[0])).put(input.split("[.]")[1], ELSEWHERE);

    assertThatThrownBy(() -> exports("127.0.0.1").run(operation, variables))
        .hasMessageStartingWith(
            "INVALID_INPUT: " + input + " names the host elsewhere.example, which");
    assertThat(confluence.requests()).isEmpty();
  }

  @Test
  void anotherConfluenceIsRefusedToTheConnectorForMacros() {
    ObjectNode variables = variables("basic", "macro");
    variables.putObject("confluence").put("baseUrl", ELSEWHERE);
    variables.putObject("macro").put("contentId", "1").put("macroId", "2");

    assertThatThrownBy(() -> macros("127.0.0.1").run("getMacroBody", variables))
        .hasMessageStartingWith("INVALID_INPUT: confluence.baseUrl names the host elsewhere");
  }

  @Test
  void aMalformedSettingLetsNothingThrough() {
    assertThatThrownBy(
            () -> exports("127.0.0.1, *").run("startExport", variables("basic", "macro")))
        .hasMessageStartingWith("INVALID_INPUT: The setting " + "SCROLL_EXPORT_ALLOWED_SITES");
    assertThat(confluence.requests()).isEmpty();
  }

  @Test
  void allowedSitesAreAskedAndTheServersOfAtlassianNeedNoLeave() {
    JsonNode started = exports("127.0.0.1").run("startExport", variables("basic", "macro"));

    assertThat(started.path("status").asText()).isEqualTo("started");
    ConnectionInput connect =
        InputBinding.bind(ConnectionInput.class, variables("connect-impersonation", "macro"));
    AllowedSites sites = AllowedSites.from(new Environment(setting("127.0.0.1"), name -> null));

    assertThat(connect.signIn(connect.integration().integration(sites), sites))
        .isInstanceOf(Authentication.ConnectImpersonation.class);
  }

  private static ConnectorCall exports(String setting) {
    return new ConnectorCall(new ScrollExportConnector(() -> parts(setting).exports()));
  }

  private static ConnectorCall macros(String setting) {
    return new ConnectorCall(new ConfluenceMacroConnector(() -> parts(setting).macros()));
  }

  private static SharedParts parts(String setting) {
    return SharedParts.over(
        Surroundings.by(OperatorSettings.from(new Environment(setting(setting), name -> null))),
        DownloadTurns.of(DownloadTurns.DEFAULT, DownloadTurns.LONGEST_WAIT),
        InstantSource.system(),
        System::nanoTime,
        Observation.NONE,
        OperationTime::of);
  }

  private static Map<String, String> setting(String sites) {
    return Map.of("SCROLL_EXPORT_ALLOWED_SITES", sites);
  }

  private ObjectNode variables(String signIn, String integration) {
    ObjectNode variables = new ObjectMapper().createObjectNode();
    variables
        .putObject("authentication")
        .put("type", signIn)
        .put("username", ConfluenceSimulator.DEMO_USER.email())
        .put("password", ConfluenceSimulator.DEMO_USER.apiToken())
        .put("clientId", "client")
        .put("clientSecret", "secret")
        .put("oauthClientId", "app")
        .put("sharedSecret", "a-shared-secret-of-thirty-two-bytes-or-more")
        .put("userAccountId", "712020:1");
    variables
        .putObject("integration")
        .put("type", integration)
        .put("baseUrl", confluence.baseUrl())
        .put("exporterUrl", confluence.baseUrl());
    variables
        .putObject("exportRequest")
        .put("pageId", ConfluenceSimulator.DEMO_PAGE)
        .put("templateId", ConfluenceSimulator.DEMO_TEMPLATE);
    variables.put("exportJobId", "0f517c20");
    return variables;
  }
}
