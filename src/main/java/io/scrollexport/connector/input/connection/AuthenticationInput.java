package io.scrollexport.connector.input.connection;

import io.camunda.connector.generator.java.annotation.NestedProperties;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.authentication.Authentication.ConnectImpersonation;
import io.scrollexport.connector.input.value.FieldPattern;
import io.scrollexport.connector.input.value.Input;
import io.scrollexport.connector.input.value.InputBinding;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.settings.AllowedSites;

/**
 * Inputs {@code authentication.…}: how the connector signs in. They stand in the order in which the
 * templates show them.
 */
public record AuthenticationInput(
    @TemplateProperty(
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
    @NestedProperties(addNestedPath = false) FixedSignInInput fixed,
    @NestedProperties(
            addNestedPath = false,
            condition =
                @PropertyCondition(
                    property = "authentication.type",
                    equals = "oauth-client-credentials-flow"))
        ClientCredentialsInput client,
    @NestedProperties(
            addNestedPath = false,
            condition =
                @PropertyCondition(
                    property = "authentication.type",
                    equals = "connect-impersonation"))
        ConnectUserInput connect,
    @TemplateProperty(
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
    InputBinding.refuseReferences(this);
    return switch (type.required()) {
      case "bearer" -> fixed.bearer();
      case "basic" -> fixed.basic();
      case "oauth-client-credentials-flow" -> client.authentication(scopes.text(), sites);
      case "connect-impersonation" ->
          connect.authentication(
              scopes.text(),
              SiteUrl.or(
                  ConnectImpersonation.DEFAULT_AUTHORIZATION_SERVER,
                  authorizationServer,
                  sites,
                  BaseUrl::from),
              tenantUrl.parsedOr(site, BaseUrl::from));
      default ->
          throw type.invalid(
              "must be one of bearer, basic, oauth-client-credentials-flow, connect-impersonation");
    };
  }
}
