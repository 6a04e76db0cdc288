package io.scrollexport.operation.batch;

import io.scrollexport.failure.ExportException;
import io.scrollexport.protocol.Answer;
import java.util.List;

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

  /** Whether no answer speaks of its page or job alone, so that the request failed as a whole. */
  static boolean isFailure(List<? extends Answer<?>> answers) {
    return answers.stream()
        .allMatch(
            answer ->
                answer instanceof Answer.Refused<?> refused && on(refused.failure()) != OF_ITS_OWN);
  }

  /** The failure of a request that failed as a whole: that of its first answer. */
  static ExportException failure(List<? extends Answer<?>> answers) {
    if (answers.getFirst() instanceof Answer.Refused<?> refused) {
      return refused.failure();
    }
    throw new IllegalArgumentException("no failure");
  }
}
