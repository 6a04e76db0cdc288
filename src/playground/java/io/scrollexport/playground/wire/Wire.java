package io.scrollexport.playground.wire;

import io.scrollexport.playground.live.Live;
import io.scrollexport.playground.stream.Changes;
import io.scrollexport.playground.stream.Detail;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The newest 1,000 exchanges with the simulator. A request finds its run by the job ID in it, a
 * start by the job ID in its answer, which the run may know only a moment later.
 */
public final class Wire {
  static final int KEPT = 1000;
  private static final int JOBS_KEPT = 10_000;

  private final Changes changes;
  private final InstantSource clock;
  private final Map<String, ExchangeDetail> exchanges = bounded(KEPT);
  private final Map<String, String> runOfJob = bounded(JOBS_KEPT);
  private final Map<String, Integer> pollsOfJob = bounded(JOBS_KEPT);
  private final Map<String, Reading> readingOfConversion = bounded(KEPT);
  private final Map<String, List<String>> jobsOfUnknown = bounded(KEPT);
  private @Nullable Live live;

  /** Nothing yet. */
  public Wire(Changes changes, InstantSource clock) {
    this.changes = changes;
    this.clock = clock;
  }

  /** Finds runs there from now on. */
  public void observe(Live runs) {
    this.live = runs;
  }

  /** Notes the exchanges of that simulator from now on. */
  public void record(ConfluenceSimulator simulator) {
    simulator.watch(exchange -> changes.exclusively(() -> seen(exchange)));
  }

  /** The run with that key has started that job. */
  public void jobStarted(String jobId, String run) {
    changes.exclusively(
        () -> {
          if (runOfJob.putIfAbsent(jobId, run) == null) {
            Map.copyOf(jobsOfUnknown)
                .forEach(
                    (id, jobs) -> {
                      if (jobs.contains(jobId)) {
                        belongs(id, run);
                      }
                    });
          }
        });
  }

  /** The exchanges of the run and of those that it called, after that number. */
  public List<Exchange> of(Set<String> family, long after) {
    return listed(after, run -> run != null && family.contains(run));
  }

  /** The exchanges of no run, after that number. */
  public List<Exchange> shared(long after) {
    return listed(after, run -> run == null);
  }

  private List<Exchange> listed(long after, java.util.function.Predicate<@Nullable String> wanted) {
    return changes.exclusively(
        () ->
            exchanges.values().stream()
                .map(ExchangeDetail::exchange)
                .filter(exchange -> exchange.number() > after && wanted.test(exchange.run()))
                .toList());
  }

  /** One with both sides. */
  public Optional<ExchangeDetail> find(String id) {
    return changes.exclusively(() -> Optional.ofNullable(exchanges.get(id)));
  }

  private void seen(io.scrollexport.simulator.wire.Exchange raw) {
    Reading reading = Reading.of(raw);
    List<String> jobs = jobs(reading);
    String id = "x" + raw.number();
    String run = run(reading, jobs);
    Exchange exchange =
        new Exchange(
            id,
            raw.number(),
            run,
            // The engine's clock, which is not that of the machine once it was moved.
            clock.instant().minus(raw.took()),
            raw.took().toMillis(),
            reading.kind(),
            reading.kind().equals("poll") ? "Poll " + polls(jobs) : reading.what(),
            reading.reached(),
            raw.method(),
            raw.path(),
            raw.status(),
            reading.outcome().words(),
            reading.outcome().refused() ? true : null,
            raw.request().size(),
            raw.response().sent(),
            raw.response().cut() ? true : null);
    exchanges.put(
        id,
        new ExchangeDetail(
            exchange,
            ExchangeDetail.Side.of(raw.request()),
            ExchangeDetail.Side.of(raw.response())));
    if (run == null) {
      jobsOfUnknown.put(id, jobs);
    } else if (live != null) {
      live.requested(run);
    }
    tell(exchange);
  }

  /** Of jobs that are asked for together, the one counts that was asked for most often. */
  private int polls(List<String> jobs) {
    return jobs.stream()
        .distinct()
        .mapToInt(job -> pollsOfJob.merge(job, 1, Integer::sum))
        .max()
        .orElse(1);
  }

  /** The jobs of the exchange, or of the one that began the same conversion. */
  private List<String> jobs(Reading reading) {
    if (reading.conversion() == null) {
      return reading.jobIds();
    }
    Reading begun = readingOfConversion.putIfAbsent(reading.conversion(), reading);
    return reading.jobIds().isEmpty() && begun != null ? begun.jobIds() : reading.jobIds();
  }

  private @Nullable String run(Reading reading, List<String> jobs) {
    for (String job : jobs) {
      String run = runOfJob.get(job);
      if (run != null) {
        return run;
      }
    }
    return !jobs.isEmpty() || reading.pageId() == null || live == null
        ? null
        : live.asking(reading.pageId()).orElse(null);
  }

  private void belongs(String id, String run) {
    jobsOfUnknown.remove(id);
    ExchangeDetail known = exchanges.get(id);
    if (known != null) {
      exchanges.put(id, known.of(run));
      if (live != null) {
        live.requested(run);
      }
      tell(known.of(run).exchange());
    }
  }

  private void tell(Exchange exchange) {
    changes.add(
        exchange.at(), exchange.run(), null, new Detail.OfExchange(exchange.id(), exchange));
  }

  private static <V> Map<String, V> bounded(int most) {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
      }
    };
  }
}
