package io.scrollexport.http.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.simulator.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SiteClockTest {

  private final MovableClock ours = MovableClock.standingAt(Instant.now());
  private final SiteClock clock = new SiteClock(ours, ours::nanos);

  @Test
  void isOursUntilTheSiteHasAnswered() {
    assertThat(clock.ahead()).isZero();
    assertThat(clock.instant()).isEqualTo(ours.instant());
  }

  @Test
  void countsTimeByAClockThatNobodySets() {
    long begin = clock.nanos();
    ours.advance(Duration.ofSeconds(7));
    clock.correct(ours.instant().plusSeconds(90));

    assertThat(clock.nanos() - begin).isEqualTo(Duration.ofSeconds(7).toNanos());
  }

  @Property
  void staysWithinASecondOfAQuickSite(
      @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int aheadMillis,
      @ForAll @IntRange(max = 999) int fraction,
      @ForAll @IntRange(max = 400) int latency) {
    SiteClockTest site = new SiteClockTest();
    Duration ahead = Duration.ofMillis(aheadMillis);
    site.ours.advance(Duration.ofMillis(fraction));
    Instant date = site.ours.instant().plus(ahead).truncatedTo(ChronoUnit.SECONDS);
    site.ours.advance(Duration.ofMillis(latency));

    site.clock.correct(date);

    assertThat(site.clock.ahead().minus(ahead))
        .isBetween(Duration.ofSeconds(-1), Duration.ofSeconds(1));
    assertThat(site.clock.instant()).isEqualTo(site.ours.instant().plus(site.clock.ahead()));
  }

  @Test
  void followsAClockThatWasSet() {
    clock.correct(ours.instant());
    clock.correct(ours.instant().plusSeconds(90).truncatedTo(ChronoUnit.SECONDS));

    assertThat(clock.ahead()).isBetween(Duration.ofSeconds(89), Duration.ofSeconds(91));
  }
}
