package io.scrollexport.connector.input.connection;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Authentication.ConnectImpersonation;
import io.scrollexport.authentication.Authentication.OauthClientCredentials;
import io.scrollexport.authentication.ClientAuthentication;
import io.scrollexport.authentication.Secret;
import io.scrollexport.connector.input.value.FieldPattern;
import io.scrollexport.connector.input.value.Input;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.settings.AllowedSites;

/** Inputs {@code authentication.…}: how the connector signs in. */
public record AuthenticationInput(
    @TemplateProperty(
            group = "authentication",
            label = "Sign in with",
            description = "What the connector proves its identity with",
            tooltip =
                "Ask the Confluence administrator which of these your site offers. The "
                    + "exporter's REST API takes the first two only.",
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
            group = "authentication",
            label = "E-mail address",
            description = "The address of the Atlassian account; on Data Center the user name",
            tooltip = "May be a secret such as {{secrets.CONFLUENCE_USER}}.",
            type = PropertyType.String,
            condition = @PropertyCondition(property = "authentication.type", equals = "basic"),
            constraints = @PropertyConstraints(notEmpty = true))
        Input username,
    @TemplateProperty(
            group = "authentication",
            label = "API token",
            description = "The API token of that account, as a secret; on Data Center the password",
            tooltip =
                "Use a secret such as {{secrets.CONFLUENCE_API_TOKEN}}: the model and the "
                    + "variables then hold the name only. API tokens are made at <a "
                    + "href=\"https://id.atlassian.com/manage-profile/security/api-tokens\" "
                    + "target=\"_blank\">id.atlassian.com</a>.",
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
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(value = FieldPattern.URL, message = FieldPattern.URL_MESSAGE)))
        Input oauthTokenEndpoint,
    @TemplateProperty(
            group = "authentication",
            label = "Client ID",
            description = "The client ID of the service account's credential",
            tooltip =
                "May be a secret such as {{secrets.CONFLUENCE_CLIENT_ID}}. <a "
                    + "href=\"https://support.atlassian.com/user-management/docs/create-oauth-2-0-credential-for-service-accounts\" "
                    + "target=\"_blank\">How to get one</a>",
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
            description = "The client secret of that credential, as a secret",
            tooltip =
                "Use a secret such as {{secrets.CONFLUENCE_CLIENT_SECRET}}: the model and the "
                    + "variables then hold the name only.",
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
            description =
                "The API that the token is for, where the authorization server wants it named",
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
            description = "How client ID and secret are sent to the token endpoint",
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
            description =
                "The oauthClientId that Confluence gave the Connect app at its installation",
            tooltip =
                "May be a secret such as {{secrets.CONNECT_CLIENT_ID}}. <a "
                    + "href=\"https://developer.atlassian.com/cloud/confluence/user-impersonation-for-connect-apps/\" "
                    + "target=\"_blank\">More on impersonation</a>",
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
            description = "The sharedSecret of that installation, as a secret",
            tooltip =
                "Use a secret such as {{secrets.CONNECT_SHARED_SECRET}}: the model and the "
                    + "variables then hold the name only.",
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
            description =
                "The Atlassian account ID of the user on whose behalf Confluence is asked",
            tooltip = "Often a process variable, such as =requester.accountId.",
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
            description =
                "The scopes to ask for, separated by spaces; all that may be had if empty",
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
                    equals = "connect-impersonation"),
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(value = FieldPattern.URL, message = FieldPattern.URL_MESSAGE)))
        Input authorizationServer,
    @TemplateProperty(
            group = "authentication",
            label = "Tenant URL",
            description = "The site of the installation; the Confluence URL if empty",
            type = PropertyType.String,
            optional = true,
            condition =
                @PropertyCondition(
                    property = "authentication.type",
                    equals = "connect-impersonation"),
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(value = FieldPattern.URL, message = FieldPattern.URL_MESSAGE)))
        Input tenantUrl) {

  /**
   * The sign-in that the inputs describe.
   *
   * @param site the address that the integration calls; the tenant where none is named
   * @param sites those that get credentials
   */
  public Authentication authentication(BaseUrl site, AllowedSites sites) {
    return switch (type.required()) {
      case "bearer" -> new Authentication.Bearer(secret(token));
      case "basic" -> new Authentication.Basic(username.credential(), secret(password));
      case "oauth-client-credentials-flow" -> clientCredentials(sites);
      case "connect-impersonation" -> impersonation(site, sites);
      default ->
          throw type.invalid(
              "must be one of bearer, basic, oauth-client-credentials-flow, connect-impersonation");
    };
  }

  private Authentication clientCredentials(AllowedSites sites) {
    return new OauthClientCredentials(
        oauthTokenEndpoint.siteOr(OauthClientCredentials.DEFAULT_TOKEN_ENDPOINT, sites),
        clientId.credential(),
        secret(clientSecret),
        audience.text(),
        scopes.text(),
        clientAuthentication.choice(
            ClientAuthentication.CREDENTIALS_BODY,
            ClientAuthentication::from,
            "credentialsBody, basicAuthHeader"));
  }

  private Authentication impersonation(BaseUrl site, AllowedSites sites) {
    return new ConnectImpersonation(
        oauthClientId.credential(),
        secret(sharedSecret),
        userAccountId.required(),
        scopes.text(),
        authorizationServer.siteOr(ConnectImpersonation.DEFAULT_AUTHORIZATION_SERVER, sites),
        tenantUrl.parsedOr(site, BaseUrl::from));
  }

  private static Secret secret(Input input) {
    return new Secret(input.credential());
  }
}
