package io.scrollexport.operation.batch;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.Deadline;
import io.scrollexport.polling.PollPlan;
import io.scrollexport.protocol.Answer;
import io.scrollexport.protocol.Asked;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.Exporter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call that starts what waits: a few pages, for a short time, and nothing after a request that
 * failed. Little is at stake where the engine gives the job out twice.
 */
final class BatchStart {

  /** The most pages that one call sends. */
  private static final int MOST_PAGES = 50;

  private final Exporter exporter;
  private final List<RequestedExport> requests;
  private final int maxOpen;
  private final PollPlan plan;
  private final Supplier<Instant> now;
  private Batch batch;
  private boolean first = true;
  private @Nullable Ending ending;

  BatchStart(
      Exporter exporter,
      List<RequestedExport> requests,
      int maxOpen,
      PollPlan plan,
      Supplier<Instant> now,
      Batch batch) {
    this.exporter = exporter;
    this.requests = requests;
    this.maxOpen = maxOpen;
    this.plan = plan;
    this.now = now;
    this.batch = batch;
  }

  Batch batch() {
    return batch;
  }

  void refuseMalformed() {
    for (BatchPage page : batch.pages()) {
      if (page.entry().isWaiting()
          && requests.get(page.entry().index() - 1) instanceof RequestedExport.Malformed request) {
        batch = batch.with(page.refused(request.problem()));
      }
    }
  }

  /** Starts what may be started until the time is over. */
  Ending run(Deadline time) {
    int sent = 0;
    while (ending == null && !time.isOver()) {
      List<BatchPage> pages = next(Math.min(MOST_PAGES - sent, maxOpen - batch.underWay()));
      if (pages.isEmpty()) {
        return Ending.REGULAR;
      }
      Asked<String> asked = exporter.start(pages.stream().map(this::request).toList());
      List<BatchPage> about = pages.subList(0, asked.size());
      switch (asked) {
        case Asked.Failed<String> failed -> failed(about, failed.failure());
        case Asked.Answered<String> answered -> answered(about, answered.answers());
      }
      sent += asked.size();
      first = false;
    }
    return ending == null ? Ending.REGULAR : ending;
  }

  /** Those that have not failed yet, together; then the others, each by itself. */
  private List<BatchPage> next(long room) {
    List<BatchPage> waiting =
        batch.pages().stream().filter(page -> page.entry().isWaiting()).toList();
    List<BatchPage> fresh = waiting.stream().filter(page -> page.failures() == 0).toList();
    return fresh.isEmpty()
        ? waiting.stream().limit(Math.clamp(room, 0, 1)).toList()
        : fresh.stream().limit(Math.max(0, room)).toList();
  }

  private ExportRequest request(BatchPage page) {
    return switch (requests.get(page.entry().index() - 1)) {
      case RequestedExport.WellFormed wellFormed -> wellFormed.request();
      case RequestedExport.Malformed malformed ->
          throw new IllegalStateException("malformed pages do not wait");
    };
  }

  private void failed(List<BatchPage> pages, ExportException failure) {
    if (failure.turnedAway().isPresent()) {
      ending = Ending.turnedAway(failure.turnedAway().orElseThrow());
      return;
    }
    // Of how jobs stand that says nothing, so they are asked for as planned.
    ending = Ending.REGULAR;
    boolean taken = failure.isUncertain() && (!first || failure.code().isRetried());
    if (first && !taken) {
      throw failure;
    }
    for (BatchPage page : pages) {
      if (taken) {
        batch = batch.with(page.refused(failure));
      } else if (failure.code().isRetried()) {
        batch = batch.with(page.failedInPassing(failure));
      }
    }
  }

  private void answered(List<BatchPage> pages, List<Answer<String>> answers) {
    // One that has failed before went by itself: its failure is its own.
    Optional<ExportException> failure = Verdict.failure(answers);
    if (failure.isPresent() && pages.getFirst().failures() == 0) {
      failed(pages, failure.get());
      return;
    }
    for (int i = 0; i < pages.size(); i++) {
      BatchPage page = pages.get(i);
      switch (answers.get(i)) {
        case Answer.Given<String> given -> started(page, given.value());
        case Answer.NotTaken<String> notTaken -> {
          // It waits as before.
        }
        case Answer.Refused<String> refused -> refused(page, refused.failure());
      }
    }
  }

  private void started(BatchPage page, String jobId) {
    batch =
        batch.with(
            batch.isFree(jobId)
                ? page.started(plan.start(jobId, now.get()))
                : page.refused(
                    new ExportException(
                        FailureCode.UNEXPECTED_RESPONSE,
                        "The exporter gave it the job of another page.")));
  }

  private void refused(BatchPage page, ExportException failure) {
    switch (Verdict.on(failure)) {
      case OF_ITS_OWN, OF_ALL -> batch = batch.with(page.refused(failure));
      case TURNED_AWAY -> ending = Ending.turnedAway(failure.turnedAway().orElseThrow());
      case PASSING -> {
        batch = batch.with(page.failedInPassing(failure));
        ending = ending == null ? Ending.REGULAR : ending;
      }
    }
  }
}
