package io.scrollexport.protocol.access;

import static io.scrollexport.protocol.Requests.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.scrollexport.failure.ExportException;
import io.scrollexport.http.site.RateLimits;
import io.scrollexport.protocol.Asked;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.simulator.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Jobs of one account that an exporter asks to wait: who is one job, and who is another. */
class TurnTakingTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final ExportException BUSY = ExportException.rateLimited("It is busy.", MINUTE);

  private static final Exporter BUSY_EXPORTER =
      new AnsweringBatch(new Asked.Failed<>(5, BUSY), new Asked.Failed<>(4, BUSY));

  private final MovableClock clock = MovableClock.standingAt(Instant.now());
  private final RateLimits limits = new RateLimits(clock, clock::nanos, new Random(1));

  private Exporter one(String job) {
    return new TurnTakingExporter(BUSY_EXPORTER, limits, () -> "ann", job);
  }

  private Exporter many(String job) {
    return new TurnTakingExporter(BUSY_EXPORTER, limits, () -> "ann", job);
  }

  private static Duration wait(ThrowingCallable asking) {
    return catchThrowableOfType(ExportException.class, asking).retryAfter().orElseThrow();
  }

  private static Duration wait(Asked<?> asked) {
    return ((Asked.Failed<?>) asked).failure().retryAfter().orElseThrow();
  }

  @Test
  void allTriesOfAStartAreOneJobAndAnotherStartIsAnother() {
    assertThat(wait(() -> one("a").start(DOCUMENTED))).isEqualTo(MINUTE);
    assertThat(wait(() -> one("a").start(DOCUMENTED))).isEqualTo(MINUTE);
    assertThat(wait(() -> one("b").start(DOCUMENTED))).isGreaterThan(MINUTE);
  }

  @Test
  void allPollsOfAnExportAreOneJobWhoeverMakesThem() {
    assertThat(wait(() -> one("a").status("7"))).isEqualTo(MINUTE);
    assertThat(wait(() -> one("b").status("7"))).isEqualTo(MINUTE);
    assertThat(wait(() -> one("b").status("8"))).isGreaterThan(MINUTE);
  }

  @Test
  void theSameHoldsForManyExportsAtATime() {
    assertThat(many("a").perRequest()).isEqualTo(7);
    assertThat(many("a").start(List.of(DOCUMENTED)).size()).isEqualTo(5);
    assertThat(wait(many("a").start(List.of(DOCUMENTED)))).isEqualTo(MINUTE);
    assertThat(wait(many("b").start(List.of(DOCUMENTED)))).isGreaterThan(MINUTE);
    clock.advance(MINUTE.multipliedBy(3));
    assertThat(wait(many("a").status(List.of("7", "8")))).isEqualTo(MINUTE);
    assertThat(wait(many("b").status(List.of("7", "9")))).isEqualTo(MINUTE);
    assertThat(wait(many("b").status(List.of("8", "7")))).isGreaterThan(MINUTE);
  }
}
