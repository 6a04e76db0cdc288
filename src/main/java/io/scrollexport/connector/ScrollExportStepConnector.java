package io.scrollexport.connector;

import io.camunda.connector.api.annotation.Operation;
import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.annotation.Variable;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorProvider;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import io.camunda.connector.generator.java.annotation.ElementTemplate.PropertyGroup;
import io.scrollexport.connector.input.BatchInput;
import io.scrollexport.connector.input.DownloadExportInput;
import io.scrollexport.connector.input.GetExportStatusInput;
import io.scrollexport.connector.input.PollingInput;
import io.scrollexport.connector.input.StartExportInput;
import io.scrollexport.connector.input.StartExportsInput;
import io.scrollexport.connector.input.connection.ConnectionInput;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.operation.ExportProgress;
import io.scrollexport.operation.ExportedDocument;
import io.scrollexport.operation.batch.BatchProgress;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Connector {@code io.scrollexport:scroll-export-step:1}: the operations of {@link
 * ScrollExportConnector} with all inputs as entries of one variable. It fetches no other, so that
 * nothing that a process inherits from its caller becomes an input, and a job costs the engine one
 * record of a variable, however many inputs it has.
 */
@OutboundConnector(
    name = "Scroll Export Step",
    type = "io.scrollexport:scroll-export-step:1",
    inputVariables = ScrollExportStepConnector.INPUTS)
@ElementTemplate(
    id = "io.scrollexport.scroll-export-step",
    name = "Scroll Export: step with contexts",
    version = 1,
    description = "One step of an export, with sign-in and connection as FEEL contexts",
    engineVersion = "^8.8",
    documentationRef =
        "https://help.k15t.com/scroll-word-exporter/5.13/cloud/starting-an-export-from-within-your-app",
    icon = "io/scrollexport/scroll-export.svg",
    metadata =
        @ElementTemplate.Metadata(
            keywords = {
              "confluence",
              "word",
              "pdf",
              "document",
              "scroll",
              "step",
              "context",
              "start export",
              "get export status",
              "download export"
            }),
    propertyGroups = {
      @PropertyGroup(id = "operation", label = "Operation"),
      @PropertyGroup(id = "confluence", label = "Confluence"),
      @PropertyGroup(id = "authentication", label = "Sign-in"),
      @PropertyGroup(id = "export", label = "Export"),
      @PropertyGroup(id = "download", label = "Download", openByDefault = false),
      @PropertyGroup(
          id = "polling",
          label = "Polling",
          tooltip = "The result says in nextPollIn when to poll next; these are its bounds.",
          openByDefault = false),
      @PropertyGroup(id = "timeouts", label = "Timeouts", openByDefault = false)
    })
public class ScrollExportStepConnector implements OutboundConnectorProvider {

  /** The variable that holds the inputs. */
  static final String INPUTS = "scrollExport";

  private final Supplier<ScrollExport> exports;
  private final Supplier<ScrollExportBatch> batches;

  /** Used by discovery; takes the parts that all connectors of this runtime share. */
  public ScrollExportStepConnector() {
    this(
        SharedParts.ofThisRuntime(SharedParts::steps),
        SharedParts.ofThisRuntime(SharedParts::batches));
  }

  ScrollExportStepConnector(Supplier<ScrollExport> exports, Supplier<ScrollExportBatch> batches) {
    this.exports = exports;
    this.batches = batches;
  }

  /** Starts an export; the result holds its job ID and when to ask for the first time. */
  @Operation(id = "startExport", name = "Start export")
  public ExportProgress startExport(
      @Variable(value = INPUTS, required = false) @Nullable ConnectionInput connection,
      @Variable(value = INPUTS, required = false) @Nullable StartExportInput input,
      @Variable(value = INPUTS, required = false) @Nullable PollingInput polling,
      OutboundConnectorContext context) {
    return ObservedOperation.run(
        "startExport",
        context,
        exports,
        parts -> parts.start(given(connection), given(input), given(polling), JobName.of(context)));
  }

  /** Asks once how an export stands. */
  @Operation(id = "getExportStatus", name = "Get export status")
  public ExportProgress getExportStatus(
      @Variable(value = INPUTS, required = false) @Nullable ConnectionInput connection,
      @Variable(value = INPUTS, required = false) @Nullable GetExportStatusInput input,
      @Variable(value = INPUTS, required = false) @Nullable PollingInput polling,
      OutboundConnectorContext context) {
    return ObservedOperation.run(
        "getExportStatus",
        context,
        exports,
        parts -> parts.status(given(connection), given(input), given(polling)));
  }

  /** Starts many exports, with few requests; the result says what still waits. */
  @Operation(id = "startExports", name = "Start many exports")
  public BatchProgress startExports(
      @Variable(value = INPUTS, required = false) @Nullable ConnectionInput connection,
      @Variable(value = INPUTS, required = false) @Nullable StartExportsInput input,
      @Variable(value = INPUTS, required = false) @Nullable BatchInput batch,
      @Variable(value = INPUTS, required = false) @Nullable PollingInput polling,
      OutboundConnectorContext context) {
    return ObservedOperation.run(
        "startExports",
        context,
        batches,
        parts ->
            parts.start(
                given(connection),
                given(input),
                given(batch),
                given(polling),
                JobName.of(context)));
  }

  /** Asks how many exports stand, with few requests. */
  @Operation(id = "getExportStatuses", name = "Get many export statuses")
  public BatchProgress getExportStatuses(
      @Variable(value = INPUTS, required = false) @Nullable ConnectionInput connection,
      @Variable(value = INPUTS, required = false) @Nullable BatchInput batch,
      @Variable(value = INPUTS, required = false) @Nullable PollingInput polling,
      OutboundConnectorContext context) {
    return ObservedOperation.run(
        "getExportStatuses",
        context,
        batches,
        parts -> parts.status(given(connection), given(batch), given(polling)));
  }

  /** Stores the file of a finished export as a Camunda document. */
  @Operation(id = "downloadExport", name = "Download export")
  public ExportedDocument<Document> downloadExport(
      @Variable(value = INPUTS, required = false) @Nullable ConnectionInput connection,
      @Variable(value = INPUTS, required = false) @Nullable DownloadExportInput input,
      OutboundConnectorContext context) {
    return ObservedOperation.run(
        "downloadExport",
        context,
        exports,
        parts -> parts.download(given(connection), given(input), new DocumentStore(context)));
  }

  /** The runtime binds nothing where the variable is absent or null. */
  private static <T> T given(@Nullable T input) {
    if (input == null) {
      throw new ExportException(
          FailureCode.INVALID_INPUT, INPUTS + " is required: the inputs are its entries.");
    }
    return input;
  }
}
