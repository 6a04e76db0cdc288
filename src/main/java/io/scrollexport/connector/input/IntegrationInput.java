package io.scrollexport.connector.input;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;

/** Inputs {@code integration.…}: where the exporter is and how it is reached. */
public record IntegrationInput(
    @TemplateProperty(
            group = "confluence",
            label = "Integration",
            description = "How the connector reaches the exporter",
            type = PropertyType.Dropdown,
            choices = {
              @DropdownPropertyChoice(label = "Through Confluence, as a user", value = "macro")
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
            choices = {@DropdownPropertyChoice(label = "Synchronous", value = "sync")},
            defaultValue = "sync",
            condition = @PropertyCondition(property = "integration.type", equals = "macro"))
        Input rendering) {}
