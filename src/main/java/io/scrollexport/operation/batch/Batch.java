package io.scrollexport.operation.batch;

import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.polling.JobPoll;
import io.scrollexport.polling.PollHistory;
import io.scrollexport.remote.RemoteContent;
import io.scrollexport.remote.RemoteJson;
import io.scrollexport.remote.RemoteText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Many exports as they stand; it travels in the result of each call, as its fields and its nested
 * field {@code plan}.
 *
 * @param startedAt when the first start was asked for
 * @param polls how often the exporter was to be asked how they stand
 * @param told when the next poll was said to be worth it; absent where none was
 * @param waitUntil until when the site wants to be left alone; absent where it does not
 */
public record Batch(
    List<BatchPage> pages,
    Instant startedAt,
    int polls,
    @Nullable Instant told,
    @Nullable Instant waitUntil) {

  /** The most exports of a batch. */
  public static final int MOST = 500;

  /** No site is believed that wants to wait longer; ten minutes, and the time to spread jobs. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(11);

  private static final String DIGITS = "[0-9]{1,19}";
  private static final String SEPARATOR = " ";

  public Batch {
    pages = List.copyOf(pages);
  }

  /** One of which nothing was sent yet. */
  static Batch of(List<RequestedExport> requests, Instant now) {
    List<BatchPage> pages = new ArrayList<>();
    for (RequestedExport request : requests) {
      pages.add(new BatchPage(ExportEntry.waiting(pages.size() + 1, request.pageId())));
    }
    return new Batch(pages, now, 0, null, null);
  }

  /**
   * Reads the result before. It comes from a process variable that anyone may have changed. What is
   * missing of the plan is absent.
   *
   * @throws IllegalArgumentException where it is no such result, with a message that goes on from
   *     the name of the input
   */
  public static Batch from(RemoteJson previous, Instant now) {
    List<RemoteJson> exports = previous.elements("exports");
    if (exports.isEmpty() || exports.size() > MOST) {
      throw new IllegalArgumentException(
          "must be the result of startExports or getExportStatuses before this one");
    }
    RemoteJson plan = previous.field("plan");
    Instant startedAt = time(plan, "startedAt").orElse(now);
    String[] memories =
        plan.content("jobs").map(RemoteContent::raw).orElse("").split(SEPARATOR, -1);
    List<BatchPage> pages = new ArrayList<>();
    for (RemoteJson export : exports) {
      String memory = memories.length == exports.size() ? memories[pages.size()] : "";
      pages.add(page(export, pages.size() + 1, memory, startedAt));
    }
    return new Batch(
        pages,
        startedAt,
        Math.max(0, orZero(previous.integer("polls"))),
        time(plan, "told").orElse(null),
        time(plan, "waitUntil").orElse(null));
  }

  private static BatchPage page(RemoteJson export, int index, String memory, Instant startedAt) {
    Integer given = export.integer("index");
    Optional<String> jobId = export.id("jobId");
    if (given == null || given != index || jobId.isEmpty() && !export.text("jobId").isEmpty()) {
      throw new IllegalArgumentException("was changed: its export " + index + " cannot be used");
    }
    jobId.ifPresent(BaseUrl::pathPart);
    boolean finished = export.isTrue("finished");
    String page = export.text("pageId").inResult();
    int progress = Math.clamp(orZero(export.integer("progress")), 0, 100);
    ExportEntry entry =
        new ExportEntry(
            index,
            page.matches(DIGITS) ? page : null,
            jobId.orElse(null),
            export.text("status").or(RemoteText.of("unknown")).atMost(ExportEntry.LONGEST_STATUS),
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
            ? JobPoll.decoded(jobId.orElseThrow(), progress, memory, startedAt)
            : null);
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

  private static Optional<Instant> time(RemoteJson plan, String name) {
    return plan.number(name).map(Instant::ofEpochMilli);
  }

  private static int orZero(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  /** What the next call needs beside the fields that the contract names. */
  Map<String, Object> plan() {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("startedAt", startedAt.toEpochMilli());
    if (told != null) {
      plan.put("told", told.toEpochMilli());
    }
    if (waitUntil != null) {
      plan.put("waitUntil", waitUntil.toEpochMilli());
    }
    plan.put("jobs", pages.stream().map(this::memory).collect(Collectors.joining(SEPARATOR)));
    return plan;
  }

  private String memory(BatchPage page) {
    JobPoll poll = page.poll();
    if (poll != null) {
      return poll.encoded(startedAt);
    }
    return page.failures() == 0 ? "" : Integer.toString(page.failures());
  }

  /** How long the site is still to be left alone. */
  Duration left(Instant now) {
    Duration left = waitUntil == null ? Duration.ZERO : Duration.between(now, waitUntil);
    return left.isPositive() && left.compareTo(LONGEST_WAIT) <= 0 ? left : Duration.ZERO;
  }

  /**
   * What was seen of a job that went on.
   *
   * @param index of its page, from 1
   */
  public Optional<PollHistory> history(int index) {
    return Optional.ofNullable(pages.get(index - 1).poll()).map(JobPoll::history);
  }

  long waiting() {
    return pages.stream().filter(page -> page.entry().isWaiting()).count();
  }

  long underWay() {
    return pages.stream().filter(page -> page.entry().isUnderWay()).count();
  }

  /** The job of that ID is of that page or of none. */
  boolean isFree(String jobId) {
    return pages.stream().noneMatch(page -> jobId.equals(page.entry().jobId()));
  }

  /** With another state of one page. */
  Batch with(BatchPage page) {
    List<BatchPage> changed = new ArrayList<>(pages);
    changed.set(page.entry().index() - 1, page);
    return new Batch(changed, startedAt, polls, told, waitUntil);
  }

  Batch polled() {
    return new Batch(
        pages, startedAt, polls < Integer.MAX_VALUE ? polls + 1 : polls, told, waitUntil);
  }

  /** With what was said about the next call. */
  Batch until(@Nullable Instant next, @Nullable Instant wait) {
    return new Batch(pages, startedAt, polls, next, wait);
  }
}
