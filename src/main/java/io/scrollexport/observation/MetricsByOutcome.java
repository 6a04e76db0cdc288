package io.scrollexport.observation;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.observation.event.Exchange;
import io.scrollexport.observation.event.ExchangeOutcome;
import io.scrollexport.observation.event.ObservedJob;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Operations and requests by their outcomes. What alerts look at is there from the beginning, with
 * nothing in it: of a series that is born with its first failure, Prometheus sees no increase.
 */
final class MetricsByOutcome {

  /** Those of alerts. */
  private static final List<FailureCode> FAILURES =
      List.of(
          FailureCode.UNAUTHORIZED,
          FailureCode.TOKEN_REQUEST_FAILED,
          FailureCode.REMOTE_ERROR,
          FailureCode.CLOCK_SKEW,
          FailureCode.MACRO_NOT_RENDERED,
          FailureCode.DOCUMENT_NOT_STORED);

  /** The same of requests. */
  private static final List<ExchangeOutcome> OUTCOMES =
      List.of(
          ExchangeOutcome.SUCCESS,
          ExchangeOutcome.SERVER_ERROR,
          ExchangeOutcome.TIMEOUT,
          ExchangeOutcome.NO_ANSWER);

  private final MeterProvider<Timer> operations;
  private final MeterProvider<Timer> requests;

  MetricsByOutcome(MeterRegistry registry) {
    this.operations =
        Timer.builder("scroll.export.operations")
            .description("Operations by their end: success, or the code of the failure")
            .withRegistry(registry);
    this.requests =
        Timer.builder("scroll.export.requests")
            .description("Requests to sites, until the head of the answer")
            .withRegistry(registry);
    for (String operation : ObservedJob.OPERATIONS) {
      operation(operation, null);
      FAILURES.forEach(code -> operation(operation, code));
      OUTCOMES.forEach(outcome -> request(operation, outcome));
    }
    OUTCOMES.forEach(outcome -> request(ObservedJob.REQUESTING_TOKEN, outcome));
  }

  void operationEnded(ObservedJob job, @Nullable FailureCode failure, Duration took) {
    operation(job.operation(), failure).record(took);
  }

  void exchanged(ObservedJob job, Exchange exchange) {
    request(job.operation(), exchange.outcome()).record(exchange.took());
  }

  private Timer operation(String operation, @Nullable FailureCode failure) {
    return operations.withTags("operation", operation, "outcome", label(failure));
  }

  private Timer request(String operation, ExchangeOutcome outcome) {
    return requests.withTags("operation", operation, "outcome", outcome.label());
  }

  /** The label of an end. */
  static String label(@Nullable FailureCode failure) {
    return failure == null ? "success" : failure.name();
  }
}
