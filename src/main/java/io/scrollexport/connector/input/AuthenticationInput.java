package io.scrollexport.connector.input;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Authentication.ConnectImpersonation;
import io.scrollexport.authentication.Authentication.OauthClientCredentials;
import io.scrollexport.authentication.ClientAuthentication;
import io.scrollexport.authentication.Secret;
import io.scrollexport.http.BaseUrl;

/** Inputs {@code authentication.…}: how the connector signs in. */
public record AuthenticationInput(
    @TemplateProperty(
            group = "authentication",
            label = "Sign-in",
            description = "How the connector signs in",
            type = PropertyType.Dropdown,
            choices = {
              @DropdownPropertyChoice(label = "Access token (Bearer)", value = "bearer"),
              @DropdownPropertyChoice(label = "E-mail and API token (Basic)", value = "basic"),
              @DropdownPropertyChoice(
                  label = "Service account (OAuth client credentials)",
                  value = "oauth-client-credentials-flow"),
              @DropdownPropertyChoice(
                  label = "User impersonation (Connect app)",
                  value = "connect-impersonation")
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
            description = "Address of the Atlassian account; on Data Center the user name",
            type = PropertyType.String,
            condition = @PropertyCondition(property = "authentication.type", equals = "basic"),
            constraints = @PropertyConstraints(notEmpty = true))
        Input username,
    @TemplateProperty(
            group = "authentication",
            label = "API token",
            description = "API token of that account; on Data Center the password",
            type = PropertyType.String,
            condition = @PropertyCondition(property = "authentication.type", equals = "basic"),
            constraints = @PropertyConstraints(notEmpty = true))
        Input password,
    @TemplateProperty(
            group = "authentication",
            label = "Token endpoint",
            description = "Where the access token is requested",
            type = PropertyType.String,
            defaultValue = "https://auth.atlassian.com/oauth/token",
            condition =
                @PropertyCondition(
                    property = "authentication.type",
                    equals = "oauth-client-credentials-flow"),
            constraints = @PropertyConstraints(notEmpty = true))
        Input oauthTokenEndpoint,
    @TemplateProperty(
            group = "authentication",
            label = "Client ID",
            description = "Client ID of the service account's credential",
            type = PropertyType.String,
            condition =
                @PropertyCondition(
                    property = "authentication.type",
                    equals = "oauth-client-credentials-flow"),
            constraints = @PropertyConstraints(notEmpty = true))
        Input clientId,
    @TemplateProperty(
            group = "authentication",
            label = "Client secret",
            description = "Client secret of the service account's credential",
            type = PropertyType.String,
            condition =
                @PropertyCondition(
                    property = "authentication.type",
                    equals = "oauth-client-credentials-flow"),
            constraints = @PropertyConstraints(notEmpty = true))
        Input clientSecret,
    @TemplateProperty(
            group = "authentication",
            label = "Audience",
            description = "API that the token is for, where the authorization server asks for one",
            type = PropertyType.String,
            optional = true,
            condition =
                @PropertyCondition(
                    property = "authentication.type",
                    equals = "oauth-client-credentials-flow"))
        Input audience,
    @TemplateProperty(
            group = "authentication",
            label = "Client authentication",
            description = "How client ID and secret are sent",
            type = PropertyType.Dropdown,
            choices = {
              @DropdownPropertyChoice(label = "In the body", value = "credentialsBody"),
              @DropdownPropertyChoice(label = "As Basic Auth header", value = "basicAuthHeader")
            },
            defaultValue = "credentialsBody",
            condition =
                @PropertyCondition(
                    property = "authentication.type",
                    equals = "oauth-client-credentials-flow"),
            constraints = @PropertyConstraints(notEmpty = true))
        Input clientAuthentication,
    @TemplateProperty(
            group = "authentication",
            label = "OAuth client ID",
            description = "The oauthClientId of the Connect app's installation",
            type = PropertyType.String,
            condition =
                @PropertyCondition(
                    property = "authentication.type",
                    equals = "connect-impersonation"),
            constraints = @PropertyConstraints(notEmpty = true))
        Input oauthClientId,
    @TemplateProperty(
            group = "authentication",
            label = "Shared secret",
            description = "The sharedSecret of the Connect app's installation",
            type = PropertyType.String,
            condition =
                @PropertyCondition(
                    property = "authentication.type",
                    equals = "connect-impersonation"),
            constraints = @PropertyConstraints(notEmpty = true))
        Input sharedSecret,
    @TemplateProperty(
            group = "authentication",
            label = "User account ID",
            description = "Atlassian account ID of the user for whom the page is exported",
            type = PropertyType.String,
            condition =
                @PropertyCondition(
                    property = "authentication.type",
                    equals = "connect-impersonation"),
            constraints = @PropertyConstraints(notEmpty = true))
        Input userAccountId,
    @TemplateProperty(
            group = "authentication",
            label = "Scopes",
            description = "Scopes to ask for, separated by spaces; all that may be had if empty",
            type = PropertyType.String,
            optional = true,
            condition =
                @PropertyCondition(
                    property = "authentication.type",
                    oneOf = {"oauth-client-credentials-flow", "connect-impersonation"}))
        Input scopes,
    @TemplateProperty(
            group = "authentication",
            label = "Authorization server",
            description = "Where the user's token is requested",
            type = PropertyType.String,
            defaultValue = "https://oauth-2-authorization-server.services.atlassian.com",
            optional = true,
            condition =
                @PropertyCondition(
                    property = "authentication.type",
                    equals = "connect-impersonation"))
        Input authorizationServer,
    @TemplateProperty(
            group = "authentication",
            label = "Tenant URL",
            description = "Site in the Connect app's installation; the Confluence URL if empty",
            type = PropertyType.String,
            optional = true,
            condition =
                @PropertyCondition(
                    property = "authentication.type",
                    equals = "connect-impersonation"))
        Input tenantUrl) {

  /**
   * The sign-in that the inputs describe.
   *
   * @param site the address that the integration calls; the tenant where none is named
   */
  public Authentication authentication(BaseUrl site) {
    return switch (type.required()) {
      case "bearer" -> new Authentication.Bearer(secret(token));
      case "basic" -> new Authentication.Basic(username.required(), secret(password));
      case "oauth-client-credentials-flow" -> clientCredentials();
      case "connect-impersonation" -> impersonation(site);
      default ->
          throw type.invalid(
              "must be one of bearer, basic, oauth-client-credentials-flow, connect-impersonation");
    };
  }

  private Authentication clientCredentials() {
    return new OauthClientCredentials(
        oauthTokenEndpoint.parsedOr(OauthClientCredentials.DEFAULT_TOKEN_ENDPOINT, BaseUrl::from),
        clientId.required(),
        secret(clientSecret),
        audience.text(),
        scopes.text(),
        clientAuthentication.choice(
            ClientAuthentication.CREDENTIALS_BODY,
            ClientAuthentication::from,
            "credentialsBody, basicAuthHeader"));
  }

  private Authentication impersonation(BaseUrl site) {
    return new ConnectImpersonation(
        oauthClientId.required(),
        secret(sharedSecret),
        userAccountId.required(),
        scopes.text(),
        authorizationServer.parsedOr(
            ConnectImpersonation.DEFAULT_AUTHORIZATION_SERVER, BaseUrl::from),
        tenantUrl.parsedOr(site, BaseUrl::from));
  }

  private static Secret secret(Input input) {
    return new Secret(input.required());
  }
}
