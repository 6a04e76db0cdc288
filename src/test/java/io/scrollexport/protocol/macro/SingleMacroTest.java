package io.scrollexport.protocol.macro;

import static io.scrollexport.protocol.macro.MacroUnderTest.REJECTED;
import static io.scrollexport.protocol.macro.MacroUnderTest.REQUEST;
import static io.scrollexport.protocol.macro.MacroUnderTest.failure;
import static io.scrollexport.protocol.macro.MacroUnderTest.html;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.scrollexport.confluence.rendering.Rendered;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;
import io.scrollexport.protocol.Reference;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SingleMacroTest {

  private final MacroUnderTest macro = new MacroUnderTest();

  @Test
  void startsAnExport() {
    assertThat(exporter(Reference.text("start-export.html")).start(REQUEST))
        .isEqualTo(Reference.JOB_ID);
  }

  @Test
  void asksHowAJobStands() {
    assertThat(exporter(Reference.text("get-export-status.html")).status("7").stage())
        .isEqualTo(ExportStatus.Stage.COMPLETE);
  }

  @ParameterizedTest
  @CsvSource({
    "400, INVALID_REQUEST",
    "401, UNAUTHORIZED",
    "403, FORBIDDEN",
    "404, NOT_FOUND",
    "429, RATE_LIMITED",
    "500, REMOTE_ERROR",
    "503, REMOTE_ERROR",
    "599, REMOTE_ERROR",
    "418, UNEXPECTED_RESPONSE",
  })
  void givesTheMacrosOwnErrorsTheirCodes(int status, FailureCode code) {
    String html = "<code class=error>{\"status\":" + status + ",\"message\":\"Because.\"}</code>";

    assertThat(failure(exporter(html)))
        .hasMessageStartingWith(
            code
                + ": The exporter at example.com answered "
                + status
                + " when asked to start the export of page 1376263 (\"Because.\"). ");
    assertThat(macro.issued).hasSize(1);
  }

  @Test
  void saysWhatToCheckWhereSomethingIsNotFound() {
    String html = "<code class=error>{\"status\":404}</code>";
    ExportException status =
        catchThrowableOfType(ExportException.class, () -> exporter(html).status("7"));

    assertThat(failure(exporter(html))).hasMessageContaining("exportRequest.templateId");
    assertThat(status)
        .hasMessageContaining("when asked to report on export job 7. ")
        .hasMessageContaining("forgets a job ten minutes after its end");
  }

  @Test
  void saysWhatStandsWhereTheMacroShouldBe() {
    assertThat(failure(exporter("<p>Unknown macro: 'word'</p>")))
        .hasMessageStartingWith("MACRO_NOT_RENDERED: Confluence at example.com")
        .hasMessageContaining("'word'")
        .hasMessageContaining("(it rendered \"Unknown macro: 'word'\")")
        .hasMessageContaining("integration.macroName");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"jobId\":\"\"}", "{\"jobId\":null}", "{\"jobId\":{}}", "[]"})
  void needsAJobId(String json) {
    assertThat(failure(exporter("<code class=success>" + json + "</code>")))
        .hasMessageStartingWith("UNEXPECTED_RESPONSE: The exporter at example.com gave no usable");
  }

  /** Countless tags take fifty times the memory of their text as elements, some far more. */
  @ParameterizedTest
  @MethodSource("unreadablePages")
  void endsWhereThePageCannotBeRead(String html) {
    ExportException start = failure(exporter(html));

    assertThat(start)
        .hasMessageStartingWith("UNEXPECTED_RESPONSE: The exporter at example.com gave no usable")
        .hasMessageContaining("not HTML of at most 50000 tags");
    assertThat(start.isUncertain()).isTrue();
  }

  static Stream<String> unreadablePages() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      many.append(" a").append(i);
    }
    StringBuilder open = new StringBuilder("<p>");
    for (int i = 0; i < 12; i++) {
      open.append("<b id=").append(i).append(many).append('>');
    }
    return Stream.of(
        "x<i>".repeat(100_000),
        "<!>".repeat(100_000),
        ("<i" + many + ">").repeat(101),
        // An element that is left open is made anew in each paragraph.
        open + "<p>x".repeat(10_000),
        // The parser itself breaks down.
        "<template><math>".repeat(100),
        "<div><form><tr><p><b>".repeat(200));
  }

  @Test
  void readsAPageOfManyTags() {
    assertThat(exporter("<br>".repeat(49_000) + success()).start(REQUEST)).isEqualTo("7");
  }

  @ParameterizedTest
  @ValueSource(longs = {120, -120, 11, -86_400})
  void correctsAClockThatIsWrong(long ahead) {
    Exporter exporter = exporter(ahead, Duration.ofMillis(100), REJECTED, success());

    assertThat(exporter.start(REQUEST)).isEqualTo("7");
    assertThat(macro.issued).hasSize(2);
    assertThat(Duration.between(macro.ours.instant(), macro.issued.get(1)))
        .isBetween(Duration.ofSeconds(ahead - 1), Duration.ofSeconds(ahead + 1));
  }

  @Test
  void endsWithTheDifferenceWhereTheCorrectionDoesNotHelp() {
    assertThat(failure(exporter(-95, Duration.ofMillis(100), REJECTED)))
        .hasMessageStartingWith("CLOCK_SKEW: The exporter at example.com rejected the time")
        .hasMessageContaining("its clock is 95 seconds behind ours");
    assertThat(macro.issued).hasSize(2);
    assertThat(failure(exporter(3_600, Duration.ofMillis(100), REJECTED)))
        .hasMessageContaining("its clock is 3600 seconds ahead of ours");
  }

  @Test
  void sendsAnewWhereConfluenceTookTooLongAndLeavesTheClockAlone() {
    macro.clock.correct(macro.ours.instant().plusSeconds(30));
    Duration ahead = macro.clock.ahead();
    Exporter exporter = exporter(30, Duration.ofSeconds(12), REJECTED, success());

    assertThat(exporter.start(REQUEST)).isEqualTo("7");
    assertThat(macro.issued).hasSize(2);
    assertThat(macro.clock.ahead()).isEqualTo(ahead);
  }

  @Test
  void isATimeoutWhereConfluenceTakesTooLongAgain() {
    macro.clock.correct(macro.ours.instant().plusSeconds(30));

    assertThat(failure(exporter(30, Duration.ofSeconds(12), REJECTED)))
        .hasMessageStartingWith("TIMEOUT: The exporter at example.com rejected the time")
        .hasMessageContaining("Confluence took 12 seconds");
    assertThat(macro.issued).hasSize(2);
  }

  @Test
  void tellsASlowAnswerFromAWrongClock() {
    Exporter exporter = exporter(120, Duration.ofSeconds(12), REJECTED);

    assertThat(failure(exporter)).hasMessageStartingWith("TIMEOUT: ");
    assertThat(macro.clock.ahead()).isBetween(Duration.ofSeconds(119), Duration.ofSeconds(121));
  }

  @Test
  void leavesTheClockAloneWhereItsTimeWasTaken() {
    Duration ahead = macro.clock.ahead();

    assertThat(exporter(120, Duration.ofMillis(100), success()).start(REQUEST)).isEqualTo("7");
    assertThat(macro.clock.ahead()).isEqualTo(ahead);
  }

  private static String success() {
    return "<code class=success>{\"jobId\":\"7\"}</code>";
  }

  private Exporter exporter(String... outputs) {
    return exporter(0, Duration.ZERO, outputs);
  }

  /** An exporter whose site is so far ahead and takes so long; the last output goes on for ever. */
  private Exporter exporter(long aheadSeconds, Duration took, String... outputs) {
    macro.issued.clear();
    return macro.exporter(
        (fragment, action) -> {
          Instant issuedAt = macro.clock.instant();
          fragment.written(issuedAt, null);
          macro.issued.add(issuedAt);
          macro.ours.advance(took);
          String output = outputs[Math.min(macro.issued.size(), outputs.length) - 1];
          Instant date = macro.ours.instant().plusSeconds(aheadSeconds);
          return new Rendered(
              html(output),
              issuedAt,
              took,
              () -> Optional.of(date.truncatedTo(ChronoUnit.SECONDS)));
        });
  }
}
