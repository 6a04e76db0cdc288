package io.scrollexport.operation.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.Deadline;
import io.scrollexport.polling.BatchPlan;
import io.scrollexport.polling.PollBounds;
import io.scrollexport.polling.PollPlan;
import io.scrollexport.protocol.Answer;
import io.scrollexport.protocol.Asked;
import io.scrollexport.protocol.BatchExporter;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Scope;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteJson;
import io.scrollexport.simulator.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no simulated site shows: time that runs out, and answers that are lost. */
class BatchOperationsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-03-01T12:00:00Z"));
  private final BatchOperations operations = new BatchOperations(clock);
  private final BatchPlan plan = new BatchPlan(new PollPlan(PollBounds.DEFAULT), 10);
  private final List<List<String>> asked = new ArrayList<>();
  private Duration requestTakes = Duration.ZERO;
  private Function<List<ExportRequest>, Asked<String>> starts =
      requests ->
          new Asked.Answered<>(
              requests.stream()
                  .limit(10)
                  .<Answer<String>>map(request -> new Answer.Given<>("job-" + request.pageId()))
                  .toList());

  private final BatchExporter exporter =
      new BatchExporter() {
        @Override
        public Asked<String> start(List<ExportRequest> requests) {
          clock.advance(requestTakes);
          Asked<String> result = starts.apply(requests);
          asked.add(requests.stream().limit(result.size()).map(ExportRequest::pageId).toList());
          return result;
        }

        @Override
        public Asked<ExportStatus> status(List<String> jobIds) {
          clock.advance(requestTakes);
          asked.add(jobIds.stream().limit(10).toList());
          RemoteJson running =
              RemoteJson.read("{\"status\":\"incomplete\"}", Credentials.NONE).orElseThrow();
          return new Asked.Answered<>(
              jobIds.stream()
                  .limit(10)
                  .<Answer<ExportStatus>>map(job -> new Answer.Given<>(ExportStatus.from(running)))
                  .toList());
        }
      };

  private static List<RequestedExport> pages(int count) {
    return IntStream.rangeClosed(1, count)
        .<RequestedExport>mapToObj(
            page ->
                new RequestedExport.WellFormed(
                    new ExportRequest(
                        Integer.toString(page),
                        "template",
                        Scope.CURRENT,
                        null,
                        null,
                        null,
                        null,
                        null,
                        JsonNodeFactory.instance.objectNode())))
        .toList();
  }

  private BatchProgress start(List<RequestedExport> pages) {
    return operations.start(exporter, pages, null, 500, plan, deadline());
  }

  private Deadline deadline() {
    return Deadline.after(Duration.ofMinutes(4), clock::nanos);
  }

  private Batch before(BatchProgress result) {
    return Batch.from(RemoteJson.of(JSON.valueToTree(result), Credentials.NONE), operations.now());
  }

  private static ExportException failure(FailureCode code) {
    return new ExportException(code, "For a test.");
  }

  @Test
  void startsForHalfAMinute() {
    requestTakes = Duration.ofSeconds(12);

    assertThat(start(pages(50)).waiting()).isEqualTo(20);
  }

  @Test
  void asksForAMinuteAndThoseThatWereNotReachedFirstTheNextTime() {
    BatchProgress started = operations.start(exporter, pages(50), null, 500, plan, deadline());
    clock.advance(Duration.ofSeconds(2));
    requestTakes = Duration.ofSeconds(25);
    asked.clear();

    BatchProgress first = operations.status(exporter, before(started), plan, deadline());
    assertThat(asked).hasSize(3);
    List<String> reached = asked.stream().flatMap(List::stream).toList();
    assertThat(first.nextPollIn()).isEqualTo("PT1S");
    asked.clear();
    clock.advance(Duration.ofSeconds(1));
    operations.status(exporter, before(first), plan, deadline());

    assertThat(asked.get(0)).doesNotContainAnyElementsOf(reached);
    assertThat(asked.get(1)).doesNotContainAnyElementsOf(reached);
  }

  @Test
  void aConversionThatWasTakenAndGaveNoResultIsNeverSentAgain() {
    starts =
        requests ->
            new Asked.Failed<>(
                Math.min(2, requests.size()), failure(FailureCode.TIMEOUT).uncertain());

    BatchProgress result = start(pages(3));

    assertThat(result.exports().get(0).error().code()).isEqualTo(FailureCode.TIMEOUT);
    assertThat(result.exports().get(1).status()).hasToString("refused");
    assertThat(result.exports().get(2).status()).hasToString("waiting");
    operations.start(exporter, pages(3), before(result), 500, plan, deadline());
    assertThat(asked).containsExactly(List.of("1", "2"), List.of("3"));
  }

  @Test
  void aLaterAnswerThatCannotBeReadEndsItsPages() {
    Function<List<ExportRequest>, Asked<String>> well = starts;
    starts =
        requests ->
            asked.isEmpty()
                ? well.apply(requests)
                : new Asked.Failed<>(10, failure(FailureCode.UNEXPECTED_RESPONSE).uncertain());

    BatchProgress result = start(pages(30));

    assertThat(result.waiting()).isEqualTo(10);
    assertThat(result.exports().get(10).error().code()).isEqualTo(FailureCode.UNEXPECTED_RESPONSE);
  }

  @Test
  void aFirstAnswerThatCannotBeReadFailsTheOperation() {
    starts =
        requests -> new Asked.Failed<>(2, failure(FailureCode.UNEXPECTED_RESPONSE).uncertain());

    assertThatThrownBy(() -> start(pages(3))).hasMessageStartingWith("UNEXPECTED_RESPONSE: ");
  }

  @Test
  void aLaterRequestMayFailInPassingThreeTimesInARow() {
    Function<List<ExportRequest>, Asked<String>> well = starts;
    starts =
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
  void noPageGetsTheJobOfAnother() {
    starts =
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
    Batch before = Batch.from(RemoteJson.of(changed, Credentials.NONE), operations.now());

    BatchProgress polled = operations.status(exporter, before, plan, deadline());

    assertThat(before(polled).pages())
        .first()
        .extracting(page -> page.poll().history().polls())
        .isEqualTo(1);
  }
}
