package io.scrollexport.connector;

import io.camunda.connector.api.document.Document;
import io.scrollexport.authentication.Authentication;
import io.scrollexport.connector.input.DownloadExportInput;
import io.scrollexport.connector.input.GetExportStatusInput;
import io.scrollexport.connector.input.PollingInput;
import io.scrollexport.connector.input.StartExportInput;
import io.scrollexport.connector.input.connection.ConnectionInput;
import io.scrollexport.download.DownloadRequest;
import io.scrollexport.download.DownloadTurns;
import io.scrollexport.download.Downloads;
import io.scrollexport.download.document.DocumentSink;
import io.scrollexport.download.host.HostNames;
import io.scrollexport.http.NameLookup;
import io.scrollexport.http.Timeouts;
import io.scrollexport.observation.Observation;
import io.scrollexport.operation.DownloadOperation;
import io.scrollexport.operation.ExportOperations;
import io.scrollexport.operation.ExportProgress;
import io.scrollexport.operation.ExportedDocument;
import io.scrollexport.polling.PollHistory;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.Integration;
import io.scrollexport.protocol.access.Exporters;
import io.scrollexport.remote.Credentials;
import io.scrollexport.settings.AllowedSites;
import io.scrollexport.settings.Surroundings;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What stands behind the connectors for exports: the way from inputs to a result. */
record ScrollExport(
    AllowedSites sites,
    Exporters exporters,
    ExportOperations exports,
    DownloadOperation downloads,
    OperationTime time,
    ExportLife life)
    implements ObservedOperation.Parts {

  @Override
  public Observation observation() {
    return life.observation();
  }

  /** Downloads within those surroundings, so many at a time. */
  static DownloadOperation downloads(
      Surroundings surroundings, DownloadTurns turns, InstantSource clock) {
    return new DownloadOperation(
        new Downloads(surroundings.downloads(), clock, names(surroundings.proxied())), turns);
  }

  private static HostNames names(Predicate<String> proxied) {
    return (host, deadline) ->
        proxied.test(host) ? List.of() : NameLookup.addresses(host, deadline);
  }

  /**
   * {@code startExport}.
   *
   * @param job by {@link JobName}
   */
  ExportProgress start(
      ConnectionInput connection, StartExportInput input, PollingInput polling, String job) {
    Integration integration = connection.integration().integration(sites);
    ExportRequest request = input.exportRequest().exportRequest(integration);
    return life.started(
        integration,
        request.pageId(),
        exports.start(
            exporter(connection, integration, connection.signIn(integration, sites), job),
            request,
            polling.plan()));
  }

  ExportProgress status(
      ConnectionInput connection, GetExportStatusInput input, PollingInput polling) {
    Integration integration = connection.integration().integration(sites);
    Authentication signIn = connection.signIn(integration, sites);
    PollHistory before = input.history();
    observation().about(before.jobId());
    return life.polled(
        exports.status(
            exporter(connection, integration, signIn, ""),
            before,
            input.lastStatus(signIn.credentials()),
            polling.plan(),
            input.exposeDownloadUrl().flag(false)));
  }

  ExportedDocument<Document> download(
      ConnectionInput connection, DownloadExportInput input, DocumentSink<Document> sink) {
    Integration integration = connection.integration().integration(sites);
    @Nullable String jobId = input.jobId();
    if (jobId == null && !input.downloadUrl().isPresent()) {
      throw input.exportJobId().invalid("or downloadUrl is required");
    }
    Timeouts timeouts =
        connection.limits().timeouts().until(time.beginDownload(input.limits().time()));
    if (jobId == null) {
      DownloadRequest request =
          input.request(connection, integration, sites, timeouts, Credentials.NONE);
      return life.downloaded(downloads.fromUrl(input.downloadUrl().required(), request, sink));
    }
    observation().about(jobId);
    Authentication signIn = connection.signIn(integration, sites);
    return life.downloaded(
        downloads.fromJob(
            exporters.exporter(integration, signIn, timeouts, ""),
            jobId,
            () -> exporters.freshUrls().url(integration, signIn, jobId),
            input.request(connection, integration, sites, timeouts, signIn.credentials()),
            sink));
  }

  private Exporter exporter(
      ConnectionInput connection, Integration integration, Authentication signIn, String job) {
    return exporters.exporter(
        integration, signIn, connection.limits().timeouts().until(time.begin()), job);
  }
}
