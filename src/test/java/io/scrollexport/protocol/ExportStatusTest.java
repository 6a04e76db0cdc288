package io.scrollexport.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteJson;
import io.scrollexport.remote.RemoteText;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportStatusTest {

  @ParameterizedTest
  @CsvSource({
    "complete, COMPLETE",
    "error, FAILED",
    "cancelled, CANCELLED",
    "queued, RUNNING",
    "Complete, RUNNING",
    "anything newer, RUNNING",
  })
  void onlyTheThreeFinalWordsEndAJob(String word, ExportStatus.Stage stage) {
    ExportStatus status = read("{\"status\":\"" + word + "\"}");

    assertThat(status).isNotNull();
    assertThat(status.stage()).isEqualTo(stage);
  }

  @Test
  void readsWhateverIsThereAndIgnoresTheRest() {
    assertThat(
            read(
                """
                {"status":"running","step":2.0,"totalSteps":"3","stepProgress":1e99,
                 "downloadUrl":"","message":" ","newer":{"step":1}}"""))
        .isEqualTo(
            new ExportStatus(
                RemoteText.of("running"), ExportStatus.Stage.RUNNING, 2, 3, null, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"status\":null}", "{\"status\":\"\"}", "{\"status\":{}}", "[]", "7"})
  void withoutAWordThereIsNoStatus(String json) {
    assertThat(read(json)).isNull();
  }

  @Test
  void theWordDecidesEvenWhereItIsHiddenAsACredential() {
    ExportStatus status =
        RemoteJson.read("{\"status\":\"complete\"}", Credentials.of(Set.of("complete")))
            .map(ExportStatus::from)
            .orElseThrow();

    assertThat(status.stage()).isEqualTo(ExportStatus.Stage.COMPLETE);
    assertThat(status.status()).hasToString("***");
  }

  @Test
  void hidesTheDownloadUrl() {
    assertThat(String.valueOf(read("{\"status\":\"x\",\"downloadUrl\":\"https://x/?jwt=abc\"}")))
        .doesNotContain("jwt", "abc");
  }

  private static @Nullable ExportStatus read(String json) {
    return RemoteJson.read(json, Credentials.NONE).map(ExportStatus::from).orElse(null);
  }
}
