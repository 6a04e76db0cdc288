package io.scrollexport.connector.input;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;

/** The further inputs of {@code downloadExport}. */
public record DownloadExportInput(
    @TemplateProperty(
            group = "export",
            label = "Export job ID",
            description = "The finished job; its fresh download URL is asked for",
            type = PropertyType.String,
            defaultValue = "=export.jobId",
            optional = true)
        Input exportJobId,
    @TemplateProperty(
            group = "export",
            label = "Download URL",
            description = "Instead of the job ID: the URL that the status gave",
            type = PropertyType.String,
            optional = true)
        Input downloadUrl,
    @TemplateProperty(
            group = "download",
            label = "File name",
            description = "Name of the document; that of the exporter if empty",
            type = PropertyType.String,
            optional = true)
        Input fileName,
    @TemplateProperty(
            group = "download",
            label = "Document time to live",
            description = "ISO 8601 duration after which the document is deleted, such as P30D",
            type = PropertyType.String,
            optional = true,
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = "^(=.*|\\{\\{secrets\\..+}}|P.*|)$",
                            message = "Must be an ISO 8601 duration, such as P30D")))
        Input documentTimeToLive,
    @TemplateProperty(
            group = "download",
            label = "Largest size in megabytes",
            description = "A larger file is refused; 250 if empty",
            type = PropertyType.String,
            optional = true,
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = "^(=.*|\\{\\{secrets\\..+}}|[0-9]*)$",
                            message = "Must be a whole number of megabytes")))
        Input maxSizeInMegabytes,
    @TemplateProperty(
            group = "download",
            label = "Allowed hosts",
            description = "Further hosts that files may come from, such as =[\"*.example.com\"]",
            type = PropertyType.String,
            feel = FeelMode.required,
            optional = true)
        Input allowedHosts) {

  /** Takes whatever the process gave. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static DownloadExportInput from(JsonNode variables) {
    return InputBinding.bind(DownloadExportInput.class, variables);
  }
}
