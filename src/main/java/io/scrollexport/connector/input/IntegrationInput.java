package io.scrollexport.connector.input;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.confluence.RenderingMode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.protocol.Integration;

/** Inputs {@code integration.…}: where the exporter is and how it is reached. */
public record IntegrationInput(
    @TemplateProperty(
            group = "confluence",
            label = "Integration",
            description = "How the connector reaches the exporter",
            type = PropertyType.Dropdown,
            choices = {
              @DropdownPropertyChoice(label = "Through Confluence, as a user", value = "macro"),
              @DropdownPropertyChoice(label = "The exporter's REST API", value = "rest")
            },
            defaultValue = "macro",
            constraints = @PropertyConstraints(notEmpty = true))
        Input type,
    @TemplateProperty(
            group = "confluence",
            label = "Confluence URL",
            description = "Base URL of Confluence, with /wiki on Cloud",
            type = PropertyType.String,
            condition = @PropertyCondition(property = "integration.type", equals = "macro"),
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = "^(=|\\{\\{secrets\\.|https?://).*$",
                            message = "Must begin with https://")))
        Input baseUrl,
    @TemplateProperty(
            group = "confluence",
            label = "Output format",
            description = "The exporter's hidden macro, which decides the format of the file",
            type = PropertyType.String,
            defaultValue = "scroll-word-export-job",
            optional = true,
            condition = @PropertyCondition(property = "integration.type", equals = "macro"))
        Input macroName,
    @TemplateProperty(
            group = "confluence",
            label = "App name",
            description = "Name under which the exporter keeps track of this process",
            type = PropertyType.String,
            defaultValue = "Scroll Export for Camunda",
            optional = true,
            condition = @PropertyCondition(property = "integration.type", equals = "macro"))
        Input appName,
    @TemplateProperty(
            group = "confluence",
            label = "Rendering",
            description = "Which interface of Confluence renders the macro",
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
            group = "confluence",
            label = "Exporter URL",
            description = "Base URL of the exporter's REST API",
            tooltip =
                "On Cloud such as https://scroll-word.us.exporter.k15t.app, on Data Center such as"
                    + " https://example.com/confluence/plugins/servlet/scroll-office",
            type = PropertyType.String,
            condition = @PropertyCondition(property = "integration.type", equals = "rest"),
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = "^(=|\\{\\{secrets\\.|https?://).*$",
                            message = "Must begin with https://")))
        Input exporterUrl) {

  /** The integration that the inputs describe. */
  public Integration integration() {
    return switch (type.required()) {
      case "macro" ->
          new Integration.Macro(
              baseUrl.parsed(BaseUrl::from),
              macroName.textOr(Integration.Macro.DEFAULT_NAME),
              appName.textOr(Integration.Macro.DEFAULT_APP_NAME),
              rendering.choice(RenderingMode.AUTO, RenderingMode::of, "auto, sync, async"));
      case "rest" -> new Integration.Rest(exporterUrl.parsed(BaseUrl::from));
      default -> throw type.invalid("must be one of macro, rest");
    };
  }
}
