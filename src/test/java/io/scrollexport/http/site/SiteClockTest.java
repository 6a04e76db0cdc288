package io.scrollexport.http.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.simulator.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SiteClockTest {

  private final MovableClock ours = MovableClock.standingAt(Instant.now());
  private final SiteClock clock = new SiteClock(ours);

  @Test
  void isOursUntilTheSiteHasAnswered() {
    assertThat(clock.ahead()).isZero();
    assertThat(clock.instant()).isEqualTo(ours.instant());
  }

  @Property
  void staysWithinASecondOfAQuickSite(
      @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int aheadMillis,
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 900) Integer> latencies) {
    SiteClockTest site = new SiteClockTest();
    Duration ahead = Duration.ofMillis(aheadMillis);
    for (int latency : latencies) {
      site.answer(ahead, latency, latency / 2);
    }

    assertThat(site.clock.ahead().minus(ahead))
        .isBetween(Duration.ofSeconds(-1), Duration.ofSeconds(1));
  }

  @Property
  void endsUpWithinTheLeewayWhateverTheLatencies(
      @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int aheadMillis,
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 60_000) Integer> latencies) {
    SiteClockTest site = new SiteClockTest();
    Duration ahead = Duration.ofMillis(aheadMillis);
    for (int latency : latencies) {
      // A server dates its answer when it begins to send it.
      site.answer(ahead, latency, Math.max(0, latency - 200));
    }

    assertThat(site.clock.ahead().minus(ahead))
        .isBetween(Duration.ofSeconds(-1), Duration.ofSeconds(2));
  }

  @Property
  void oneWrongAnswerDoesNoHarm(
      @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int aheadMillis,
      @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int wrongMillis,
      @ForAll @IntRange(max = 3) int position) {
    Duration ahead = Duration.ofMillis(aheadMillis);
    SiteClockTest site = new SiteClockTest();
    for (int i = 0; i < 4; i++) {
      site.answer(i == position ? Duration.ofMillis(wrongMillis) : ahead, 100, 50);
    }

    assertThat(site.clock.ahead().minus(ahead))
        .isBetween(Duration.ofSeconds(-1), Duration.ofSeconds(1));
  }

  @Test
  void trustsClocksWhereOneAnswerStandsAgainstAnother() {
    answer(Duration.ZERO, 100, 50);
    answer(Duration.ofHours(1), 100, 50);

    assertThat(clock.ahead()).isBetween(Duration.ofSeconds(-1), Duration.ofSeconds(1));
  }

  @Test
  void followsAClockThatWasSet() {
    for (int i = 0; i < 20; i++) {
      answer(Duration.ZERO, 100, 50);
    }
    for (int i = 0; i < 5; i++) {
      answer(Duration.ofSeconds(90), 100, 50);
    }

    assertThat(clock.ahead()).isBetween(Duration.ofSeconds(89), Duration.ofSeconds(91));
  }

  @Test
  void aCorrectionOutweighsEverythingBefore() {
    for (int i = 0; i < 20; i++) {
      answer(Duration.ZERO, 100, 50);
    }
    clock.correct(ours.instant().plusSeconds(120).truncatedTo(ChronoUnit.SECONDS));

    assertThat(clock.ahead()).isBetween(Duration.ofSeconds(119), Duration.ofSeconds(121));
  }

  /** An exchange that takes so long, with the answer dated after so long. */
  private void answer(Duration ahead, int millis, int datedAfter) {
    Instant sent = ours.instant();
    Instant date = sent.plusMillis(datedAfter).plus(ahead).truncatedTo(ChronoUnit.SECONDS);
    ours.advance(Duration.ofMillis(millis));
    clock.learn(ClockReading.between(sent, ours.instant(), date));
    ours.advance(Duration.ofMillis(777));
  }
}
