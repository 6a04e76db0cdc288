package io.scrollexport.connector.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.connector.input.value.FieldPattern;
import io.scrollexport.connector.input.value.Input;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.Integration;
import io.scrollexport.protocol.PageAddress;
import io.scrollexport.protocol.Scope;

/** Inputs {@code exportRequest.…}: what to export. */
public record ExportRequestInput(
    @TemplateProperty(
            group = "export",
            label = "Page ID",
            description = "The page's number, or its address as the browser shows it",
            tooltip =
                "Often a process variable, such as =pageId. The number stands in the address after "
                    + "/pages/.",
            type = PropertyType.String,
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(value = FieldPattern.PAGE, message = FieldPattern.PAGE_MESSAGE)))
        Input pageId,
    @TemplateProperty(
            group = "export",
            label = "Template ID",
            description = "Shapes the document; from the template's details in the exporter",
            tooltip =
                "Scroll Word Exporter and Scroll PDF Exporter show the ID with each template. Often a process variable: templateId, with the field switched to FEEL.",
            type = PropertyType.String,
            constraints = @PropertyConstraints(notEmpty = true))
        Input templateId,
    @TemplateProperty(
            group = "export",
            label = "Scope",
            description = "Which pages the document holds",
            type = PropertyType.Dropdown,
            choices = {
              @DropdownPropertyChoice(label = "This page", value = "current"),
              @DropdownPropertyChoice(label = "This page and all below it", value = "descendants")
            },
            defaultValue = "current")
        Input scope,
    @TemplateProperty(
            group = "options",
            label = "Version ID",
            description =
                "The version of the page tree, where Scroll Documents or Versions is in use",
            type = PropertyType.String,
            optional = true)
        Input versionId,
    @TemplateProperty(
            group = "options",
            label = "Variant ID",
            description = "The variant of the page tree, where Scroll Variants is in use",
            type = PropertyType.String,
            optional = true)
        Input variantId,
    @TemplateProperty(
            group = "options",
            label = "Language key",
            description = "The language of the page tree, where Scroll Translations is in use",
            type = PropertyType.String,
            optional = true)
        Input languageKey,
    @TemplateProperty(
            group = "options",
            label = "Locale",
            description = "How dates and numbers are written in the document",
            type = PropertyType.String,
            optional = true,
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = FieldPattern.LOCALE,
                            message = FieldPattern.LOCALE_MESSAGE)))
        Input locale,
    @TemplateProperty(
            group = "options",
            label = "Time zone",
            description = "The zone of the times in the document",
            type = PropertyType.String,
            optional = true,
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = FieldPattern.TIME_ZONE,
                            message = FieldPattern.TIME_ZONE_MESSAGE)))
        Input timeZone,
    @TemplateProperty(
            group = "options",
            label = "Additional properties",
            description =
                "A context of further exporter options, sent as they are. <a href=\"https://help.k15t.com/scroll-word-exporter/5.13/cloud/starting-an-export-from-within-your-app\" target=\"_blank\">More</a>",
            tooltip =
                "For options of the exporter that have no field here. It must not repeat those "
                    + "that have.",
            type = PropertyType.Text,
            feel = FeelMode.required,
            optional = true)
        Input additionalProperties) {

  /** The request that the inputs describe, for an integration that knows its site. */
  public ExportRequest exportRequest(Integration integration) {
    return new ExportRequest(
        pageId.parsed(text -> PageAddress.pageId(text, integration)),
        templateId.required(),
        scope.choice(Scope.CURRENT, Scope::value),
        versionId.text(),
        variantId.text(),
        languageKey.text(),
        locale.text(),
        timeZone.text(),
        additional());
  }

  private ObjectNode additional() {
    ObjectNode properties = additionalProperties.context();
    properties
        .fieldNames()
        .forEachRemaining(
            property -> {
              if (ExportRequest.names(property)) {
                throw additionalProperties.invalid(
                    "must not hold " + property + ", which is an input of its own");
              }
            });
    return properties;
  }
}
