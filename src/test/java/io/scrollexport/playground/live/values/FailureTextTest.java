package io.scrollexport.playground.live.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureTextTest {
  @Test
  void beginsWithTheCodeOfAConnectorOfOurs() {
    FailureText failure = FailureText.of("DOCUMENT_NOT_STORED: The store is full.\nFree some.");

    assertThat(failure.code()).isEqualTo("DOCUMENT_NOT_STORED");
    assertThat(failure.message()).isEqualTo("The store is full.\nFree some.");
  }

  @Test
  void hasNoCodeWhereSomebodyElseFails() {
    FailureText failure = FailureText.of("Expected to find: a variable");

    assertThat(failure.codeOr("IO_MAPPING_ERROR")).isEqualTo("IO_MAPPING_ERROR");
    assertThat(failure.message()).isEqualTo("Expected to find: a variable");
  }

  @Test
  void isTheErrorThatNothingCatches() {
    FailureText thrown =
        FailureText.of(
            "Expected to throw an error event with the code 'EXPORT_FAILED', but it was not caught."
                + " No error events are available in the scope.");
    assertThat(thrown).isEqualTo(new FailureText("EXPORT_FAILED", "", true));

    FailureText byJob =
        FailureText.of(
            "Expected to throw an error event with the code 'EXPORT_FAILED' with message"
                + " 'EXPORT_FAILED: The template's style is gone.', but it was not caught."
                + " Available error events are [OTHER]");
    assertThat(byJob)
        .isEqualTo(new FailureText("EXPORT_FAILED", "The template's style is gone.", true));
  }

  @Test
  void promisesNoOtherTryOnceThereIsNone() {
    assertThat(
            FailureText.of("TIMEOUT: Too slow. The job is tried again while retries last.")
                .lastMessage())
        .isEqualTo("Too slow.");
    assertThat(
            FailureText.of(
                    "DOWNLOAD_INCOMPLETE: No document is left behind; the job is tried again while"
                        + " retries last.")
                .lastMessage())
        .isEqualTo("No document is left behind.");
    assertThat(
            FailureText.of("RATE_LIMITED: Slow down. The job is tried again after 2.5 seconds.")
                .lastMessage())
        .isEqualTo("Slow down.");
  }
}
