package io.scrollexport.connector.input;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.connector.input.value.Input;
import io.scrollexport.connector.input.value.JobInputs;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.polling.PollHistory;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.remote.Credentials;

/** The further inputs of {@code getExportStatus}. */
public record GetExportStatusInput(
    @TemplateProperty(
            group = "export",
            label = "Export job ID",
            description = "The job that the start of the export gave",
            type = PropertyType.String,
            defaultValue = "=export.jobId",
            constraints = @PropertyConstraints(notEmpty = true))
        Input exportJobId,
    @TemplateProperty(
            group = "export",
            label = "Previous result",
            description = "The result of the poll before or of the start, by which polling adapts",
            type = PropertyType.String,
            feel = FeelMode.required,
            defaultValue = "=export",
            optional = true)
        Input previous,
    @TemplateProperty(
            group = "export",
            label = "Put the download URL into the result",
            description = "The URL carries a credential, so it stays out of the process otherwise",
            type = PropertyType.Boolean,
            defaultValue = "false",
            defaultValueType = DefaultValueType.Boolean)
        Input exposeDownloadUrl)
    implements JobInputs {

  /** What the polls of this job before have shown, as far as the process kept it. */
  public PollHistory history() {
    return PollHistory.from(jobId(), "jobId", previous.carried(Credentials.NONE));
  }

  /**
   * What the exporter said at the poll before.
   *
   * @param credentials of this poll, since a process may hand in anything
   */
  public ExportStatus lastStatus(Credentials credentials) {
    return ExportStatus.last(jobId(), previous.carried(credentials));
  }

  private String jobId() {
    return exportJobId.parsed(BaseUrl::pathPart);
  }
}
