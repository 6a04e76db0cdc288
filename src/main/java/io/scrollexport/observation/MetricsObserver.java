package io.scrollexport.observation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.observation.event.EndedExport;
import io.scrollexport.observation.event.Exchange;
import io.scrollexport.observation.event.ObservedJob;
import io.scrollexport.observation.event.StartedExport;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts and measures by Micrometer. Labels are words of this connector's own, but for the names of
 * sites, of which {@link SiteGauges} shows few.
 */
final class MetricsObserver implements Observer {

  /** What exports take, by docs/polling.md, and what processes allow them. */
  private static final Duration[] EXPORT_TIMES =
      List.of(5L, 10L, 20L, 30L, 60L, 120L, 300L, 600L, 1_800L, 7_200L).stream()
          .map(Duration::ofSeconds)
          .toArray(Duration[]::new);

  private final MeterRegistry registry;
  private final SiteGauges sites;
  private final DistributionSummary polls;
  private final Timer throttled;
  private final Counter downloadedBytes;
  private final Counter renderings;
  private final MetricsByOutcome byOutcome;

  MetricsObserver(MeterRegistry registry) {
    this.registry = registry;
    this.sites = new SiteGauges(registry);
    this.byOutcome = new MetricsByOutcome(registry);
    // What has not happened yet is nothing, not unknown.
    started("macro");
    started("rest");
    List.of("complete", "error", "cancelled").forEach(this::exportTime);
    tokens("success");
    this.renderings =
        Counter.builder("scroll.export.renderings.given.up")
            .description("Sites that were found to offer synchronous rendering no longer")
            .register(registry);
    this.polls =
        DistributionSummary.builder("scroll.export.polls")
            .description("Polls that an export took, throttled ones included")
            .register(registry);
    this.throttled =
        Timer.builder("scroll.export.polls.throttled.wait")
            .description("How long a poll that was turned away has to wait")
            .register(registry);
    this.downloadedBytes =
        Counter.builder("scroll.export.downloaded")
            .baseUnit("bytes")
            .description("Bytes of files that became documents")
            .register(registry);
  }

  /** Those of Micrometer's global registry, which connector runtimes bind to Prometheus. */
  static Observer ofThisRuntime() {
    return new MetricsObserver(Metrics.globalRegistry);
  }

  @Override
  public void figures(RuntimeFigures figures) {
    sites.read(figures.clocks());
    gauge(
        "scroll.export.accounts.waiting",
        "Accounts that a site has asked to wait",
        figures.limits()::waiting);
    gauge(
        "scroll.export.downloads.running",
        "Downloads that have their turn",
        figures.downloadsRunning()::getAsInt);
    gauge(
        "scroll.export.downloads.waiting",
        "Downloads that wait for their turn",
        figures.downloadsWaiting()::getAsInt);
  }

  private void gauge(String name, String description, Supplier<Number> figure) {
    Gauge.builder(name, figure).description(description).strongReference(true).register(registry);
  }

  @Override
  public void operationEnded(ObservedJob job, @Nullable FailureCode failure, Duration took) {
    byOutcome.operationEnded(job, failure, took);
  }

  @Override
  public void exportStarted(ObservedJob job, StartedExport export) {
    started(export.integration()).increment();
  }

  private Counter started(String integration) {
    return Counter.builder("scroll.export.exports.started")
        .description("Exports that began")
        .tag("integration", integration)
        .register(registry);
  }

  @Override
  public void exportEnded(ObservedJob job, EndedExport export) {
    if (export.sinceStart() != null) {
      exportTime(export.outcome()).record(export.sinceStart());
    }
    polls.record(export.polls());
  }

  private Timer exportTime(String outcome) {
    return Timer.builder("scroll.export.exports")
        .description("Exports that were seen to have ended, and the time since their start")
        .tag("outcome", outcome)
        .serviceLevelObjectives(EXPORT_TIMES)
        .register(registry);
  }

  @Override
  public void pollThrottled(ObservedJob job, @Nullable String exportJobId, Duration wait) {
    throttled.record(wait);
  }

  @Override
  public void downloaded(ObservedJob job, @Nullable String exportJobId, long bytes, Duration took) {
    downloadedBytes.increment(bytes);
  }

  @Override
  public void exchanged(ObservedJob job, Exchange exchange) {
    byOutcome.exchanged(job, exchange);
    sites.exchanged(exchange);
  }

  @Override
  public void tokenRequested(ObservedJob job, @Nullable FailureCode failure) {
    tokens(MetricsByOutcome.label(failure)).increment();
  }

  private Counter tokens(String outcome) {
    return Counter.builder("scroll.export.tokens.requested")
        .description("Access tokens that were asked for: success, or the code of the failure")
        .tag("outcome", outcome)
        .register(registry);
  }

  @Override
  public void renderingGivenUp(ObservedJob job, String site, int status) {
    renderings.increment();
  }
}
