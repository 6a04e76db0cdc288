package io.scrollexport.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.settings.Environment;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationTimeTest {

  private static OperationTime of(String millis) {
    return OperationTime.of(
        "SCROLL_EXPORT",
        new Environment(Map.of("CONNECTOR_SCROLL_EXPORT_TIMEOUT", millis), property -> null));
  }

  @ParameterizedTest
  @CsvSource({"300000, PT4M30S", "60000, PT54S", " 600000 , PT9M", "'', PT4M30S", "0, PT4M30S"})
  void isNineTenthsOfTheJobTimeout(String millis, Duration time) {
    assertThat(of(millis).usual()).isEqualTo(time);
    assertThat(of(millis).begin().limit()).isEqualTo(time);
  }

  @Test
  void isBelowTheUsualJobTimeoutWhereNobodySetsOne() {
    OperationTime ofAnother =
        OperationTime.of(
            "SCROLL_EXPORT_STEP",
            new Environment(Map.of("CONNECTOR_SCROLL_EXPORT_TIMEOUT", "60000"), property -> null));

    assertThat(ofAnother.usual()).isEqualTo(Duration.ofSeconds(270));
  }

  @Test
  void takesASystemPropertyFirst() {
    OperationTime time =
        OperationTime.of(
            "CONFLUENCE_MACRO",
            new Environment(
                Map.of("CONNECTOR_CONFLUENCE_MACRO_TIMEOUT", "60000"),
                Map.of("CONNECTOR_CONFLUENCE_MACRO_TIMEOUT", "100000")::get));

    assertThat(time.usual()).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void isLongerForADownloadThatMayTakeLonger() {
    assertThat(of("").beginDownload(Duration.ofMinutes(10)).limit())
        .isEqualTo(Duration.ofSeconds(630));
    assertThat(of("").beginDownload(Duration.ofMinutes(4)).limit())
        .isEqualTo(Duration.ofSeconds(270));
    assertThat(of("60000").beginDownload(null).limit()).isEqualTo(Duration.ofSeconds(54));
  }
}
