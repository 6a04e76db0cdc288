package io.scrollexport.connector.input;

import io.camunda.connector.generator.java.annotation.NestedProperties;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.scrollexport.authentication.Account;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.connector.input.connection.ConnectionInput;
import io.scrollexport.connector.input.value.FieldPattern;
import io.scrollexport.connector.input.value.Input;
import io.scrollexport.connector.input.value.JobInputs;
import io.scrollexport.download.DownloadRequest;
import io.scrollexport.download.FileOrigin;
import io.scrollexport.download.host.HomeSite;
import io.scrollexport.download.host.SignIn;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.Timeouts;
import io.scrollexport.protocol.Integration;
import io.scrollexport.protocol.PageAddress;
import io.scrollexport.remote.Credentials;
import io.scrollexport.settings.AllowedSites;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The further inputs of {@code downloadExport}. */
public record DownloadExportInput(
    @TemplateProperty(
            group = "export",
            label = "Export job ID",
            description =
                "The finished job, whose fresh download URL the connector asks for itself",
            type = PropertyType.String,
            defaultValue = "=export.jobId",
            constraints = @PropertyConstraints(notEmpty = true))
        Input exportJobId,
    @TemplateProperty(
            group = "export",
            label = "Download URL",
            description = "The URL that the status gave, without a further call to the exporter",
            type = PropertyType.String,
            defaultValue = "=export.downloadUrl",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = FieldPattern.DOWNLOAD_URL,
                            message = FieldPattern.DOWNLOAD_URL_MESSAGE)))
        Input downloadUrl,
    @TemplateProperty(
            group = "download",
            label = "File name",
            description = "The document's name; the exporter's if empty",
            tooltip = "Often an expression, such as =contract.number + \".docx\".",
            type = PropertyType.String,
            optional = true)
        Input fileName,
    @TemplateProperty(
            group = "download",
            label = "Document time to live",
            description =
                "How long the document is kept, as an ISO 8601 duration; the store's default "
                    + "if empty",
            tooltip =
                "Choose more than the slowest approval takes, such as P30D: a document that "
                    + "has expired cannot be brought back. <a "
                    + "href=\"https://docs.camunda.io/docs/components/concepts/document-handling/\" "
                    + "target=\"_blank\">More on documents</a>",
            type = PropertyType.String,
            optional = true,
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = FieldPattern.LIFETIME,
                            message = FieldPattern.LIFETIME_MESSAGE)))
        Input documentTimeToLive,
    @NestedProperties(addNestedPath = false) DownloadLimitsInput limits,
    @TemplateProperty(ignore = true, type = PropertyType.Hidden) Input exportRequest)
    implements JobInputs {

  /** The job whose file is wanted; absent where its download URL was given instead. */
  public @Nullable String jobId() {
    return exportJobId.isPresent() ? exportJobId.parsed(BaseUrl::pathPart) : null;
  }

  /**
   * The download that the inputs describe.
   *
   * @param credentials of this call, beside those that may be sent with the download
   */
  public DownloadRequest request(
      ConnectionInput connection,
      Integration integration,
      AllowedSites sites,
      Timeouts timeouts,
      Credentials credentials) {
    HomeSite home = home(connection, integration, sites);
    @Nullable Duration limit = limits.time();
    return new DownloadRequest(
        limits.hosts(integration),
        home,
        fileName.text(),
        documentTimeToLive.lifetime(),
        limits.maxBytes(),
        timeouts,
        limit == null ? DownloadRequest.DEFAULT_TIME_LIMIT : limit,
        new FileOrigin(exporter(integration), jobId(), pageId(integration)),
        home.credentials().and(credentials));
  }

  /** Data Center's exporter alone hands out URLs without a token of their own. */
  private HomeSite home(ConnectionInput connection, Integration integration, AllowedSites sites) {
    BaseUrl url = integration.url();
    return switch (integration) {
      case Integration.Macro macro -> HomeSite.withoutSignIn(url);
      case Integration.Rest rest ->
          HomeSite.isCloud(url)
              ? HomeSite.withoutSignIn(url)
              : new HomeSite(
                  url,
                  signIn(rest.signIn(connection.signIn(rest, sites))),
                  exportJobId.isPresent());
    };
  }

  private static SignIn signIn(Authentication.Fixed authentication) {
    return new SignIn(authentication.authorization().value(), Account.of(authentication).digest());
  }

  private static String exporter(Integration integration) {
    return switch (integration) {
      case Integration.Macro macro -> macro.macroName();
      case Integration.Rest rest -> rest.url().site();
    };
  }

  /** Not an input of this operation, but in sight where the process still holds the request. */
  private @Nullable String pageId(Integration integration) {
    try {
      return PageAddress.pageId(exportRequest.value().path("pageId").asText(""), integration);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
