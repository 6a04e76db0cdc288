package io.scrollexport.observation;

import io.scrollexport.failure.FailureCode;
import io.scrollexport.observation.event.EndedExport;
import io.scrollexport.observation.event.Exchange;
import io.scrollexport.observation.event.ObservedJob;
import io.scrollexport.observation.event.StartedExport;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Somebody who is told what happens. Safe for use by many threads; does nothing slow. */
interface Observer {

  /** What can be read from now on. */
  void figures(RuntimeFigures figures);

  /**
   * An operation came to its end.
   *
   * @param failure absent where it succeeded
   */
  void operationEnded(ObservedJob job, @Nullable FailureCode failure, Duration took);

  void exportStarted(ObservedJob job, StartedExport export);

  /** An export was seen to have ended. */
  void exportEnded(ObservedJob job, EndedExport export);

  void pollThrottled(ObservedJob job, @Nullable String exportJobId, Duration wait);

  /** A file became a document, so long after its operation began. */
  void downloaded(ObservedJob job, @Nullable String exportJobId, long bytes, Duration took);

  void exchanged(ObservedJob job, Exchange exchange);

  /**
   * A token was asked for.
   *
   * @param failure absent where it was issued
   */
  void tokenRequested(ObservedJob job, @Nullable FailureCode failure);

  /** A site offers one way to render no longer; the other one is used from now on. */
  void renderingGivenUp(ObservedJob job, String site, int status);
}
