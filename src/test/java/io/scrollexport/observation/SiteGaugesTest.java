package io.scrollexport.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.scrollexport.observation.event.Exchange;
import io.scrollexport.observation.event.ExchangeOutcome;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteGaugesTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final SiteGauges gauges = new SiteGauges(registry);

  @Test
  void aQuotaIsWhatTheLastAnswerLeft() {
    gauges.exchanged(answer("https://example.atlassian.net", 200, true, OptionalLong.of(90)));
    gauges.exchanged(answer("https://example.atlassian.net", 200, true, OptionalLong.empty()));
    gauges.exchanged(answer("https://example.atlassian.net", 200, true, OptionalLong.of(88)));

    Gauge quota =
        registry
            .get("scroll.export.site.quota.remaining")
            .tag("site", "example.atlassian.net")
            .gauge();
    assertThat(quota.value()).isEqualTo(88);
  }

  @Test
  void howeverManySitesProcessesNameFewAreShown() {
    IntStream.range(0, 500)
        .forEach(
            i ->
                gauges.exchanged(
                    answer("https://s" + i + ".example.com", 200, true, OptionalLong.of(i))));

    assertThat(registry.get("scroll.export.site.clock.offset").gauges())
        .hasSize(SiteGauges.MOST_SITES);
    assertThat(registry.get("scroll.export.site.quota.remaining").gauges())
        .hasSize(SiteGauges.MOST_SITES);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "200, false"})
  void whoDoesNotAnswerOrGetsNoCredentialsIsNotShown(int status, boolean signedIn) {
    gauges.exchanged(answer("https://example.com", status, signedIn, OptionalLong.of(1)));

    assertThat(registry.getMeters()).isEmpty();
  }

  private static Exchange answer(String site, int status, boolean signedIn, OptionalLong quota) {
    return new Exchange(
        "GET", site, signedIn, status, ExchangeOutcome.SUCCESS, Duration.ofMillis(5), quota);
  }
}
