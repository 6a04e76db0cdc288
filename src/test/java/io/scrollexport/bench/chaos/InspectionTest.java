package io.scrollexport.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.bench.runtime.ExportCourse.GivenUp;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That each check sees what it is there for. */
class InspectionTest {

  private static final String LINK_CREDENTIAL =
      "3NqPm0T9rYw2aXc4LkVb7uEs.b64-".concat("x".repeat(70)).concat(".").concat("y".repeat(43));

  @TempDir Path folder;

  @Test
  void aSecondExportIsExplainedByATryOfWhichNothingIsKnown() {
    Twice twice = new Twice("StartExport", Twice.UNCERTAIN);

    twice.add(
        3,
        List.of(
            new GivenUp("StartExport", "TIMED_OUT", ""),
            new GivenUp("StartExport", "FAILED", "CONNECTION_FAILED")));

    assertThat(twice.reasons()).isEqualTo(Map.of("TIMED_OUT", 1, "CONNECTION_FAILED", 1));
    assertThat(twice.unexplained()).isZero();
  }

  @Test
  void aSecondExportIsNotExplainedByARefusalOrByAnotherTask() {
    Twice twice = new Twice("StartExport", Twice.UNCERTAIN);

    twice.add(
        2,
        List.of(
            new GivenUp("StartExport", "FAILED", "RATE_LIMITED"),
            new GivenUp("GetExportStatus", "TIMED_OUT", "")));

    assertThat(twice.unexplained()).isEqualTo(1);
  }

  @Test
  void aSecondDocumentIsNotExplainedByAFailureSinceThatLeavesNone() {
    Twice twice = new Twice("DownloadDocument", Set.of());

    twice.add(2, List.of(new GivenUp("DownloadDocument", "FAILED", "CONNECTION_FAILED")));

    assertThat(twice.unexplained()).isEqualTo(1);
  }

  @Test
  void whatIsNoWholeDocumentIsHalfWritten() throws Exception {
    Path whole = Files.createDirectory(folder.resolve("whole"));
    Files.writeString(whole.resolve("content"), "hello");
    Files.writeString(
        whole.resolve("reference.json"), "{\"metadata\": {\"processInstanceKey\": 7}}");
    Path draft = Files.createDirectory(folder.resolve(".1.draft"));
    Path withoutReference = Files.createDirectory(folder.resolve("half"));
    Files.writeString(withoutReference.resolve("content"), "hel");

    StoredDocuments stored = StoredDocuments.in(folder);

    assertThat(stored.documents())
        .containsExactly(
            new StoredDocuments.Document(
                "whole", 7, PageFile.hash("hello".getBytes(StandardCharsets.US_ASCII))));
    assertThat(stored.halfWritten()).containsExactly(draft, withoutReference);
  }

  @Test
  void credentialsAreFoundInRecordsAndLogs() throws Exception {
    Path log =
        Files.writeString(folder.resolve("runtime.log"), "fine\nGET /x?jwt=" + LINK_CREDENTIAL);
    SecretSearch search = new SecretSearch(List.of("demo-api-token"));

    search.texts("a record", Stream.of("{\"password\":\"demo-api-token\"}", "{}"));
    search.files(List.of(log));

    assertThat(search.found()).hasSize(2);
    assertThat(search.searched()).isEqualTo(4);
  }

  @Test
  void eachPageHasAFileOfItsOwnAndAlwaysTheSame() {
    assertThat(PageFile.of("1")).isEqualTo(PageFile.of("1")).isNotEqualTo(PageFile.of("2"));
  }
}
