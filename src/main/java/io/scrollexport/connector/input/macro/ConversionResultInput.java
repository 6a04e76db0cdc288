package io.scrollexport.connector.input.macro;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.connector.input.Input;
import io.scrollexport.connector.input.InputBinding;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.polling.PollHistory;

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
        Input previous) {

  /** Takes whatever the process gave. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ConversionResultInput from(JsonNode variables) {
    return InputBinding.bind(ConversionResultInput.class, variables);
  }

  /** What the polls before have shown, unless they were for another conversion. */
  public PollHistory history() {
    String id = asyncId.parsed(BaseUrl::pathPart);
    boolean other = !previous.value().path("asyncId").asText(id).equals(id);
    return PollHistory.from(id, other ? null : previous.plain());
  }
}
