package io.scrollexport.connector.input;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.http.Timeouts;
import io.scrollexport.protocol.Integration;
import java.time.Duration;

/** The inputs of every operation: where the exporter is, how to sign in, how long to wait. */
public record ConnectionInput(
    IntegrationInput integration,
    AuthenticationInput authentication,
    @TemplateProperty(
            group = "timeouts",
            label = "Connection timeout in seconds",
            description = "How long a connection may take; 20 if empty",
            type = PropertyType.String,
            optional = true,
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = "^(=.*|\\{\\{secrets\\..+}}|[0-9]*)$",
                            message = "Must be a whole number of seconds")))
        Input connectionTimeoutInSeconds,
    @TemplateProperty(
            group = "timeouts",
            label = "Read timeout in seconds",
            description = "How long the site may be silent; 60 if empty",
            type = PropertyType.String,
            optional = true,
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = "^(=.*|\\{\\{secrets\\..+}}|[0-9]*)$",
                            message = "Must be a whole number of seconds")))
        Input readTimeoutInSeconds) {

  /** Far below the job timeout of five minutes, so that an operation ends before its job does. */
  private static final int LONGEST_SECONDS = 120;

  /** Takes whatever the process gave. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ConnectionInput from(JsonNode variables) {
    return InputBinding.bind(ConnectionInput.class, variables);
  }

  /** How to sign in to the given integration. */
  public Authentication signIn(Integration target) {
    Authentication signIn = authentication.authentication(target.url());
    return switch (target) {
      case Integration.Macro macro -> signIn;
      case Integration.Rest rest ->
          switch (signIn) {
            case Authentication.Bearer bearer -> bearer;
            case Authentication.Basic basic -> basic;
            case Authentication.Requested requested ->
                throw authentication
                    .type()
                    .invalid("must be bearer or basic, since integration.type is rest");
          };
    };
  }

  /** How long each request may take. */
  public Timeouts timeouts() {
    return new Timeouts(
        seconds(connectionTimeoutInSeconds, Timeouts.DEFAULT.connection()),
        seconds(readTimeoutInSeconds, Timeouts.DEFAULT.read()));
  }

  private static Duration seconds(Input input, Duration fallback) {
    return Duration.ofSeconds(input.positive((int) fallback.toSeconds(), LONGEST_SECONDS));
  }
}
