package io.scrollexport.connector.input.connection;

import io.camunda.connector.generator.java.annotation.NestedProperties;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.connector.input.value.JobInputs;
import io.scrollexport.protocol.Integration;
import io.scrollexport.settings.AllowedSites;

/** The inputs of every operation: where the exporter is, how to sign in, how long to wait. */
public record ConnectionInput(
    @NestedProperties(group = "confluence") IntegrationInput integration,
    @NestedProperties(group = "authentication") AuthenticationInput authentication,
    @NestedProperties(addNestedPath = false) TimeoutsInput limits)
    implements JobInputs {

  /** How to sign in to the given integration, with credentials for those sites only. */
  public Authentication signIn(Integration target, AllowedSites sites) {
    return authentication.authentication(target.url(), sites);
  }
}
