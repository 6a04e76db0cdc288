package io.scrollexport.operation.batch;

import static io.scrollexport.operation.batch.ScriptedExporter.pages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.Deadline;
import io.scrollexport.polling.BatchPlan;
import io.scrollexport.polling.PollBounds;
import io.scrollexport.polling.PollPlan;
import io.scrollexport.protocol.Answer;
import io.scrollexport.protocol.Asked;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteJson;
import io.scrollexport.simulator.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no simulated site shows: time that runs out, and answers that are lost. */
class BatchOperationsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-03-01T12:00:00Z"));
  private final BatchOperations operations = new BatchOperations(clock);
  private final BatchPlan plan = new BatchPlan(new PollPlan(PollBounds.DEFAULT), 10);
  private final ScriptedExporter exporter = new ScriptedExporter(clock);

  private BatchProgress start(List<RequestedExport> pages) {
    return operations.start(exporter, pages, null, 500, plan, deadline());
  }

  private Deadline deadline() {
    return Deadline.after(Duration.ofMinutes(4), clock::nanos);
  }

  private Batch before(BatchProgress result) {
    return CarriedBatch.read(
        RemoteJson.of(JSON.valueToTree(result), Credentials.NONE), operations.now());
  }

  private static ExportException failure(FailureCode code) {
    return new ExportException(code, "For a test.");
  }

  @Test
  void startsForHalfAMinute() {
    exporter.requestTakes = Duration.ofSeconds(12);

    assertThat(start(pages(50)).waiting()).isEqualTo(20);
  }

  @Test
  void asksForAMinuteAndThoseThatWereNotReachedFirstTheNextTime() {
    BatchProgress started = operations.start(exporter, pages(50), null, 500, plan, deadline());
    clock.advance(Duration.ofSeconds(2));
    exporter.requestTakes = Duration.ofSeconds(25);
    exporter.asked.clear();

    BatchProgress first = operations.status(exporter, before(started), plan, deadline());
    assertThat(exporter.asked).hasSize(3);
    List<String> reached = exporter.asked.stream().flatMap(List::stream).toList();
    assertThat(first.nextPollIn()).isEqualTo("PT1S");
    exporter.asked.clear();
    clock.advance(Duration.ofSeconds(1));
    operations.status(exporter, before(first), plan, deadline());

    assertThat(exporter.asked.get(0)).doesNotContainAnyElementsOf(reached);
    assertThat(exporter.asked.get(1)).doesNotContainAnyElementsOf(reached);
  }

  /** As by a time server, or where another runtime takes over. */
  @Test
  void aClockThatIsSetBackPutsNoPollOff() {
    BatchProgress started = start(pages(10));
    clock.advance(Duration.ofHours(-1));

    BatchProgress more =
        operations.start(exporter, pages(10), before(started), 500, plan, deadline());
    clock.advance(Duration.parse(more.nextPollIn()));
    exporter.asked.clear();
    operations.status(exporter, before(more), plan, deadline());

    assertThat(exporter.asked).hasSize(1);
  }

  @Test
  void aConversionThatWasTakenAndGaveNoResultIsNeverSentAgain() {
    exporter.starts =
        requests ->
            new Asked.Failed<>(
                Math.min(2, requests.size()), failure(FailureCode.TIMEOUT).uncertain());

    BatchProgress result = start(pages(3));

    assertThat(result.exports().get(0).error().code()).isEqualTo(FailureCode.TIMEOUT);
    assertThat(result.exports().get(0).error().message())
        .hasToString("An export may be running that nobody knows of.");
    assertThat(result.exports().get(1).status()).hasToString("refused");
    assertThat(result.exports().get(2).status()).hasToString("waiting");
    operations.start(exporter, pages(3), before(result), 500, plan, deadline());
    assertThat(exporter.asked).containsExactly(List.of("1", "2"), List.of("3"));
  }

  @Test
  void aLaterAnswerThatCannotBeReadEndsItsPages() {
    Function<List<ExportRequest>, Asked<String>> well = exporter.starts;
    exporter.starts =
        requests ->
            exporter.asked.isEmpty()
                ? well.apply(requests)
                : new Asked.Failed<>(10, failure(FailureCode.UNEXPECTED_RESPONSE).uncertain());

    BatchProgress result = start(pages(30));

    assertThat(result.waiting()).isEqualTo(10);
    assertThat(result.exports().get(10).error().code()).isEqualTo(FailureCode.UNEXPECTED_RESPONSE);
  }

  @Test
  void aFirstAnswerThatCannotBeReadFailsTheOperation() {
    exporter.starts =
        requests -> new Asked.Failed<>(2, failure(FailureCode.UNEXPECTED_RESPONSE).uncertain());

    assertThatThrownBy(() -> start(pages(3))).hasMessageStartingWith("UNEXPECTED_RESPONSE: ");
  }

  @Test
  void aLaterRequestMayFailInPassingThreeTimesInARow() {
    Function<List<ExportRequest>, Asked<String>> well = exporter.starts;
    exporter.starts =
        requests ->
            requests.getFirst().pageId().equals("11")
                ? new Asked.Failed<>(1, failure(FailureCode.CONNECTION_FAILED))
                : well.apply(requests);

    BatchProgress result = start(pages(11));
    assertThat(result.exports().get(10).status()).hasToString("waiting");
    Batch before = before(result);

    assertThatThrownBy(() -> operations.start(exporter, pages(11), before, 500, plan, deadline()))
        .hasMessageStartingWith("CONNECTION_FAILED: ");
  }

  @Test
  void aStartThatFailsPutsNoPollOff() {
    Function<List<ExportRequest>, Asked<String>> well = exporter.starts;
    exporter.starts =
        requests ->
            requests.getFirst().pageId().equals("11")
                ? new Asked.Failed<>(1, failure(FailureCode.CONNECTION_FAILED))
                : well.apply(requests);
    BatchProgress result = start(pages(11));
    exporter.starts =
        requests ->
            new Asked.Answered<>(
                List.of(new Answer.Refused<>(failure(FailureCode.CONNECTION_FAILED))));
    Duration wait = Duration.ofSeconds(1);
    for (int poll = 0; poll < 25; poll++) {
      clock.advance(wait);
      result = operations.status(exporter, before(result), plan, deadline());
      wait = Duration.parse(result.nextPollIn());
    }
    assertThat(wait).isGreaterThan(Duration.ofSeconds(2));
    clock.advance(wait.minusMillis(500));

    BatchProgress failed =
        operations.start(exporter, pages(11), before(result), 500, plan, deadline());

    assertThat(failed.waiting()).isEqualTo(1);
    assertThat(failed.nextPollIn()).isEqualTo("PT1S");
  }

  @Test
  void aSiteThatAsksForLittleIsNotAskedMoreOftenThanAllowed() {
    BatchPlan slow =
        new BatchPlan(
            new PollPlan(new PollBounds(Duration.ofSeconds(20), Duration.ofSeconds(60))), 10);
    exporter.starts =
        requests -> new Asked.Failed<>(1, ExportException.rateLimited("x", Duration.ofSeconds(1)));

    BatchProgress result = operations.start(exporter, pages(2), null, 500, slow, deadline());

    assertThat(result.throttled()).isTrue();
    assertThat(result.nextPollIn()).isEqualTo("PT20S");
    clock.advance(Duration.ofSeconds(1));
    exporter.starts = requests -> new Asked.Answered<>(List.of(new Answer.Given<>("job")));
    assertThat(
            operations.start(exporter, pages(2), before(result), 1, slow, deadline()).throttled())
        .as("the site has its second")
        .isFalse();
  }

  @Test
  void noPageGetsTheJobOfAnother() {
    exporter.starts =
        requests ->
            new Asked.Answered<>(List.of(new Answer.Given<>("same"), new Answer.Given<>("same")));

    BatchProgress result = start(pages(2));

    assertThat(result.exports().get(0).jobId()).isEqualTo("same");
    assertThat(result.exports().get(1).jobId()).isNull();
    assertThat(result.exports().get(1).error().code()).isEqualTo(FailureCode.UNEXPECTED_RESPONSE);
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -999_999_999_999_999_999L, 0, Long.MAX_VALUE})
  void aStartThatIsFarAwayWasChangedAndCountsForNothing(long startedAt) {
    ObjectNode changed = JSON.valueToTree(start(pages(1)));
    ((ObjectNode) changed.get("plan")).put("startedAt", startedAt);
    Batch before = CarriedBatch.read(RemoteJson.of(changed, Credentials.NONE), operations.now());

    BatchProgress polled = operations.status(exporter, before, plan, deadline());

    assertThat(before(polled).pages())
        .first()
        .extracting(page -> page.poll().history().polls())
        .isEqualTo(1);
  }
}
