package io.scrollexport.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.failure.FailureCode;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of errors has each code once, and each row has a process test. */
class ErrorDocumentationTest {

  private final ErrorDocumentation documentation = ErrorDocumentation.read();

  @Test
  void hasARowForEachCodeInTheOrderOfTheContract() {
    assertThat(documentation.codes())
        .isEqualTo(Arrays.stream(FailureCode.values()).map(FailureCode::name).toList());
  }

  @ParameterizedTest
  @EnumSource(FailureCode.class)
  void saysWhatTheEngineDoesAndWhatToDo(FailureCode code) {
    ErrorDocumentation.Row row = documentation.rows().get(code);

    assertThat(row.engine()).isEqualTo(code.isRetried() ? "retried" : "at once");
    assertThat(row.message()).startsWith(code + ": ").endsWith(".");
    assertThat(row.remedy()).isNotBlank().endsWith(".");
  }

  @Test
  void eachRowHasAProcessTest() {
    assertThat(Stream.of(ErrorSignInIT.cases(), ErrorSiteIT.cases(), ErrorDownloadIT.cases()))
        .flatExtracting(cases -> cases.map(ErrorCase::code).toList())
        .containsExactlyInAnyOrder(FailureCode.values());
  }
}
