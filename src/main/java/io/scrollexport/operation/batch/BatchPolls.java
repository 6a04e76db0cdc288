package io.scrollexport.operation.batch;

import io.scrollexport.failure.ExportException;
import io.scrollexport.http.Deadline;
import io.scrollexport.polling.BatchPlan;
import io.scrollexport.polling.PlannedPoll;
import io.scrollexport.polling.Progress;
import io.scrollexport.protocol.Answer;
import io.scrollexport.protocol.Asked;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One call that asks how the jobs stand that are due, and nothing after a request that failed. */
final class BatchPolls {

  private final Exporter exporter;
  private final BatchPlan plan;
  private final Supplier<Instant> now;
  private Batch batch;
  private boolean first = true;
  private @Nullable Ending ending;

  BatchPolls(Exporter exporter, BatchPlan plan, Supplier<Instant> now, Batch batch) {
    this.exporter = exporter;
    this.plan = plan;
    this.now = now;
    this.batch = batch;
  }

  Batch batch() {
    return batch;
  }

  /** Asks until the time is over; jobs that are not reached stay due. */
  Ending run(Deadline time) {
    Deque<BatchPage> due = new ArrayDeque<>(due());
    while (ending == null && !due.isEmpty() && !time.isOver()) {
      List<BatchPage> pages = List.copyOf(due);
      Asked<ExportStatus> asked =
          exporter.status(pages.stream().map(page -> poll(page).history().jobId()).toList());
      List<BatchPage> about = pages.subList(0, asked.size());
      about.forEach(page -> due.removeFirst());
      switch (asked) {
        case Asked.Failed<ExportStatus> failed -> failed(about, failed.failure());
        case Asked.Answered<ExportStatus> answered -> answered(about, answered.answers(), due);
      }
      first = false;
    }
    return ending == null ? Ending.REGULAR : ending;
  }

  private List<BatchPage> due() {
    List<BatchPage> underWay =
        batch.pages().stream().filter(page -> page.entry().isUnderWay()).toList();
    List<PlannedPoll> polls = underWay.stream().map(BatchPolls::poll).toList();
    return plan.toAsk(polls, batch.told(), now.get()).stream().map(underWay::get).toList();
  }

  private static PlannedPoll poll(BatchPage page) {
    return Objects.requireNonNull(page.poll(), "a job under way has its plan");
  }

  private void failed(List<BatchPage> pages, ExportException failure) {
    if (failure.turnedAway().isPresent()) {
      ending = Ending.turnedAway(failure.turnedAway().orElseThrow());
      return;
    }
    if (first && !failure.code().isRetried()) {
      throw failure;
    }
    pages.forEach(this::failedInPassing);
  }

  /** It is asked for again, and holds up none of those that were not reached. */
  private void failedInPassing(BatchPage page) {
    ending = ending == null ? Ending.FAILED : ending;
    batch = batch.with(new BatchPage(page.entry(), 0, poll(page).dueAsOf(now.get())));
  }

  private void answered(
      List<BatchPage> pages, List<Answer<ExportStatus>> answers, Deque<BatchPage> due) {
    Optional<ExportException> failure = Verdict.failure(answers);
    if (failure.isPresent()) {
      failed(pages, failure.get());
      return;
    }
    // Backwards, so that those to be asked again come first and in their order.
    for (int i = pages.size() - 1; i >= 0; i--) {
      BatchPage page = pages.get(i);
      switch (answers.get(i)) {
        case Answer.Given<ExportStatus> given -> batch = batch.with(reported(page, given.value()));
        case Answer.NotTaken<ExportStatus> notTaken -> due.addFirst(page);
        case Answer.Refused<ExportStatus> refused -> refused(page, refused.failure());
      }
    }
  }

  private BatchPage reported(BatchPage page, ExportStatus status) {
    Progress progress = Progress.of(status.step(), status.totalSteps(), status.stepProgress());
    PlannedPoll next = plan.plan().next(poll(page).history(), now.get(), progress);
    ExportEntry entry = page.entry().reported(status, next.history().progress());
    return new BatchPage(entry, 0, entry.finished() ? null : next);
  }

  private void refused(BatchPage page, ExportException failure) {
    switch (Verdict.on(failure)) {
      case OF_ITS_OWN, OF_ALL -> batch = batch.with(page.refused(failure));
      case TURNED_AWAY -> ending = Ending.turnedAway(failure.turnedAway().orElseThrow());
      case PASSING -> failedInPassing(page);
    }
  }
}
