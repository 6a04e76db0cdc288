package io.scrollexport.connector.input.connection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.generator.java.annotation.NestedProperties;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.connector.input.value.InputBinding;
import io.scrollexport.protocol.Integration;
import io.scrollexport.settings.AllowedSites;

/** The inputs of every operation: where the exporter is, how to sign in, how long to wait. */
public record ConnectionInput(
    IntegrationInput integration,
    AuthenticationInput authentication,
    @NestedProperties(addNestedPath = false) TimeoutsInput limits) {

  /** Takes whatever the process gave. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ConnectionInput from(JsonNode variables) {
    return InputBinding.bind(ConnectionInput.class, variables);
  }

  /** How to sign in to the given integration, with credentials for those sites only. */
  public Authentication signIn(Integration target, AllowedSites sites) {
    return authentication.authentication(target.url(), sites);
  }
}
