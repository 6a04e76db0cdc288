package io.scrollexport.connector.input.macro;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.confluence.macro.MacroAddress;
import io.scrollexport.connector.input.value.FieldPattern;
import io.scrollexport.connector.input.value.Input;
import io.scrollexport.connector.input.value.JobInputs;
import io.scrollexport.http.BaseUrl;

/** The inputs that say where a macro is. */
public record MacroInput(Address macro) implements JobInputs {

  /** Inputs {@code macro.…} of these. */
  public record Address(
      @TemplateProperty(
              group = "macro",
              label = "Content ID",
              description = "ID of the page or blog post that holds the macro",
              tooltip = "The digits in the address of the page: …/pages/1376268/Export+options",
              type = PropertyType.String,
              constraints = @PropertyConstraints(notEmpty = true))
          Input contentId,
      @TemplateProperty(
              group = "macro",
              label = "Version",
              description = "Version of the page; the latest if empty or 0",
              type = PropertyType.String,
              optional = true,
              constraints =
                  @PropertyConstraints(
                      pattern =
                          @Pattern(
                              value = FieldPattern.NUMBER,
                              message = FieldPattern.NUMBER_MESSAGE)))
          Input version,
      @TemplateProperty(
              group = "macro",
              label = "Macro ID",
              description = "ID of the macro; of a Forge macro its local ID",
              tooltip =
                  "In the storage format of the page the attribute ac:macro-id, or of a Forge macro"
                      + " the parameter local-id among its parameters.",
              type = PropertyType.String,
              constraints = @PropertyConstraints(notEmpty = true))
          Input macroId) {}

  /** Where the macro is. */
  public MacroAddress address() {
    return new MacroAddress(
        macro.contentId().parsed(BaseUrl::pathPart),
        macro.version().number(MacroAddress.LATEST, MacroAddress.LATEST, 999_999_999),
        macro.macroId().parsed(BaseUrl::pathPart));
  }
}
