package io.scrollexport.playground.live.values;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.playground.api.run.BatchProgress;
import io.scrollexport.playground.api.run.FailedPage;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageResultsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PageResults results = new PageResults();

  @Test
  void countPagesThatHaveTheirDocumentAndThoseThatWillHaveNone() {
    read(
        "batch",
        "{'total': 4, 'progress': 40, 'exports': [{'index': 1}, {'index': 2},"
            + " {'index': 3, 'error': {'code': 'NOT_FOUND'}}, {'index': 4}]}");
    assertThat(read("line", "{'done': [{'index': 1}]}"))
        .isEqualTo(
            new BatchProgress(
                4, 2, 1, 40, null, List.of(failed(null, "Page 3 of the list", "NOT_FOUND", null))));
  }

  @Test
  void tellWhichPagesFailedAndWhyInTheOrderOfThePages() {
    read(
        "batch",
        "{'total': 3, 'exports': [{'index': 1, 'pageId': '11'},"
            + " {'index': 2, 'pageId': '12', 'message': 'No style.', 'error': {'code': 'EXPORT_FAILED'}},"
            + " {'index': 3, 'pageId': '13'}]}");
    BatchProgress progress =
        read("line", "{'done': [{'index': 1, 'error': {'code': 'TIMEOUT', 'message': 'Late.'}}]}");

    assertThat(progress.failures())
        .containsExactly(
            failed("11", "Title of 11", "TIMEOUT", "Late."),
            failed("12", "Title of 12", "EXPORT_FAILED", "No style."));
    assertThat(read("exportedDocuments", "[{'index': 2, 'error': {'code': 'EXPORT_FAILED'}}]"))
        .isEqualTo(progress);
  }

  @Test
  void nameTenFailuresAndCountAll() {
    read("batch", "{'total': 12, 'exports': []}");
    String entries =
        IntStream.rangeClosed(1, 12)
            .mapToObj(index -> "{'index': " + index + ", 'error': {'code': 'FORBIDDEN'}}")
            .collect(Collectors.joining(", ", "[", "]"));

    BatchProgress progress = read("exportedDocuments", entries);
    assertThat(progress.failed()).isEqualTo(12);
    assertThat(progress.failures()).hasSize(10);
  }

  @Test
  void ofTwoBatchesAreThoseOfBoth() {
    BatchProgress one = new BatchProgress(1, 1, 1, 100, null, List.of(failed("1", "A", "X", null)));
    BatchProgress other = new BatchProgress(3, 1, 0, 20, Instant.EPOCH, null);

    assertThat(BatchProgress.together(one, other))
        .isEqualTo(new BatchProgress(4, 2, 1, 40, Instant.EPOCH, one.failures()));
    assertThat(BatchProgress.together(null, other)).isEqualTo(other);
    assertThat(BatchProgress.together(one, null)).isEqualTo(one);
  }

  @Test
  void countAPageOnceHoweverOftenItIsNamed() {
    read("batch", "{'total': 2, 'progress': 100, 'exports': []}");
    read("line", "{'done': [{'index': 1}, {'index': 2, 'error': {'code': 'TIMEOUT'}}]}");
    read("line", "{'done': []}");
    assertThat(read("exportedDocuments", "[{'index': 1}, {'index': 2, 'error': {}}]"))
        .isEqualTo(
            new BatchProgress(
                2, 2, 1, 100, null, List.of(failed(null, "Page 2 of the list", "TIMEOUT", null))));
  }

  @Test
  void sayNothingWhereThereIsNoBatch() {
    assertThat(read("line", "{'done': [{'index': 1}]}")).isNull();
    assertThat(read("batch", "null")).isNull();
    assertThat(read("title", "'Demo'")).isNull();
  }

  private static FailedPage failed(
      @Nullable String id, String title, String code, @Nullable String message) {
    return new FailedPage(id, title, code, message);
  }

  private BatchProgress read(String variable, String json) {
    try {
      JsonNode value = JSON.readTree(json.replace('\'', '"'));
      return results.read(variable, value, id -> "Title of " + id);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
