package io.scrollexport.connector.input.macro;

import io.camunda.connector.generator.java.annotation.NestedProperties;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.connector.input.connection.AuthenticationInput;
import io.scrollexport.connector.input.connection.SiteUrl;
import io.scrollexport.connector.input.connection.TimeoutsInput;
import io.scrollexport.connector.input.value.FieldPattern;
import io.scrollexport.connector.input.value.Input;
import io.scrollexport.connector.input.value.JobInputs;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.settings.AllowedSites;

/** The inputs of every operation: where Confluence is, how to sign in, how long to wait. */
public record SiteInput(
    Confluence confluence,
    @NestedProperties(group = "authentication") AuthenticationInput authentication,
    @NestedProperties(addNestedPath = false) TimeoutsInput limits)
    implements JobInputs {

  /** Inputs {@code confluence.…}. */
  public record Confluence(
      @TemplateProperty(
              group = "confluence",
              label = "Confluence URL",
              description = "Base URL of Confluence, with /wiki on Cloud",
              type = PropertyType.String,
              constraints =
                  @PropertyConstraints(
                      notEmpty = true,
                      pattern =
                          @Pattern(value = FieldPattern.URL, message = FieldPattern.URL_MESSAGE)))
          Input baseUrl) {}

  /** Where Confluence is: a site that gets credentials. */
  public BaseUrl baseUrl(AllowedSites sites) {
    return SiteUrl.of(confluence.baseUrl(), sites);
  }
}
