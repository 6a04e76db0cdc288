package io.scrollexport.connector.input.connection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.connector.input.macro.SiteInput;
import io.scrollexport.connector.input.value.InputBinding;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.settings.AllowedSites;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs of sign-in and connection that the chosen way does not need. */
class UnusedInputsTest {

  private static final BaseUrl SITE = BaseUrl.from("https://example.atlassian.net/wiki");

  private static ObjectNode variables() {
    ObjectNode variables = new ObjectMapper().createObjectNode();
    variables
        .putObject("authentication")
        .put("type", "basic")
        .put("username", "name@example.com")
        .put("password", "s3cr3t");
    variables
        .putObject("integration")
        .put("type", "rest")
        .put("exporterUrl", "https://scroll-word.us.exporter.k15t.app");
    return variables;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token",
        "oauthTokenEndpoint",
        "clientId",
        "clientSecret",
        "audience",
        "scopes",
        "clientAuthentication",
        "oauthClientId",
        "sharedSecret",
        "userAccountId",
        "authorizationServer",
        "tenantUrl"
      })
  void aReferenceInOneOfTheSignInIsRefusedByItsName(String field) {
    ObjectNode variables = variables();
    variables.withObject("/authentication").put(field, "{{secrets\u2024API_TOKEN}}");

    assertThatThrownBy(
            () ->
                InputBinding.bind(ConnectionInput.class, variables)
                    .authentication()
                    .authentication(SITE, new AllowedSites(List.of())))
        .hasMessageStartingWith(
            "INVALID_INPUT: authentication." + field + " refers to the secret API_TOKEN");
    assertThatThrownBy(
            () ->
                InputBinding.bind(SiteInput.class, variables)
                    .authentication()
                    .authentication(SITE, new AllowedSites(List.of())))
        .hasMessageStartingWith("INVALID_INPUT: authentication." + field + " refers to ");
  }

  @ParameterizedTest
  @CsvSource({
    "rest, baseUrl",
    "rest, macroName",
    "rest, appName",
    "rest, rendering",
    "macro, exporterUrl"
  })
  void aReferenceInOneOfTheConnectionIsRefusedByItsName(String type, String field) {
    ObjectNode variables = variables();
    variables
        .withObject("/integration")
        .put("type", type)
        .put("baseUrl", SITE.toString())
        .put(field, "{{secrets.API_TOKEN}}");

    assertThatThrownBy(
            () ->
                InputBinding.bind(ConnectionInput.class, variables)
                    .integration()
                    .integration(new AllowedSites(List.of())))
        .hasMessageStartingWith(
            "INVALID_INPUT: integration." + field + " refers to the secret API_TOKEN");
  }
}
