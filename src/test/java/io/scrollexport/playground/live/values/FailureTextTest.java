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
}
