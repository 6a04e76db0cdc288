package io.scrollexport.connector.input.connection;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Authentication.ConnectImpersonation;
import io.scrollexport.authentication.Secret;
import io.scrollexport.connector.input.value.Input;
import io.scrollexport.connector.input.value.InputBinding;
import io.scrollexport.http.BaseUrl;
import org.jspecify.annotations.Nullable;

/** A Connect app, and the user for whom it acts. */
public record ConnectUserInput(
    @TemplateProperty(
            label = "OAuth client ID",
            description =
                "The oauthClientId that Confluence gave the Connect app at its installation",
            tooltip =
                "May be a secret such as {{secrets.CONNECT_CLIENT_ID}}. <a "
                    + "href=\"https://developer.atlassian.com/cloud/confluence/user-impersonation-for-connect-apps/\" "
                    + "target=\"_blank\">More on impersonation</a>",
            type = PropertyType.String,
            constraints = @PropertyConstraints(notEmpty = true))
        Input oauthClientId,
    @TemplateProperty(
            label = "Shared secret",
            description = "The sharedSecret of that installation, as a secret",
            tooltip =
                "Use a secret such as {{secrets.CONNECT_SHARED_SECRET}}: the model and the "
                    + "variables then hold the name only.",
            type = PropertyType.String,
            constraints = @PropertyConstraints(notEmpty = true))
        Input sharedSecret,
    @TemplateProperty(
            label = "User account ID",
            description =
                "The Atlassian account ID of the user on whose behalf Confluence is asked",
            tooltip = "Often a process variable, such as =requester.accountId.",
            type = PropertyType.String,
            constraints = @PropertyConstraints(notEmpty = true))
        Input userAccountId)
    implements InputBinding.Unwrapped {

  /** The sign-in, with the scopes to ask for, where, and at which site. */
  Authentication authentication(
      @Nullable String scopes, BaseUrl authorizationServer, BaseUrl tenant) {
    return new ConnectImpersonation(
        oauthClientId.credential(),
        new Secret(sharedSecret.credential()),
        userAccountId.required(),
        scopes,
        authorizationServer,
        tenant);
  }
}
