package io.scrollexport.connector.input.macro;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.connector.input.value.Input;
import io.scrollexport.connector.input.value.JobInputs;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.polling.PollHistory;
import io.scrollexport.remote.Credentials;

/** The further inputs of {@code getConversionResult}. */
public record ConversionResultInput(
    @TemplateProperty(
            group = "conversion",
            label = "Conversion ID",
            description = "The asyncId that the start of the conversion gave",
            type = PropertyType.String,
            defaultValue = "=confluenceMacro.asyncId",
            constraints = @PropertyConstraints(notEmpty = true))
        Input asyncId,
    @TemplateProperty(
            group = "conversion",
            label = "Previous result",
            description = "Result of the poll before, or of the start, so that polling adapts",
            type = PropertyType.String,
            feel = FeelMode.required,
            defaultValue = "=confluenceMacro",
            optional = true)
        Input previous)
    implements JobInputs {

  /** What the polls of this conversion before have shown, as far as the process kept it. */
  public PollHistory history() {
    return PollHistory.from(
        asyncId.parsed(BaseUrl::pathPart), "asyncId", previous.carried(Credentials.NONE));
  }
}
