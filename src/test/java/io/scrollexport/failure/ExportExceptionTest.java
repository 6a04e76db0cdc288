package io.scrollexport.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportExceptionTest {

  /** The error expression reads a number with or without decimals. */
  @ParameterizedTest
  @CsvSource({"PT45S, 45", "PT10M, 600", "PT1.5S, 1.5", "PT0.25S, 0.25", "PT3.0000001S, 3.001"})
  void theLastSentenceTellsTheWaitAndNeverLess(Duration wait, String seconds) {
    assertThat(ExportException.rateLimited("Slow down.", wait))
        .hasMessage(
            "RATE_LIMITED: Slow down. The job is tried again after " + seconds + " seconds.");
  }

  @Test
  void whatIsAddedLaterStandsInFrontOfTheWait() {
    ExportException failure =
        ExportException.rateLimited("Slow down.", Duration.ofSeconds(1))
            .adding("By another way.")
            .after(Duration.ofSeconds(2));

    assertThat(failure)
        .hasMessage(
            "RATE_LIMITED: Slow down. By another way. The job is tried again after 2 seconds.");
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(2));
    assertThat(failure.explanation()).isEqualTo("Slow down. By another way.");
  }

  @Test
  void aFailureThatSpendsRetriesMayWaitAsWell() {
    ExportException failure =
        new ExportException(FailureCode.REMOTE_ERROR, "Down.").after(Duration.ofSeconds(120));

    assertThat(failure).hasMessage("REMOTE_ERROR: Down.");
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(120));
  }
}
