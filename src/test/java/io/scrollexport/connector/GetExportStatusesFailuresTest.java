package io.scrollexport.connector;

import static io.scrollexport.connector.Batches.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.fault.Faults;
import io.scrollexport.simulator.fault.Throttling;
import io.scrollexport.simulator.storage.SeveralCalls.Answering;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code getExportStatuses} where something goes wrong: no job is lost. */
class GetExportStatusesFailuresTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  @AutoClose private final Batches batches = new Batches();

  @Test
  void aSiteThatTurnsThePollAwayIsNoFailure() {
    JsonNode started = batches.startAll(batches.pages(20, MINUTE));
    batches.confluence.fault(Endpoint.CONVERSION, Faults.header("X-Test", "1"));
    batches.confluence.fault(Endpoint.CONVERSION, Throttling.forSeconds(200));

    JsonNode turnedAway = batches.pollWhenWorthIt(started);

    assertThat(turnedAway.path("throttled").asBoolean()).isTrue();
    assertThat(turnedAway.path("nextPollIn").asText()).isEqualTo("PT3M20S");
    assertThat(turnedAway.path("polls").asInt()).isEqualTo(1);
    assertThat(each(turnedAway, "status")).contains("started", "incomplete");
    int asked = batches.requestsForRendering();
    batches.clock.advance(MINUTE);
    JsonNode left = batches.poll(turnedAway);
    assertThat(left.path("throttled").asBoolean()).isTrue();
    assertThat(left.path("nextPollIn").asText()).isEqualTo("PT2M20S");
    assertThat(left.path("polls").asInt()).isEqualTo(2);
    assertThat(batches.requestsForRendering()).isEqualTo(asked);
    assertThat(batches.pollToTheEnd(left).path("finished").asBoolean()).isTrue();
  }

  @Test
  void aPollThatFailsInPassingEndsTheCallAndItsJobsComeFirstTheNextTime() {
    JsonNode started = batches.startAll(batches.pages(30, MINUTE));
    batches.confluence.fault(Endpoint.CONVERSION, 2, Faults.status(500));

    JsonNode failed = batches.pollWhenWorthIt(started);
    assertThat(each(failed, "status")).containsOnly("started");
    assertThat(failed.path("throttled").asBoolean(true)).isFalse();
    assertThat(failed.path("polls").asInt()).isEqualTo(1);
    assertThat(failed.has("nextPollIn")).isTrue();

    JsonNode again = batches.pollWhenWorthIt(failed);
    JsonNode last = batches.pollWhenWorthIt(again);
    assertThat(each(last, "status")).containsOnly("incomplete");
  }

  @Test
  void aSiteThatFailsForLongIsNotAskedMoreAndMore() {
    JsonNode result = batches.startAll(batches.pages(3, Duration.ofMinutes(20)));
    for (int poll = 0; poll < 20; poll++) {
      result = batches.pollWhenWorthIt(result);
    }
    Duration before = Duration.parse(result.path("nextPollIn").asText());
    batches.confluence.fault(Endpoint.CONVERSION, Faults.status(500));

    JsonNode failed = batches.pollWhenWorthIt(result);

    assertThat(Duration.parse(failed.path("nextPollIn").asText()))
        .isGreaterThan(before.dividedBy(2));
  }

  @Test
  void aFirstPollThatFailsForGoodFailsTheOperation() {
    JsonNode started = batches.startAll(batches.pages(3, MINUTE));
    batches.confluence.fault(Endpoint.CONVERSION, Faults.status(403));

    assertThatThrownBy(() -> batches.pollWhenWorthIt(started))
        .hasMessageStartingWith("FORBIDDEN: ");
  }

  @ParameterizedTest
  @CsvSource({"404, NOT_FOUND", "400, INVALID_REQUEST"})
  void aJobThatTheExporterDoesNotKnowIsRefused(int status, String code) {
    JsonNode started = batches.startAll(batches.pages(3, MINUTE));
    batches.confluence.conduct().refuse(each(started, "jobId").get(1), 1, status, "Unknown.");

    JsonNode polled = batches.pollWhenWorthIt(started);

    assertThat(each(polled, "status")).containsExactly("incomplete", "refused", "incomplete");
    assertThat(each(polled, "error", "code").get(1)).isEqualTo(code);
    assertThat(each(polled, "jobId").get(1)).isNotEmpty();
    assertThat(polled.path("ended").toString()).isEqualTo("[2]");
  }

  @Test
  void aJobWhosePollFailsInPassingGoesOn() {
    JsonNode started = batches.startAll(batches.pages(3, MINUTE));
    batches.confluence.conduct().refuse(each(started, "jobId").get(1), 4, 500, "Busy.");

    JsonNode polled = batches.pollWhenWorthIt(started);
    assertThat(each(polled, "status")).containsExactly("incomplete", "started", "incomplete");

    assertThat(each(batches.pollToTheEnd(polled), "status")).containsOnly("complete");
  }

  @ParameterizedTest
  @EnumSource(names = {"FIRST_ONLY", "WITHOUT_MARKS", "WITHOUT_ONE_MARK"})
  void aSiteThatAnswersLessIsAskedOneByOneAndNoJobIsLost(Answering answering) {
    JsonNode started = batches.startAll(batches.pages(5, Duration.ofSeconds(5)));
    batches.confluence.conduct().severalCalls(answering);

    JsonNode polled = batches.pollWhenWorthIt(started);

    assertThat(each(polled, "status")).containsOnly("incomplete");
    assertThat(each(batches.pollToTheEnd(polled), "status")).containsOnly("complete");
  }
}
