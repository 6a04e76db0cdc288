package io.scrollexport.connector;

import io.scrollexport.authentication.Authentication;
import io.scrollexport.connector.input.BatchInput;
import io.scrollexport.connector.input.PollingInput;
import io.scrollexport.connector.input.StartExportsInput;
import io.scrollexport.connector.input.connection.ConnectionInput;
import io.scrollexport.http.Deadline;
import io.scrollexport.observation.Observation;
import io.scrollexport.operation.batch.Batch;
import io.scrollexport.operation.batch.BatchOperations;
import io.scrollexport.operation.batch.BatchProgress;
import io.scrollexport.polling.BatchPlan;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.Integration;
import io.scrollexport.protocol.access.Exporters;
import io.scrollexport.settings.AllowedSites;
import org.jspecify.annotations.Nullable;

/** What stands behind the operations on many exports: the way from inputs to a result. */
record ScrollExportBatch(
    AllowedSites sites,
    Exporters exporters,
    BatchOperations operations,
    OperationTime time,
    ExportLife life)
    implements ObservedOperation.Parts {

  @Override
  public Observation observation() {
    return life.observation();
  }

  /**
   * {@code startExports}.
   *
   * @param job by {@link JobName}
   */
  BatchProgress start(
      ConnectionInput connection,
      StartExportsInput input,
      BatchInput batch,
      PollingInput polling,
      String job) {
    Deadline deadline = time.begin();
    Integration integration = connection.integration().integration(sites);
    Authentication signIn = connection.signIn(integration, sites);
    @Nullable Batch before = batch.optional(signIn.credentials(), operations.now());
    Exporter exporter =
        exporter(connection, integration, signIn, deadline, job, batch.perRequest());
    return life.started(
        integration,
        before,
        operations.start(
            exporter,
            input.requests(integration, before),
            before,
            input.underWay(),
            new BatchPlan(polling.plan(), exporter.perRequest()),
            deadline));
  }

  /** {@code getExportStatuses}. */
  BatchProgress status(ConnectionInput connection, BatchInput batch, PollingInput polling) {
    // What only asks may leave a conversion that is slow, so that the minute holds for it too.
    Deadline deadline = time.begin().within(BatchOperations.LONGEST_POLL);
    Integration integration = connection.integration().integration(sites);
    Authentication signIn = connection.signIn(integration, sites);
    Batch before = batch.required(signIn.credentials(), operations.now());
    Exporter exporter = exporter(connection, integration, signIn, deadline, "", batch.perRequest());
    return life.polled(
        before,
        operations.status(
            exporter, before, new BatchPlan(polling.plan(), exporter.perRequest()), deadline));
  }

  private Exporter exporter(
      ConnectionInput connection,
      Integration integration,
      Authentication signIn,
      Deadline deadline,
      String job,
      int perRequest) {
    return exporters.batch(
        integration, signIn, connection.limits().timeouts().until(deadline), job, perRequest);
  }
}
