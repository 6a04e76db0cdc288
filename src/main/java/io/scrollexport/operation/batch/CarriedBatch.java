package io.scrollexport.operation.batch;

import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.polling.PlannedPoll;
import io.scrollexport.remote.RemoteJson;
import io.scrollexport.remote.RemoteText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A batch as the result of a call carries it to the next: its fields, and its field {@code plan}.
 */
public final class CarriedBatch {

  private static final String DIGITS = "[0-9]{1,19}";
  private static final String SEPARATOR = " ";

  /** Further away no time of a batch is: who wrote it has changed it. */
  private static final Duration FARTHEST = Duration.ofDays(365);

  private CarriedBatch() {}

  /**
   * Reads a result, which comes from a process variable that anyone may have changed. What is
   * missing of the plan is absent.
   *
   * @throws IllegalArgumentException where it is no such result, with a message that goes on from
   *     the name of the input
   */
  public static Batch read(RemoteJson previous, Instant now) {
    List<RemoteJson> exports = previous.elements("exports");
    if (exports.isEmpty() || exports.size() > Batch.MOST) {
      throw new IllegalArgumentException(
          "must be the result of startExports or getExportStatuses before this one");
    }
    RemoteJson plan = previous.field("plan");
    Instant startedAt = time(plan, "startedAt", now).orElse(now);
    List<String> memories = plan.figures("jobs");
    List<BatchPage> pages = new ArrayList<>();
    Set<String> jobs = new HashSet<>();
    for (RemoteJson export : exports) {
      String memory = memories.size() == exports.size() ? memories.get(pages.size()) : "";
      BatchPage page = page(export, pages.size() + 1, memory, startedAt, now);
      String jobId = page.entry().jobId();
      if (jobId != null && !jobs.add(jobId)) {
        throw changed(page.entry().index());
      }
      pages.add(page);
    }
    return new Batch(
        pages,
        startedAt,
        previous.count("polls", Integer.MAX_VALUE),
        time(plan, "told", now).orElse(null),
        time(plan, "waitUntil", now).orElse(null));
  }

  private static BatchPage page(
      RemoteJson export, int index, String memory, Instant startedAt, Instant now) {
    Integer given = export.integer("index");
    Optional<String> jobId = export.id("jobId");
    if (given == null || given != index || jobId.isEmpty() && !export.text("jobId").isEmpty()) {
      throw changed(index);
    }
    jobId.ifPresent(BaseUrl::pathPart);
    boolean finished = export.isTrue("finished");
    String page = export.text("pageId").inResult();
    int progress = export.count("progress", 100);
    ExportEntry entry =
        new ExportEntry(
            index,
            page.matches(DIGITS) ? page : null,
            jobId.orElse(null),
            export.text("status").or(RemoteText.of("unknown")),
            finished,
            finished ? export.isTrue("succeeded") : null,
            progress,
            finished ? export.text("message").atMost(ExportEntry.LONGEST_MESSAGE).orNull() : null,
            finished ? problem(export.field("error")) : null);
    if (entry.isWaiting()) {
      return new BatchPage(
          ExportEntry.waiting(index, entry.pageId()),
          memory.matches("[0-2]") ? Integer.parseInt(memory) : 0,
          null);
    }
    return new BatchPage(
        entry,
        0,
        entry.isUnderWay()
            ? PlannedPoll.decoded(jobId.orElseThrow(), progress, memory, startedAt).by(now)
            : null);
  }

  private static IllegalArgumentException changed(int index) {
    return new IllegalArgumentException("was changed: its export " + index + " cannot be used");
  }

  private static ExportEntry.@Nullable Problem problem(RemoteJson error) {
    return Arrays.stream(FailureCode.values())
        .filter(code -> error.is("code", code.name()))
        .findFirst()
        .map(
            code ->
                new ExportEntry.Problem(
                    code,
                    error.text("message").atMost(ExportEntry.Problem.LONGEST_MESSAGE).orNull()))
        .orElse(null);
  }

  private static Optional<Instant> time(RemoteJson plan, String name, Instant now) {
    return plan.number(name)
        .map(Instant::ofEpochMilli)
        .filter(time -> Duration.between(time, now).abs().compareTo(FARTHEST) <= 0);
  }

  /** What the next call needs beside the fields that the contract names. */
  static Map<String, Object> plan(Batch batch) {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("startedAt", batch.startedAt().toEpochMilli());
    put(plan, "told", batch.told());
    put(plan, "waitUntil", batch.waitUntil());
    plan.put(
        "jobs",
        batch.pages().stream()
            .map(page -> memory(page, batch.startedAt()))
            .collect(Collectors.joining(SEPARATOR)));
    return plan;
  }

  private static void put(Map<String, Object> plan, String name, @Nullable Instant time) {
    if (time != null) {
      plan.put(name, time.toEpochMilli());
    }
  }

  private static String memory(BatchPage page, Instant startedAt) {
    PlannedPoll poll = page.poll();
    if (poll != null) {
      return poll.encoded(startedAt);
    }
    return page.failures() == 0 ? "" : Integer.toString(page.failures());
  }
}
