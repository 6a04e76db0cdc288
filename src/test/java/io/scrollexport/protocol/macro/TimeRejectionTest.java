package io.scrollexport.protocol.macro;

import static io.scrollexport.protocol.macro.MacroUnderTest.REJECTED;
import static io.scrollexport.protocol.macro.MacroUnderTest.html;
import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.confluence.rendering.Rendered;
import io.scrollexport.confluence.rendering.Rendering;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.remote.RemoteText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the exporter rejects the time of a fragment: whether it is the clock's fault. */
class TimeRejectionTest {

  private final MacroUnderTest macro = new MacroUnderTest();

  @Test
  void saysSoWhereNothingIsKnownOfTheirClock() {
    Rendering dateless =
        (fragment, action) ->
            new Rendered(html(REJECTED), macro.ours.instant(), Duration.ZERO, Optional::empty);

    assertThat(failure(dateless))
        .hasMessageStartingWith("CLOCK_SKEW: ")
        .hasMessageContaining("its answers say nothing of its clock");
  }

  @ParameterizedTest
  @CsvSource({
    "6999, 0, CLOCK_SKEW",
    "7000, 0, TIMEOUT",
    "7000, 6, TIMEOUT",
    "7000, 7, CLOCK_SKEW",
    "7000, -7, CLOCK_SKEW"
  })
  void takesThreeSecondsLessThanTheLeewayForTooLong(long took, long ahead, FailureCode code) {
    Rendering rendering =
        (fragment, action) -> {
          Instant issuedAt = macro.clock.instant();
          Duration time = Duration.ofMillis(took);
          macro.ours.advance(time);
          Instant date = issuedAt.plus(time).plusSeconds(ahead);
          return new Rendered(html(REJECTED), issuedAt, time, () -> Optional.of(date));
        };

    assertThat(failure(rendering)).hasMessageStartingWith(code + ": ");
  }

  @Test
  void goesByTheLastAnswerWhereTheCorrectionDidNotHelp() {
    Rendering leaping =
        (fragment, action) -> {
          macro.issued.add(macro.clock.instant());
          long date = macro.ours.instant().getEpochSecond() + 100L * macro.issued.size();
          return new Rendered(
              html(REJECTED),
              macro.issued.getLast(),
              Duration.ZERO,
              () -> Optional.of(Instant.ofEpochSecond(date)));
        };

    assertThat(failure(leaping)).hasMessageContaining("200 seconds ahead of ours");
    assertThat(macro.clock.ahead()).isBetween(Duration.ofSeconds(199), Duration.ofSeconds(201));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Must set 'issued-at' parameter to current time as Unix Epoch seconds.",
        "ISSUED-AT is too old",
        "The parameter issuedAt is in the future",
        "issued_at: out of range",
      })
  void knowsTheRejectionByItsParameter(String message) {
    assertThat(isRejection(400, message)).isTrue();
    assertThat(isRejection(403, message)).isFalse();
    assertThat(isRejection(400, "templateId")).isFalse();
  }

  private static boolean isRejection(int status, String message) {
    return TimeRejection.isMeantBy(new RenderedResult.Error(status, RemoteText.of(message)));
  }

  private ExportException failure(Rendering rendering) {
    return MacroUnderTest.failure(macro.exporter(rendering));
  }
}
