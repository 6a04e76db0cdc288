package io.scrollexport.polling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteJson;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever the process hands over and the exporter reports. */
class PollPlanPropertyTest {

  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One poll as it may go: throttled, answered with nonsense, at any time. */
  record Event(
      Instant at,
      @Nullable Integer step,
      @Nullable Integer totalSteps,
      @Nullable Integer stepProgress,
      boolean throttled,
      Duration retryAfter) {

    PlannedPoll plan(PollPlan plan, PollHistory before) {
      return throttled
          ? plan.throttled(before, at, retryAfter)
          : plan.next(before, at, Progress.of(step, totalSteps, stepProgress));
    }
  }

  @Property(tries = 300)
  void everyWaitIsWithinTheBounds(
      @ForAll("bounds") PollBounds bounds, @ForAll("events") List<Event> events) {
    PollPlan plan = new PollPlan(bounds);
    PlannedPoll planned = plan.start("job", START);

    for (Event event : events) {
      assertThat(planned.delay()).isGreaterThanOrEqualTo(bounds.shortest());
      planned = event.plan(plan, planned.history());
      assertThat(planned.delay())
          .isLessThanOrEqualTo(event.throttled() ? PollBounds.LIMIT : bounds.longest());
    }
  }

  @Property(tries = 300)
  void theSamePollGivesTheSamePlan(
      @ForAll("previous") Object previous, @ForAll("events") List<Event> events) {
    for (Event event : events) {
      PlannedPoll first = event.plan(plan(), PollHistory.from("job", "jobId", json(previous)));

      assertThat(event.plan(plan(), PollHistory.from("job", "jobId", json(previous))))
          .isEqualTo(first);
    }
  }

  @Property(tries = 300)
  void progressNeverFallsAndEveryPollCounts(
      @ForAll("previous") Object previous, @ForAll("events") List<Event> events) {
    PollHistory history = PollHistory.from("job", "jobId", json(previous));

    for (Event event : events) {
      PollHistory next = event.plan(plan(), history).history();
      assertThat(next.progress()).isBetween(history.progress(), 100);
      assertThat((long) next.polls()).isEqualTo(Math.min(Integer.MAX_VALUE, history.polls() + 1L));
      assertThat(next.startedAt()).isNotNull();
      history = next;
    }
  }

  @Property(tries = 300)
  void theHistorySurvivesTheJourneyThroughTheProcess(@ForAll("events") List<Event> events)
      throws JsonProcessingException {
    PollHistory history = PollHistory.startedAt("job", START);

    for (Event event : events) {
      history = event.plan(plan(), history).history();
      assertThat(
              PollHistory.from(
                  "job", "jobId", json(JSON.readTree(JSON.writeValueAsString(result(history))))))
          .isEqualTo(history);
    }
  }

  @Property(tries = 300)
  void nothingInTheResultBeforeBreaksThePlan(
      @ForAll("previous") Object previous, @ForAll("events") List<Event> events) {
    for (Event event : events) {
      assertThat(event.plan(plan(), PollHistory.from("job", "jobId", json(previous))).delay())
          .isBetween(PollBounds.DEFAULT.shortest(), PollBounds.LIMIT);
    }
  }

  private static PollPlan plan() {
    return new PollPlan(PollBounds.DEFAULT);
  }

  private static Map<String, Object> result(PollHistory history) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("jobId", history.jobId());
    result.put("polls", history.polls());
    result.put("startedAt", String.valueOf(history.startedAt()));
    result.put("progress", history.progress());
    Progress latest = history.latest();
    if (latest != null) {
      result.put("step", latest.step());
      result.put("totalSteps", latest.totalSteps());
      result.put("stepProgress", latest.stepProgress());
    }
    result.put("plan", history.plan());
    return result;
  }

  private static RemoteJson json(Object value) {
    return RemoteJson.of(JSON.valueToTree(value), Credentials.NONE);
  }

  @Provide
  Arbitrary<PollBounds> bounds() {
    return Combinators.combine(
            Arbitraries.integers().between(100, 120_000),
            Arbitraries.integers().between(100, 120_000))
        .as(
            (a, b) ->
                new PollBounds(
                    Duration.ofMillis(Math.min(a, b)), Duration.ofMillis(Math.max(a, b))));
  }

  @Provide
  Arbitrary<List<Event>> events() {
    return Combinators.combine(
            times(),
            reports().injectNull(0.1),
            reports().injectNull(0.1),
            reports().injectNull(0.1),
            Arbitraries.of(true, false, false, false),
            Arbitraries.longs().between(-10, 660).map(Duration::ofSeconds))
        .as(Event::new)
        .list()
        .ofMaxSize(12);
  }

  private static Arbitrary<Instant> times() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(-10, 4000).map(START::plusSeconds),
        Arbitraries.longs().between(0, 100_000).map(START::plusMillis),
        Arbitraries.of(Instant.EPOCH, Instant.parse("9999-12-31T23:59:59.999999999Z")));
  }

  private static Arbitrary<Integer> reports() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-1, 12),
        Arbitraries.integers().between(0, 101),
        Arbitraries.of(Integer.MAX_VALUE, Integer.MIN_VALUE));
  }

  private static Arbitrary<Number> numbers() {
    return Arbitraries.oneOf(
        reports().map(Number.class::cast),
        Arbitraries.doubles().map(Number.class::cast),
        Arbitraries.of(
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Long.MAX_VALUE));
  }

  @Provide
  Arbitrary<Object> previous() {
    Arbitrary<Object> scalars =
        Arbitraries.oneOf(
            numbers().map(Object.class::cast),
            Arbitraries.strings().ofMaxLength(8).map(Object.class::cast),
            times().map(Instant::toString),
            Arbitraries.of(
                true,
                List.of(),
                Map.of(),
                "job",
                Instant.MIN.toString(),
                Instant.MAX.toString(),
                "2026-11-22T10:00:00+01:00[Europe/Berlin]"));
    Arbitrary<String> names =
        Arbitraries.of(
            "jobId", "polls", "startedAt", "progress", "step", "totalSteps", "stepProgress");
    Arbitrary<Object> plans =
        Arbitraries.maps(
                Arbitraries.of("observedAt", "due", "missed", "percent", "waitUntil"), scalars)
            .map(Object.class::cast);
    return Combinators.combine(Arbitraries.maps(names, scalars), plans)
        .as(
            (fields, plan) -> {
              Map<String, Object> result = new LinkedHashMap<>(fields);
              result.put("plan", plan);
              result.putIfAbsent("jobId", "job");
              return (Object) result;
            });
  }
}
