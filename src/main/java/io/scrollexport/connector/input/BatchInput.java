package io.scrollexport.connector.input;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.connector.input.value.Input;
import io.scrollexport.connector.input.value.JobInputs;
import io.scrollexport.operation.batch.Batch;
import io.scrollexport.operation.batch.CarriedBatch;
import io.scrollexport.remote.Credentials;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The inputs that {@code startExports} and {@code getExportStatuses} share. */
public record BatchInput(
    @TemplateProperty(
            group = "export",
            label = "Previous result",
            description = "The result before this one, of either operation over the same list",
            type = PropertyType.String,
            feel = FeelMode.required,
            defaultValue = "=exports",
            optional = true)
        Input previous,
    @TemplateProperty(
            group = "export",
            label = "Exports per request",
            description = "How many macros one fragment holds at most, 1 to 50; 10 if empty",
            type = PropertyType.String,
            optional = true)
        Input exportsPerRequest)
    implements JobInputs {

  /** How many exports one request is about at most. */
  public int perRequest() {
    return exportsPerRequest.number(10, 1, 50);
  }

  /**
   * The exports as they stood.
   *
   * @param credentials of this call, since a process may hand in anything
   */
  public Batch required(Credentials credentials, Instant now) {
    if (!previous.isPresent()) {
      throw previous.invalid("is required: the result of startExports");
    }
    return batch(credentials, now);
  }

  /** The same, absent where there is no result before. */
  public @Nullable Batch optional(Credentials credentials, Instant now) {
    return previous.isPresent() ? batch(credentials, now) : null;
  }

  private Batch batch(Credentials credentials, Instant now) {
    try {
      return CarriedBatch.read(previous.carried(credentials), now);
    } catch (IllegalArgumentException e) {
      throw previous.invalid(String.valueOf(e.getMessage()));
    }
  }
}
