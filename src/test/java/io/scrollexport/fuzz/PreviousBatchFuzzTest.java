package io.scrollexport.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.failure.ExportException;
import io.scrollexport.http.Deadline;
import io.scrollexport.operation.batch.Batch;
import io.scrollexport.operation.batch.BatchOperations;
import io.scrollexport.operation.batch.BatchProgress;
import io.scrollexport.operation.batch.CarriedBatch;
import io.scrollexport.operation.batch.ExportEntry;
import io.scrollexport.operation.batch.RequestedExport;
import io.scrollexport.polling.BatchPlan;
import io.scrollexport.polling.PollBounds;
import io.scrollexport.polling.PollPlan;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.remote.RemoteJson;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * {@code previous} of many jobs, which any process may have changed, and beside its fields the next
 * {@code answers} of the exporter, as {@link AnyExporter} gives them.
 */
class PreviousBatchFuzzTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final BatchPlan PLAN = new BatchPlan(new PollPlan(PollBounds.DEFAULT), 3);
  private static final BatchOperations OPERATIONS = new BatchOperations(Samples.CLOCK);
  private static final Exporter THROTTLED = new AnyExporter(List.of());
  private static final int MOST_BYTES = 250_000;

  @FuzzTest(maxDuration = Samples.LONG)
  void anyPrevious(byte[] json) throws IOException {
    JsonNode previous;
    try {
      previous = JSON.readTree(new String(json, UTF_8));
    } catch (JsonProcessingException e) {
      return;
    }
    Batch before = batch(previous);
    if (before == null) {
      return;
    }
    RemoteJson answers = RemoteJson.of(previous, Claims.CREDENTIALS);
    try {
      check(started(before, AnyExporter.answering(answers)), before);
    } catch (ExportException e) {
      Claims.failure(e);
    }
    try {
      check(polled(before, AnyExporter.answering(answers)), before);
    } catch (ExportException e) {
      Claims.failure(e);
    }
  }

  private static void check(BatchProgress result, Batch before) throws IOException {
    byte[] json = JSON.writeValueAsBytes(result);
    Claims.hold(json.length <= MOST_BYTES, "it is too large", json.length);
    JsonNode told = JSON.readTree(json);
    Claims.result(told);
    checkCounts(result, before);
    checkWait(result);

    Batch after = batch(told);
    if (after == null) {
      throw new AssertionError("the result is not taken as the previous one: " + told);
    }
    JsonNode again = JSON.valueToTree(polled(after, THROTTLED));
    Claims.hold(again.path("exports").equals(told.path("exports")), "it is read otherwise", again);
    Claims.hold(
        again.at("/plan/jobs").equals(told.at("/plan/jobs")), "its plan is read otherwise", again);
  }

  private static void checkCounts(BatchProgress result, Batch before) {
    long finished = result.exports().stream().filter(ExportEntry::finished).count();
    Claims.hold(result.total() == before.pages().size(), "an export was lost", result);
    Claims.hold(result.open() == result.total() - finished, "open ones are miscounted", result);
    Claims.hold(result.finished() == (result.open() == 0), "the end is mistaken", result);
    Claims.hold(result.progress() >= 0 && result.progress() <= 100, "it is no progress", result);
    for (ExportEntry entry : result.exports()) {
      Claims.words(entry.status());
      Claims.words(entry.message());
      Claims.hold(entry.progress() >= 0 && entry.progress() <= 100, "it is no progress", entry);
      Claims.hold(entry.finished() == (entry.succeeded() != null), "its end is mistaken", entry);
      Claims.hold(entry.finished() || entry.message() == null, "an open one has words", entry);
      if (entry.jobId() != null) {
        Claims.id(entry.jobId());
      }
    }
  }

  private static void checkWait(BatchProgress result) {
    if (result.nextPollIn() != null) {
      Duration wait = Duration.parse(result.nextPollIn());
      Claims.hold(
          wait.compareTo(PollBounds.RESOLUTION) >= 0
              && (result.throttled() || wait.compareTo(PollBounds.LIMIT) <= 0),
          "the wait is out of bounds",
          wait);
    }
  }

  private static BatchProgress polled(Batch before, Exporter exporter) {
    return OPERATIONS.status(exporter, before, PLAN, minute());
  }

  private static BatchProgress started(Batch before, Exporter exporter) {
    List<RequestedExport> requests =
        Collections.nCopies(before.pages().size(), new RequestedExport.WellFormed(Samples.REQUEST));
    return OPERATIONS.start(exporter, requests, before, 3, PLAN, minute());
  }

  /** Each look at it takes a second. */
  private static Deadline minute() {
    AtomicLong seconds = new AtomicLong();
    return Deadline.after(
        Duration.ofMinutes(1), () -> Duration.ofSeconds(seconds.getAndIncrement()).toNanos());
  }

  private static @Nullable Batch batch(JsonNode previous) {
    try {
      return CarriedBatch.read(RemoteJson.of(previous, Claims.CREDENTIALS), Samples.NOW);
    } catch (IllegalArgumentException e) {
      Claims.shown(String.valueOf(e.getMessage()), 300);
      return null;
    }
  }
}
