package io.scrollexport.connector.input;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.connector.input.value.FieldPattern;
import io.scrollexport.connector.input.value.Input;
import io.scrollexport.connector.input.value.InputBinding;
import io.scrollexport.download.DownloadRequest;
import io.scrollexport.download.host.AllowedHosts;
import io.scrollexport.protocol.Integration;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a download may weigh, where it may come from, and how long it may take. */
public record DownloadLimitsInput(
    @TemplateProperty(
            group = "download",
            label = "Largest size in megabytes",
            description = "A larger file is refused; 250 if empty",
            tooltip = "Camunda SaaS takes at most 10 MB for each document.",
            type = PropertyType.String,
            optional = true,
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = FieldPattern.MEGABYTES,
                            message = FieldPattern.MEGABYTES_MESSAGE)))
        Input maxSizeInMegabytes,
    @TemplateProperty(
            group = "download",
            label = "Allowed hosts",
            description = "A list of further hosts from which files may come",
            tooltip =
                "The exporter's own hosts on Cloud and the host of the integration are always "
                    + "allowed. A name may begin with *.",
            type = PropertyType.String,
            feel = FeelMode.required,
            optional = true)
        Input allowedHosts,
    @TemplateProperty(
            group = "timeouts",
            label = "Download timeout",
            description =
                "How long the whole download may take, as an ISO 8601 duration; PT4M if empty",
            tooltip =
                "Keep it below the connector's job timeout of five minutes, or have the "
                    + "operators raise CONNECTOR_SCROLL_EXPORT_TIMEOUT.",
            type = PropertyType.String,
            optional = true,
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = FieldPattern.DURATION,
                            message = FieldPattern.DURATION_MESSAGE)))
        Input downloadTimeout)
    implements InputBinding.Unwrapped {

  /** The most bytes. */
  long maxBytes() {
    return maxSizeInMegabytes.number(
            DownloadRequest.DEFAULT_MAX_MEGABYTES, 1, DownloadRequest.LARGEST_MEGABYTES)
        * DownloadRequest.BYTES_PER_MEGABYTE;
  }

  /** The hosts of the integration, and further ones. */
  AllowedHosts hosts(Integration integration) {
    try {
      return AllowedHosts.of(integration.url().uri().getHost(), allowedHosts.texts());
    } catch (IllegalArgumentException e) {
      throw allowedHosts.invalid(String.valueOf(e.getMessage()));
    }
  }

  /** How long it may take as a whole; absent for the default. */
  public @Nullable Duration time() {
    return downloadTimeout.duration();
  }
}
