package io.scrollexport.operation.batch;

import io.scrollexport.failure.ExportException;
import io.scrollexport.protocol.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a failure means for the page or job to whose question it is the answer. */
enum Verdict {
  /** It speaks of that one alone, and ends it. */
  OF_ITS_OWN,
  /** The site turned the question away for a while. */
  TURNED_AWAY,
  /** Another try may help. */
  PASSING,
  /** It may be everybody's: it ends that one where others were answered. */
  OF_ALL;

  static Verdict on(ExportException failure) {
    return switch (failure.code()) {
      case INVALID_INPUT, INVALID_REQUEST, NOT_FOUND, UNEXPECTED_RESPONSE -> OF_ITS_OWN;
      default -> {
        if (failure.turnedAway().isPresent()) {
          yield TURNED_AWAY;
        }
        yield failure.code().isRetried() ? PASSING : OF_ALL;
      }
    };
  }

  /**
   * The failure of a request that failed as a whole, since no answer speaks of its page or job
   * alone: that of the first refusal. One that may pass is nobody else's where others were not
   * taken, such as those that came too late behind it.
   */
  static Optional<ExportException> failure(List<? extends Answer<?>> answers) {
    List<ExportException> failures = new ArrayList<>();
    boolean maySpeakOfAll = true;
    for (Answer<?> answer : answers) {
      switch (answer) {
        case Answer.Given<?> given -> {
          return Optional.empty();
        }
        case Answer.NotTaken<?> notTaken -> maySpeakOfAll = false;
        case Answer.Refused<?> refused -> failures.add(refused.failure());
      }
    }
    boolean all = maySpeakOfAll || failures.stream().anyMatch(failure -> on(failure) == OF_ALL);
    boolean own = failures.stream().anyMatch(failure -> on(failure) == OF_ITS_OWN);
    return all && !own ? failures.stream().findFirst() : Optional.empty();
  }
}
