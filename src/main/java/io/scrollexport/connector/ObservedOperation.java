package io.scrollexport.connector;

import io.camunda.connector.api.outbound.JobContext;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.scrollexport.observation.Observation;
import io.scrollexport.observation.event.ObservedJob;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs an operation for the runtime: observed, and with failures as the runtime takes them. */
final class ObservedOperation {

  /** What stands behind a connector. */
  interface Parts {

    /** Who is told what happens. */
    Observation observation();
  }

  private ObservedOperation() {}

  /**
   * Runs one.
   *
   * @param id of the operation in the contract
   * @param parts made at the first job
   */
  static <P extends Parts, T> T run(
      String id, OutboundConnectorContext context, Supplier<P> parts, Function<P, T> operation) {
    return Failures.translated(
        () -> {
          P made = parts.get();
          return made.observation().operation(job(id, context), () -> operation.apply(made));
        });
  }

  private static ObservedJob job(String id, OutboundConnectorContext context) {
    JobContext job = context.getJobContext();
    return new ObservedJob(
        id, job.getProcessInstanceKey(), Objects.requireNonNullElse(job.getElementId(), ""));
  }
}
