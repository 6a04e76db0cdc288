package io.scrollexport.operation.batch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a call came to its end.
 *
 * @param pause how long the site asked to wait; absent where it did not
 * @param failed whether a question how jobs stand failed, so that no more were asked
 */
record Ending(@Nullable Duration pause, boolean failed) {

  static final Ending REGULAR = new Ending(null, false);
  static final Ending FAILED = new Ending(null, true);

  static Ending turnedAway(Duration wait) {
    return new Ending(wait, false);
  }
}
