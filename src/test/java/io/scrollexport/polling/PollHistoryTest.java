package io.scrollexport.polling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteJson;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PollHistoryTest {

  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PollHistory NOTHING = PollHistory.from("job", "jobId", RemoteJson.missing());

  @Test
  void aWholeResultIsRead() throws JsonProcessingException {
    String previous =
        """
        {"status": "running", "step": 2, "totalSteps": 3, "stepProgress": 50,
         "progress": 50, "polls": 4, "startedAt": "2026-11-22T10:00:00Z", "nextPollIn": "PT2S",
         "plan": {"observedAt": 1795341609000, "due": 1795341618250,
                  "missed": 1, "percent": true}}
        """;

    assertThat(read(previous))
        .isEqualTo(
            new PollHistory(
                "job",
                4,
                START,
                50,
                new Progress(2, 3, 50),
                new PlanState(START.plusSeconds(9), START.plusMillis(18_250), 1, true, null)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "\"text\"",
        "7",
        "true",
        "{}",
        "{\"plan\": null}",
        "{\"plan\": \"text\"}",
        "{\"plan\": []}",
        "{\"plan\": {\"observedAt\": \"2026-11-22T10:00:09Z\", \"due\": \"soon\", \"missed\": \"one\", \"percent\": 1}}",
        "{\"polls\": \"four\", \"progress\": [50], \"startedAt\": \"yesterday\"}",
        "{\"polls\": -4, \"progress\": -1, \"startedAt\": 1728403475}",
        "{\"startedAt\": \"2026-13-45T10:00:00Z\"}",
        "{\"startedAt\": \"2026-11-22T10:00:00\"}",
        "{\"step\": \"second\", \"totalSteps\": 3}",
        "{\"step\": 2, \"totalSteps\": 0, \"stepProgress\": 1e400}"
      })
  void whatIsMalformedCountsAsAbsent(String previous) throws JsonProcessingException {
    assertThat(read(previous)).isEqualTo(NOTHING);
  }

  @Test
  void numbersOutOfRangeAreTakenToItsEnds() throws JsonProcessingException {
    PollHistory history =
        read("{\"polls\": 1e300, \"progress\": 140.7, \"plan\": {\"missed\": 99999999999}}");

    assertThat(history.polls()).isEqualTo(Integer.MAX_VALUE);
    assertThat(history.progress()).isEqualTo(100);
    assertThat(history.state().missed()).isEqualTo(Integer.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T10:00:00Z",
        "2026-11-22T10:00:00.000Z",
        "2026-11-22T11:00:00+01:00",
        "2026-11-22T11:00:00+01:00[Europe/Berlin]"
      })
  void timesAreReadAsFeelMayWriteThem(String startedAt) {
    RemoteJson previous = json(Map.of("jobId", "job", "startedAt", startedAt));

    assertThat(PollHistory.from("job", "jobId", previous).startedAt()).isEqualTo(START);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-11-22T10:00:00", "2026-11-22T10:00:00Z[x", "2026-11-22T10:00:00Z[]rest"})
  void brokenTimesAreAbsent(String startedAt) {
    RemoteJson previous = json(Map.of("jobId", "job", "startedAt", startedAt));

    assertThat(PollHistory.from("job", "jobId", previous).startedAt()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"other\"", "null", "7", "{}"})
  void theResultOfAnotherJobTellsNothing(String jobId) throws JsonProcessingException {
    assertThat(whole("{\"jobId\": " + jobId + ", \"polls\": 4, \"progress\": 50}"))
        .isEqualTo(NOTHING);
  }

  @Test
  void aResultThatDoesNotSayOfWhichJobItIsTellsNothing() throws JsonProcessingException {
    assertThat(whole("{\"polls\": 4, \"progress\": 50}")).isEqualTo(NOTHING);
  }

  @Test
  void conversionsHaveTheirOwnNameForTheId() {
    RemoteJson previous = json(Map.of("asyncId", "job", "polls", 4));

    assertThat(PollHistory.from("job", "asyncId", previous).polls()).isEqualTo(4);
    assertThat(PollHistory.from("job", "jobId", previous)).isEqualTo(NOTHING);
  }

  @Test
  void progressNeverFalls() {
    PollHistory history =
        PollHistory.startedAt("job", START)
            .answered(START.plusSeconds(1), new Progress(1, 2, 50))
            .answered(START.plusSeconds(2), new Progress(1, 2, 10));

    assertThat(history.progress()).isEqualTo(25);
    assertThat(history.latest()).isEqualTo(new Progress(1, 2, 10));
  }

  @Test
  void anAnswerWithoutProgressKeepsTheOneBefore() {
    PollHistory before =
        PollHistory.startedAt("job", START).answered(START.plusSeconds(1), new Progress(1, 2, 50));

    PollHistory after = before.answered(START.plusSeconds(5), null);

    assertThat(after.polls()).isEqualTo(2);
    assertThat(after).usingRecursiveComparison().ignoringFields("polls").isEqualTo(before);
  }

  @Test
  void aForecastThatHasPassedIsMissed() {
    PollHistory expecting = PollHistory.startedAt("job", START).expecting(START, 10);

    assertThat(expecting.answered(START.plusSeconds(9), null).state().missed()).isZero();
    assertThat(expecting.answered(START.plusSeconds(10), null).state().missed()).isOne();
    assertThat(expecting.answered(START.plusSeconds(10), null).state().due()).isNull();
  }

  @Test
  void theNestedFieldHoldsOnlyWhatIsKnown() {
    assertThat(PollHistory.startedAt("job", START).plan()).isEmpty();
    assertThat(PollHistory.startedAt("job", START).expecting(START, 1.5).plan())
        .isEqualTo(Map.of("due", Instant.parse("2026-11-22T10:00:01.500Z").toEpochMilli()));
  }

  /** A result of this job, as far as it is an object. */
  private static PollHistory read(String previous) throws JsonProcessingException {
    return whole(previous.replaceFirst("^\\{(?=\\s*\")", "{\"jobId\": \"job\", "));
  }

  /** As by a time server, or where another runtime goes on. */
  @Test
  void aClockThatIsSetBackMakesNoJobYoungForLong() {
    Instant start = Instant.parse("2026-11-22T10:00:00Z");
    PollPlan plan = new PollPlan(PollBounds.DEFAULT);
    PollHistory history = plan.start("7", start).history();
    Instant now = start.minusSeconds(3_600);
    int polls = 0;
    for (Instant end = now.plusSeconds(600); now.isBefore(end); polls++) {
      PlannedPoll next = plan.next(history, now, null);
      history = next.history();
      now = now.plus(next.delay());
    }

    assertThat(polls).isLessThan(60);
  }

  private static PollHistory whole(String previous) throws JsonProcessingException {
    return PollHistory.from("job", "jobId", json(JSON.readTree(previous)));
  }

  private static RemoteJson json(Object previous) {
    return RemoteJson.of(JSON.valueToTree(previous), Credentials.NONE);
  }
}
