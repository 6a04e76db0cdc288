package io.scrollexport.connector.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.Scope;

/** Inputs {@code exportRequest.…}: what to export. */
public record ExportRequestInput(
    @TemplateProperty(
            group = "export",
            label = "Page ID",
            description = "The digits in the page's URL, after /pages/",
            type = PropertyType.String,
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = "^(=.*|\\{\\{secrets\\..+}}|[0-9]+)$",
                            message = "Must be digits")))
        Input pageId,
    @TemplateProperty(
            group = "export",
            label = "Template ID",
            description = "ID of the exporter's template that shapes the document",
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
            group = "export",
            label = "Version ID",
            description = "Version of the page tree, where Scroll Documents or Versions are in use",
            type = PropertyType.String,
            optional = true)
        Input versionId,
    @TemplateProperty(
            group = "export",
            label = "Variant ID",
            description = "Variant of the page tree, where Scroll Variants is in use",
            type = PropertyType.String,
            optional = true)
        Input variantId,
    @TemplateProperty(
            group = "export",
            label = "Language key",
            description = "Language of the page tree, where Scroll Translations is in use",
            type = PropertyType.String,
            optional = true)
        Input languageKey,
    @TemplateProperty(
            group = "export",
            label = "Locale",
            description = "How dates and numbers are written in the document, such as en-US",
            type = PropertyType.String,
            optional = true)
        Input locale,
    @TemplateProperty(
            group = "export",
            label = "Time zone",
            description = "Zone of the times in the document, such as Europe/Berlin",
            type = PropertyType.String,
            optional = true)
        Input timeZone,
    @TemplateProperty(
            group = "export",
            label = "Additional properties",
            description = "Further options of the exporter, sent as they are",
            type = PropertyType.Text,
            feel = FeelMode.required,
            optional = true)
        Input additionalProperties) {

  /** The request that the inputs describe. */
  public ExportRequest exportRequest() {
    return new ExportRequest(
        pageId.digits(),
        templateId.required(),
        scope.choice(Scope.CURRENT, Scope::of, "current, descendants"),
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
