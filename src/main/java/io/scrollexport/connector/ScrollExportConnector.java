package io.scrollexport.connector;

import io.camunda.connector.api.annotation.Operation;
import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.annotation.Variable;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorProvider;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import io.camunda.connector.generator.java.annotation.ElementTemplate.PropertyGroup;
import io.scrollexport.connector.input.DownloadExportInput;
import io.scrollexport.connector.input.GetExportStatusInput;
import io.scrollexport.connector.input.PollingInput;
import io.scrollexport.connector.input.StartExportInput;
import io.scrollexport.connector.input.connection.ConnectionInput;
import io.scrollexport.operation.ExportProgress;
import io.scrollexport.operation.ExportedDocument;
import java.util.function.Supplier;

/** Connector {@code io.scrollexport:scroll-export:1}: starts, follows and downloads an export. */
@OutboundConnector(
    name = "Scroll Export",
    type = "io.scrollexport:scroll-export:1",
    inputVariables = {
      "authentication",
      "integration",
      "connectionTimeoutInSeconds",
      "readTimeoutInSeconds",
      "exportRequest",
      "exportJobId",
      "previous",
      "exposeDownloadUrl",
      "downloadUrl",
      "fileName",
      "documentTimeToLive",
      "maxSizeInMegabytes",
      "allowedHosts",
      "downloadTimeout",
      "minPollInterval",
      "maxPollInterval"
    })
@ElementTemplate(
    id = "io.scrollexport.scroll-export",
    name = "Scroll Export",
    version = 1,
    description = "Turn a Confluence page into a Word document",
    engineVersion = "^8.8",
    documentationRef =
        "https://help.k15t.com/scroll-word-exporter/5.13/cloud/starting-an-export-from-within-your-app",
    icon = "io/scrollexport/scroll-export.svg",
    metadata =
        @ElementTemplate.Metadata(
            keywords = {
              "confluence",
              "word",
              "docx",
              "pdf",
              "html",
              "document",
              "scroll",
              "k15t",
              "atlassian",
              "export page",
              "start export",
              "get export status",
              "download export"
            }),
    propertyGroups = {
      @PropertyGroup(id = "operation", label = "Operation"),
      @PropertyGroup(id = "confluence", label = "Confluence"),
      @PropertyGroup(id = "authentication", label = "Sign-in"),
      @PropertyGroup(id = "export", label = "Export"),
      @PropertyGroup(id = "options", label = "Export options", openByDefault = false),
      @PropertyGroup(id = "download", label = "Download", openByDefault = false),
      @PropertyGroup(
          id = "polling",
          label = "Polling",
          tooltip = "The result says in nextPollIn when to poll next; these are its bounds.",
          openByDefault = false),
      @PropertyGroup(id = "timeouts", label = "Timeouts", openByDefault = false)
    })
public class ScrollExportConnector implements OutboundConnectorProvider {

  private final Supplier<ScrollExport> exports;

  /** Used by discovery; takes the parts that all connectors of this runtime share. */
  public ScrollExportConnector() {
    this(SharedParts.ofThisRuntime(SharedParts::exports));
  }

  ScrollExportConnector(Supplier<ScrollExport> exports) {
    this.exports = exports;
  }

  /** Starts an export; the result holds its job ID and when to ask for the first time. */
  @Operation(id = "startExport", name = "Start export")
  public ExportProgress startExport(
      @Variable ConnectionInput connection,
      @Variable StartExportInput input,
      @Variable PollingInput polling,
      OutboundConnectorContext context) {
    return ObservedOperation.run(
        "startExport",
        context,
        exports,
        parts -> parts.start(connection, input, polling, JobName.of(context)));
  }

  /** Asks once how an export stands. */
  @Operation(id = "getExportStatus", name = "Get export status")
  public ExportProgress getExportStatus(
      @Variable ConnectionInput connection,
      @Variable GetExportStatusInput input,
      @Variable PollingInput polling,
      OutboundConnectorContext context) {
    return ObservedOperation.run(
        "getExportStatus", context, exports, parts -> parts.status(connection, input, polling));
  }

  /** Stores the file of a finished export as a Camunda document. */
  @Operation(id = "downloadExport", name = "Download export")
  public ExportedDocument<Document> downloadExport(
      @Variable ConnectionInput connection,
      @Variable DownloadExportInput input,
      OutboundConnectorContext context) {
    return ObservedOperation.run(
        "downloadExport",
        context,
        exports,
        parts -> parts.download(connection, input, new DocumentStore(context)));
  }
}
