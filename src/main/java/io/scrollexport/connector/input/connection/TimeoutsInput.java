package io.scrollexport.connector.input.connection;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.connector.input.value.FieldPattern;
import io.scrollexport.connector.input.value.Input;
import io.scrollexport.connector.input.value.InputBinding;
import io.scrollexport.http.Timeouts;
import java.time.Duration;

/** The time-outs of every operation of both connectors. */
public record TimeoutsInput(
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
                            value = FieldPattern.SECONDS,
                            message = FieldPattern.SECONDS_MESSAGE)))
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
                            value = FieldPattern.SECONDS,
                            message = FieldPattern.SECONDS_MESSAGE)))
        Input readTimeoutInSeconds)
    implements InputBinding.Unwrapped {

  /** How long each request may take. */
  public Timeouts timeouts() {
    return new Timeouts(
        seconds(connectionTimeoutInSeconds, Timeouts.DEFAULT.connection()),
        seconds(readTimeoutInSeconds, Timeouts.DEFAULT.read()));
  }

  private static Duration seconds(Input input, Duration fallback) {
    return Duration.ofSeconds(
        input.number((int) fallback.toSeconds(), 1, (int) Timeouts.LONGEST.toSeconds()));
  }
}
