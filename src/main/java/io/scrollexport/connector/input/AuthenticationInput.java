package io.scrollexport.connector.input;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Secret;

/** Inputs {@code authentication.…}: how the connector signs in. */
public record AuthenticationInput(
    @TemplateProperty(
            group = "authentication",
            label = "Sign-in",
            description = "How the connector signs in to Confluence",
            type = PropertyType.Dropdown,
            choices = {
              @DropdownPropertyChoice(label = "Access token (Bearer)", value = "bearer"),
              @DropdownPropertyChoice(label = "E-mail and API token (Basic)", value = "basic")
            },
            defaultValue = "bearer",
            constraints = @PropertyConstraints(notEmpty = true))
        Input type,
    @TemplateProperty(
            group = "authentication",
            label = "Access token",
            description = "Token that impersonates the user for whom the page is exported",
            type = PropertyType.String,
            condition = @PropertyCondition(property = "authentication.type", equals = "bearer"),
            constraints = @PropertyConstraints(notEmpty = true))
        Input token,
    @TemplateProperty(
            group = "authentication",
            label = "E-mail address",
            description = "Address of the Atlassian account that the API token belongs to",
            type = PropertyType.String,
            condition = @PropertyCondition(property = "authentication.type", equals = "basic"),
            constraints = @PropertyConstraints(notEmpty = true))
        Input username,
    @TemplateProperty(
            group = "authentication",
            label = "API token",
            description = "API token of that account",
            type = PropertyType.String,
            condition = @PropertyCondition(property = "authentication.type", equals = "basic"),
            constraints = @PropertyConstraints(notEmpty = true))
        Input password) {

  private static final String TYPES = "bearer, basic";

  /** The sign-in that the inputs describe. */
  public Authentication authentication() {
    return switch (type.required()) {
      case "bearer" -> new Authentication.Bearer(secret(token));
      case "basic" -> new Authentication.Basic(username.required(), secret(password));
      default -> throw type.invalid("must be one of " + TYPES);
    };
  }

  private static Secret secret(Input input) {
    return new Secret(input.required());
  }
}
