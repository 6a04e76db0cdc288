package io.scrollexport.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.failure.ExportException;
import io.scrollexport.operation.ExportOperations;
import io.scrollexport.operation.ExportProgress;
import io.scrollexport.polling.PollBounds;
import io.scrollexport.polling.PollHistory;
import io.scrollexport.polling.PollPlan;
import io.scrollexport.protocol.Answer;
import io.scrollexport.protocol.Asked;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.remote.RemoteJson;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code previous} of one job, which any process may have changed, and beside its fields the next
 * {@code answer} of the exporter; without one the site turns the poll away.
 */
class PreviousFuzzTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JOB = "51542b60";
  private static final PollPlan PLAN = new PollPlan(PollBounds.DEFAULT);
  private static final ExportOperations OPERATIONS = new ExportOperations(Samples.CLOCK);

  @FuzzTest(maxDuration = Samples.LONG)
  void anyPrevious(byte[] json) throws IOException {
    JsonNode previous;
    try {
      previous = JSON.readTree(new String(json, UTF_8));
    } catch (JsonProcessingException e) {
      return;
    }
    Exporter exporter = answering(RemoteJson.of(previous, Claims.CREDENTIALS).field("answer"));
    PollHistory before = history(previous);

    ExportProgress result = OPERATIONS.status(exporter, before, last(previous), PLAN, false);

    JsonNode told = JSON.readTree(JSON.writeValueAsBytes(result));
    Claims.result(told);
    check(result, before);
    PollHistory after = history(told);
    Claims.hold(after.polls() == result.polls(), "polls are read otherwise", told);
    Claims.hold(after.progress() == result.progress(), "progress is read otherwise", told);
    if (!result.finished()) {
      Claims.hold(after.plan().equals(result.plan()), "the plan is read otherwise", told);
      ExportProgress next = OPERATIONS.status(exporter, after, last(told), PLAN, false);
      Claims.hold(next.progress() >= result.progress(), "progress falls", next);
    }
  }

  private static void check(ExportProgress result, PollHistory before) {
    Claims.words(result.status());
    Claims.words(result.message());
    Claims.hold(
        result.progress() >= before.progress() && result.progress() <= 100,
        "it is no progress",
        result);
    Claims.hold(
        result.polls() > before.polls() || result.polls() == Integer.MAX_VALUE,
        "no poll was counted",
        result);
    Claims.hold(
        result.finished() == (result.nextPollIn() == null), "there is no next poll", result);
    if (result.nextPollIn() != null) {
      Duration wait = Duration.parse(result.nextPollIn());
      boolean throttled = Boolean.TRUE.equals(result.throttled());
      Duration most = throttled ? PollBounds.LIMIT : PollBounds.DEFAULT.longest();
      Claims.hold(
          wait.compareTo(PollBounds.DEFAULT.shortest()) >= 0 && wait.compareTo(most) <= 0,
          "the wait is out of bounds",
          wait);
    }
    if (result.startedAt() != null) {
      DateTimeFormatter.ISO_DATE_TIME.parse(result.startedAt(), Instant::from);
    }
  }

  private static PollHistory history(JsonNode previous) {
    return PollHistory.from(JOB, "jobId", RemoteJson.of(previous, Claims.CREDENTIALS));
  }

  private static ExportStatus last(JsonNode previous) {
    return ExportStatus.last(JOB, RemoteJson.of(previous, Claims.CREDENTIALS));
  }

  private static Exporter answering(RemoteJson answer) {
    return new Exporter() {
      @Override
      public int perRequest() {
        return 1;
      }

      @Override
      public Asked<String> start(List<ExportRequest> requests) {
        throw new AssertionError("nothing is to be started");
      }

      @Override
      public Asked<ExportStatus> status(List<String> jobIds) {
        @Nullable ExportStatus status = ExportStatus.from(answer);
        return status == null
            ? new Asked.Failed<>(
                1, ExportException.rateLimited("The site throttles.", Duration.ofSeconds(200)))
            : new Asked.Answered<>(List.of(new Answer.Given<>(status)));
      }
    };
  }
}
