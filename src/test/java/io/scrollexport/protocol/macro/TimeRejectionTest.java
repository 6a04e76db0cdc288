package io.scrollexport.protocol.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.scrollexport.confluence.rendering.Rendered;
import io.scrollexport.confluence.rendering.Rendering;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.site.SiteClock;
import io.scrollexport.http.site.SiteClocks;
import io.scrollexport.protocol.ExportRequest;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.Reference;
import io.scrollexport.protocol.Scope;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteContent;
import io.scrollexport.remote.RemoteText;
import io.scrollexport.simulator.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the exporter rejects the time of a fragment: whether it is the clock's fault. */
class TimeRejectionTest {

  private static final String REJECTED = Reference.text("error.html");
  private static final ExportRequest REQUEST =
      new ExportRequest(
          "1376263",
          Reference.TEMPLATE_ID,
          Scope.CURRENT,
          null,
          null,
          null,
          null,
          null,
          JsonNodeFactory.instance.objectNode());

  private final MovableClock ours = MovableClock.standingAt(Instant.now());
  private final SiteClock clock =
      new SiteClocks(ours, ours::nanos).of(BaseUrl.from("https://example.com"));
  private final List<Instant> issued = new ArrayList<>();

  @Test
  void saysSoWhereNothingIsKnownOfTheirClock() {
    Rendering dateless =
        (fragment, action) -> new Rendered(html(REJECTED), ours.instant(), Duration.ZERO, null);

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
          Instant issuedAt = clock.instant();
          Duration time = Duration.ofMillis(took);
          ours.advance(time);
          Instant date = issuedAt.plus(time).plusSeconds(ahead);
          return new Rendered(html(REJECTED), issuedAt, time, date);
        };

    assertThat(failure(rendering)).hasMessageStartingWith(code + ": ");
  }

  @Test
  void goesByTheLastAnswerWhereTheCorrectionDidNotHelp() {
    Rendering leaping =
        (fragment, action) -> {
          issued.add(clock.instant());
          long date = ours.instant().getEpochSecond() + 100L * issued.size();
          return new Rendered(
              html(REJECTED), issued.getLast(), Duration.ZERO, Instant.ofEpochSecond(date));
        };

    assertThat(failure(leaping)).hasMessageContaining("200 seconds ahead of ours");
    assertThat(clock.ahead()).isBetween(Duration.ofSeconds(199), Duration.ofSeconds(201));
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

  private static RemoteContent html(String html) {
    return new RemoteContent(html, Credentials.NONE);
  }

  private ExportException failure(Rendering rendering) {
    ExportMacro macro = new ExportMacro("word", "app");
    Exporter exporter = new MacroExporter(rendering, clock, macro, "example.com");
    return catchThrowableOfType(ExportException.class, () -> exporter.start(REQUEST));
  }
}
