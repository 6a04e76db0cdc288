package io.scrollexport.operation.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.remote.RemoteText;
import org.jspecify.annotations.Nullable;

/**
 * One page of a batch, as the contract names its fields; an absent one is left out.
 *
 * @param index from 1, in the order of the requests
 * @param pageId digits; absent where the field was malformed
 * @param jobId absent where nothing was started
 * @param status {@code waiting}, {@code started}, the exporter's word, or {@code refused}
 * @param succeeded of every finished page, and of no other
 * @param progress percent over all steps, never less than before
 * @param message what the site said, of a finished page only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportEntry(
    int index,
    @Nullable String pageId,
    @Nullable String jobId,
    RemoteText status,
    boolean finished,
    @Nullable Boolean succeeded,
    int progress,
    @Nullable RemoteText message,
    @Nullable Problem error) {

  /** The most characters of {@code message}. */
  static final int LONGEST_MESSAGE = 200;

  /** Of the exporter's word as many characters stay, however little room there is. */
  private static final int SHORTEST_STATUS = 30;

  private static final RemoteText WAITING = RemoteText.of("waiting");
  private static final RemoteText STARTED = RemoteText.of("started");
  private static final RemoteText REFUSED = RemoteText.of("refused");

  /**
   * Why a page has no document.
   *
   * @param code of the contract's table
   * @param message absent where the site said it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Problem(FailureCode code, @Nullable RemoteText message) {

    /** The most characters of {@code message}. */
    static final int LONGEST_MESSAGE = 60;

    private static final RemoteText MAY_BE_RUNNING =
        RemoteText.of("An export may be running that nobody knows of.");
  }

  /** One that was not started yet. */
  static ExportEntry waiting(int index, @Nullable String pageId) {
    return open(index, pageId, null, WAITING, 0);
  }

  private static ExportEntry open(
      int index, @Nullable String pageId, @Nullable String jobId, RemoteText status, int progress) {
    return new ExportEntry(index, pageId, jobId, status, false, null, progress, null, null);
  }

  /** Whether it was not started yet. */
  boolean isWaiting() {
    return !finished && jobId == null;
  }

  /** Whether its job goes on, as far as is known. */
  boolean isUnderWay() {
    return !finished && jobId != null;
  }

  ExportEntry started(String job) {
    return open(index, pageId, job, STARTED, 0);
  }

  /** Ended without the exporter's last word. */
  ExportEntry refused(ExportException failure) {
    RemoteText said = failure.said().atMost(LONGEST_MESSAGE);
    RemoteText why =
        failure.isUncertain() ? Problem.MAY_BE_RUNNING : RemoteText.of(failure.explanation());
    RemoteText ours = said.isEmpty() ? why.atMost(Problem.LONGEST_MESSAGE) : RemoteText.EMPTY;
    return ended(REFUSED, progress, said, new Problem(failure.code(), ours.orNull()));
  }

  /** As the exporter reports its job; a final word ends it. */
  ExportEntry reported(ExportStatus report, int percent) {
    RemoteText said = report.message() == null ? RemoteText.EMPTY : report.message();
    return switch (report.stage()) {
      case RUNNING -> open(index, pageId, jobId, report.status(), percent);
      case COMPLETE -> ended(report.status(), 100, said, null);
      case FAILED ->
          ended(report.status(), percent, said, new Problem(FailureCode.EXPORT_FAILED, null));
      case CANCELLED ->
          ended(report.status(), percent, said, new Problem(FailureCode.EXPORT_CANCELLED, null));
    };
  }

  private ExportEntry ended(
      RemoteText word, int percent, RemoteText said, @Nullable Problem problem) {
    return new ExportEntry(
        index,
        pageId,
        jobId,
        word,
        true,
        problem == null,
        percent,
        said.atMost(LONGEST_MESSAGE).orNull(),
        problem);
  }

  /** The same with shorter texts. */
  ExportEntry cut(int characters) {
    return new ExportEntry(
        index,
        pageId,
        jobId,
        status.atMost(Math.max(characters, SHORTEST_STATUS)),
        finished,
        succeeded,
        progress,
        cut(message, characters),
        error == null ? null : new Problem(error.code(), cut(error.message(), characters)));
  }

  private static @Nullable RemoteText cut(@Nullable RemoteText text, int characters) {
    return text == null ? null : text.atMost(characters).orNull();
  }

  @Override
  public String toString() {
    return "ExportEntry[" + index + ", " + pageId + ", " + jobId + ", " + status + "]";
  }
}
