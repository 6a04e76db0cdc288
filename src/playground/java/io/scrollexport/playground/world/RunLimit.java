package io.scrollexport.playground.world;

import io.scrollexport.playground.api.Refusal;
import java.util.function.LongSupplier;

/**
 * How many runs may go on at a time.
 *
 * @param running how many do
 */
record RunLimit(LongSupplier running) {
  static final int MOST = 500;

  /** Refuses one more where there are as many as there may be. */
  void checkRoom() {
    if (running.getAsLong() >= MOST) {
      throw Refusal.of(429, MOST + " runs go on already. Wait until some have ended.");
    }
  }
}
