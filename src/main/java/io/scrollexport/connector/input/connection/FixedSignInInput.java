package io.scrollexport.connector.input.connection;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Secret;
import io.scrollexport.connector.input.value.Input;
import io.scrollexport.connector.input.value.InputBinding;

/** Sign-ins whose header needs no request: an access token, or a name and a password. */
public record FixedSignInInput(
    @TemplateProperty(
            label = "Access token",
            description = "The token that is sent, as a secret",
            tooltip =
                "Use a secret such as {{secrets.CONFLUENCE_TOKEN}}: the model and the "
                    + "variables then hold the name only. For an export through Confluence, the "
                    + "token acts for the user whose permissions decide what is exported. <a "
                    + "href=\"https://developer.atlassian.com/cloud/confluence/oauth-2-3lo-apps/\" "
                    + "target=\"_blank\">How to get one</a>",
            type = PropertyType.String,
            condition = @PropertyCondition(property = "authentication.type", equals = "bearer"),
            constraints = @PropertyConstraints(notEmpty = true))
        Input token,
    @TemplateProperty(
            label = "E-mail address",
            description = "The address of the Atlassian account; on Data Center the user name",
            tooltip = "May be a secret such as {{secrets.CONFLUENCE_USER}}.",
            type = PropertyType.String,
            condition = @PropertyCondition(property = "authentication.type", equals = "basic"),
            constraints = @PropertyConstraints(notEmpty = true))
        Input username,
    @TemplateProperty(
            label = "API token",
            description = "The API token of that account, as a secret; on Data Center the password",
            tooltip =
                "Use a secret such as {{secrets.CONFLUENCE_TOKEN}}: the model and the "
                    + "variables then hold the name only. API tokens are made at <a "
                    + "href=\"https://id.atlassian.com/manage-profile/security/api-tokens\" "
                    + "target=\"_blank\">id.atlassian.com</a>.",
            type = PropertyType.String,
            condition = @PropertyCondition(property = "authentication.type", equals = "basic"),
            constraints = @PropertyConstraints(notEmpty = true))
        Input password)
    implements InputBinding.Unwrapped {

  /** An access token as it is. */
  Authentication bearer() {
    return new Authentication.Bearer(new Secret(token.credential()));
  }

  /** A name and a password. */
  Authentication basic() {
    return new Authentication.Basic(username.credential(), new Secret(password.credential()));
  }
}
