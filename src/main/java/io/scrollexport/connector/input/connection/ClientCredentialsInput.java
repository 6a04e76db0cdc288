package io.scrollexport.connector.input.connection;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Authentication.OauthClientCredentials;
import io.scrollexport.authentication.ClientAuthentication;
import io.scrollexport.authentication.Secret;
import io.scrollexport.connector.input.value.FieldPattern;
import io.scrollexport.connector.input.value.Input;
import io.scrollexport.connector.input.value.InputBinding;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.settings.AllowedSites;
import org.jspecify.annotations.Nullable;

/** A client of an authorization server, such as a service account. */
public record ClientCredentialsInput(
    @TemplateProperty(
            label = "Token endpoint",
            description = "Where the access token is requested",
            type = PropertyType.String,
            defaultValue = "https://auth.atlassian.com/oauth/token",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(value = FieldPattern.URL, message = FieldPattern.URL_MESSAGE)))
        Input oauthTokenEndpoint,
    @TemplateProperty(
            label = "Client ID",
            description = "The client ID of the service account's credential",
            tooltip =
                "May be a secret such as {{secrets.CONFLUENCE_CLIENT_ID}}. <a "
                    + "href=\"https://support.atlassian.com/user-management/docs/create-oauth-2-0-credential-for-service-accounts\" "
                    + "target=\"_blank\">How to get one</a>",
            type = PropertyType.String,
            constraints = @PropertyConstraints(notEmpty = true))
        Input clientId,
    @TemplateProperty(
            label = "Client secret",
            description = "The client secret of that credential, as a secret",
            tooltip =
                "Use a secret such as {{secrets.CONFLUENCE_CLIENT_SECRET}}: the model and the "
                    + "variables then hold the name only.",
            type = PropertyType.String,
            constraints = @PropertyConstraints(notEmpty = true))
        Input clientSecret,
    @TemplateProperty(
            label = "Audience",
            description =
                "The API that the token is for, where the authorization server wants it named",
            type = PropertyType.String,
            optional = true)
        Input audience,
    @TemplateProperty(
            label = "Client authentication",
            description = "How client ID and secret are sent to the token endpoint",
            type = PropertyType.Dropdown,
            choices = {
              @DropdownPropertyChoice(label = "In the body", value = "credentialsBody"),
              @DropdownPropertyChoice(label = "As Basic Auth header", value = "basicAuthHeader")
            },
            defaultValue = "credentialsBody",
            constraints = @PropertyConstraints(notEmpty = true))
        Input clientAuthentication)
    implements InputBinding.Unwrapped {

  /** The sign-in, with the scopes to ask for. */
  Authentication authentication(@Nullable String scopes, AllowedSites sites) {
    return new OauthClientCredentials(
        SiteUrl.or(
            OauthClientCredentials.DEFAULT_TOKEN_ENDPOINT,
            oauthTokenEndpoint,
            sites,
            ClientCredentialsInput::endpoint),
        clientId.credential(),
        new Secret(clientSecret.credential()),
        audience.text(),
        scopes,
        clientAuthentication.choice(
            ClientAuthentication.CREDENTIALS_BODY, ClientAuthentication::value));
  }

  /** A single resource; the default is meant with a slash behind it, too. */
  private static BaseUrl endpoint(String text) {
    return BaseUrl.from(text).equals(OauthClientCredentials.DEFAULT_TOKEN_ENDPOINT)
        ? OauthClientCredentials.DEFAULT_TOKEN_ENDPOINT
        : BaseUrl.ofResource(text);
  }
}
