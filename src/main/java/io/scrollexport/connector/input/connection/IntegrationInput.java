package io.scrollexport.connector.input.connection;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.confluence.rendering.RenderingMode;
import io.scrollexport.connector.input.value.FieldPattern;
import io.scrollexport.connector.input.value.Input;
import io.scrollexport.connector.input.value.InputBinding;
import io.scrollexport.protocol.Integration;
import io.scrollexport.settings.AllowedSites;

/** Inputs {@code integration.…}: where the exporter is and how it is reached. */
public record IntegrationInput(
    @TemplateProperty(
            label = "Reach the exporter",
            description = "Which way the connector takes to the exporter",
            tooltip =
                "Through Confluence, the permissions of the signed-in user apply. The REST API "
                    + "of the exporter uses an account of its own.",
            type = PropertyType.Dropdown,
            choices = {
              @DropdownPropertyChoice(label = "Through Confluence, as a user", value = "macro"),
              @DropdownPropertyChoice(label = "By the exporter's REST API", value = "rest")
            },
            defaultValue = "macro",
            constraints = @PropertyConstraints(notEmpty = true))
        Input type,
    @TemplateProperty(
            label = "Confluence URL",
            description = "The base URL of Confluence, on Cloud with /wiki at its end",
            tooltip =
                "Scoped API tokens and service accounts of Cloud need "
                    + "https://api.atlassian.com/ex/confluence/{cloudId}/wiki instead of the site's "
                    + "address. <a "
                    + "href=\"https://support.atlassian.com/confluence/kb/scoped-api-tokens-in-confluence-cloud\" "
                    + "target=\"_blank\">More</a>",
            type = PropertyType.String,
            condition = @PropertyCondition(property = "integration.type", equals = "macro"),
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(value = FieldPattern.URL, message = FieldPattern.URL_MESSAGE)))
        Input baseUrl,
    @TemplateProperty(
            label = "Macro name",
            description = "The hidden macro of the exporter that starts the export",
            type = PropertyType.String,
            defaultValue = "scroll-word-export-job",
            optional = true,
            condition = @PropertyCondition(property = "integration.type", equals = "macro"))
        Input macroName,
    @TemplateProperty(
            label = "App name",
            description = "The name under which the exporter records these exports",
            type = PropertyType.String,
            defaultValue = "Scroll Export for Camunda",
            optional = true,
            condition = @PropertyCondition(property = "integration.type", equals = "macro"))
        Input appName,
    @TemplateProperty(
            label = "Rendering",
            description = "Which interface of Confluence renders the macro",
            tooltip =
                "Automatic suits every site: it changes over where Confluence no longer offers "
                    + "an interface.",
            type = PropertyType.Dropdown,
            choices = {
              @DropdownPropertyChoice(label = "Automatic", value = "auto"),
              @DropdownPropertyChoice(label = "Synchronous", value = "sync"),
              @DropdownPropertyChoice(label = "Asynchronous", value = "async")
            },
            defaultValue = "auto",
            condition = @PropertyCondition(property = "integration.type", equals = "macro"))
        Input rendering,
    @TemplateProperty(
            label = "Exporter URL",
            description = "The base URL of the exporter's REST API",
            tooltip =
                "On Cloud such as https://scroll-word.us.exporter.k15t.app, on Data Center "
                    + "such as https://example.com/confluence/plugins/servlet/scroll-office.",
            type = PropertyType.String,
            condition = @PropertyCondition(property = "integration.type", equals = "rest"),
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(value = FieldPattern.URL, message = FieldPattern.URL_MESSAGE)))
        Input exporterUrl) {

  /** The integration that the inputs describe, at a site that gets credentials. */
  public Integration integration(AllowedSites sites) {
    InputBinding.refuseReferences(this);
    return switch (type.required()) {
      case "macro" ->
          new Integration.Macro(
              SiteUrl.of(baseUrl, sites),
              macroName.textOr(Integration.Macro.DEFAULT_NAME),
              appName.textOr(Integration.Macro.DEFAULT_APP_NAME),
              rendering.choice(RenderingMode.AUTO, RenderingMode::value));
      case "rest" -> new Integration.Rest(SiteUrl.of(exporterUrl, sites));
      default -> throw type.invalid("must be one of macro, rest");
    };
  }
}
