package io.scrollexport.connector.input.macro;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.confluence.Representation;
import io.scrollexport.confluence.macro.MacroConversion;
import io.scrollexport.connector.input.value.Input;
import io.scrollexport.connector.input.value.JobInputs;

/** The inputs that say how a macro is converted. */
public record ConversionInput(Conversion macro) implements JobInputs {

  /** Inputs {@code macro.…} of these. */
  public record Conversion(
      @TemplateProperty(
              group = "conversion",
              label = "Target format",
              description = "What the macro is rendered for",
              type = PropertyType.Dropdown,
              choices = {
                @DropdownPropertyChoice(label = "Export", value = "export_view"),
                @DropdownPropertyChoice(label = "Page with its styles", value = "styled_view"),
                @DropdownPropertyChoice(label = "Page", value = "view")
              },
              defaultValue = "export_view",
              constraints = @PropertyConstraints(notEmpty = true))
          Input to,
      @TemplateProperty(
              group = "conversion",
              label = "Expand",
              description = "What to give beside the content, such as webresource.tags.all",
              tooltip =
                  "Several names as a FEEL list: =[\"webresource.tags.all\", \"embeddedContent\"]."
                      + " mediaToken is a credential and becomes part of the result.",
              type = PropertyType.String,
              optional = true)
          Input expand,
      @TemplateProperty(
              group = "conversion",
              label = "Space key",
              description = "Space in which links are resolved; that of the page if empty",
              type = PropertyType.String,
              optional = true)
          Input spaceKeyContext,
      @TemplateProperty(
              group = "conversion",
              label = "Embedded content",
              description = "Which version of attachments is rendered",
              type = PropertyType.Dropdown,
              choices = {
                @DropdownPropertyChoice(label = "Latest version", value = "current"),
                @DropdownPropertyChoice(
                    label = "Version when the page was saved",
                    value = "version-at-save")
              },
              defaultValue = "current",
              optional = true)
          Input embeddedContentRender) {}

  /** How the macro is converted. */
  public MacroConversion conversion() {
    return new MacroConversion(
        macro.to().choice(Representation.EXPORT_VIEW, Representation::value),
        macro.expand().texts(),
        macro.spaceKeyContext().text(),
        macro.embeddedContentRender().text());
  }
}
