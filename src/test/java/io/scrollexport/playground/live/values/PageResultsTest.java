package io.scrollexport.playground.live.values;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.playground.api.run.BatchProgress;
import io.scrollexport.playground.api.run.FailedPage;
import io.scrollexport.playground.api.run.HistoryEntry.NamedPages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageResultsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PageResults results = new PageResults(id -> "Title of " + id);

  @Test
  void countPagesThatHaveTheirDocumentAndThoseThatWillHaveNone() {
    read(
        "batch",
        "{'total': 4, 'exports': [{'index': 1}, {'index': 2},"
            + " {'index': 3, 'error': {'code': 'NOT_FOUND'}}, {'index': 4}]}");
    read("line", "{'done': [{'index': 1}]}");

    assertThat(progress())
        .isEqualTo(
            new BatchProgress(
                4,
                2,
                1,
                "d0f0",
                null,
                List.of(failed(null, "Page 3 of the list", "NOT_FOUND", null))));
  }

  @Test
  void tellOfEachPageHowFarItIsInTheirOrder() {
    read(
        "batch",
        "{'total': 4, 'exports': [{'index': 1, 'progress': 62}, {'index': 2, 'progress': 100},"
            + " {'index': 3, 'finished': true, 'progress': 100},"
            + " {'index': 4, 'finished': true, 'progress': 100}]}");
    read("line", "{'done': [{'index': 4}]}");
    assertThat(progress().pages()).isEqualTo("69ed");

    read("batch", "{'total': 4, 'exports': [{'index': 4, 'finished': true}]}");
    assertThat(progress().pages()).as("what has its document keeps it").isEqualTo("69ed");
  }

  @Test
  void tellWhichPagesFailedAndWhyInTheOrderOfThePages() {
    read(
        "batch",
        "{'total': 3, 'exports': [{'index': 1, 'pageId': '11'},"
            + " {'index': 2, 'pageId': '12', 'message': 'No style.', 'error': {'code': 'EXPORT_FAILED'}},"
            + " {'index': 3, 'pageId': '13'}]}");
    read("line", "{'done': [{'index': 1, 'error': {'code': 'TIMEOUT', 'message': 'Late.'}}]}");
    BatchProgress before = progress();

    assertThat(before.failures())
        .containsExactly(
            failed("11", "Title of 11", "TIMEOUT", "Late."),
            failed("12", "Title of 12", "EXPORT_FAILED", "No style."));
    read("exportedDocuments", "[{'index': 2, 'error': {'code': 'EXPORT_FAILED'}}]");
    assertThat(progress()).isEqualTo(before);
  }

  @Test
  void nameTenFailuresAndCountAll() {
    read("batch", "{'total': 12, 'exports': []}");
    read(
        "exportedDocuments",
        IntStream.rangeClosed(1, 12)
            .mapToObj(index -> "{'index': " + index + ", 'error': {'code': 'FORBIDDEN'}}")
            .collect(Collectors.joining(", ", "[", "]")));

    assertThat(progress().failed()).isEqualTo(12);
    assertThat(progress().failures()).hasSize(10);
  }

  @Test
  void nameThePagesThatAnOperationWasAbout() {
    read("batch", "{'total': 5, 'exports': [" + started("1") + ", {'index': 2}]}");
    assertThat(results.after("startExports")).isEqualTo(new NamedPages(List.of("Title of 1"), 0));
    read(
        "batch",
        "{'total': 5, 'exports': [" + started("1", "2", "3", "4", "5") + "], 'ended': [5, 1]}");

    assertThat(results.after("startExports"))
        .isEqualTo(new NamedPages(List.of("Title of 2", "Title of 3", "Title of 4"), 1));
    assertThat(results.after("getExportStatuses"))
        .isEqualTo(new NamedPages(List.of("Title of 5", "Title of 1"), 0));
    assertThat(results.after("downloadExport")).isNull();
    assertThat(results.named(List.of(0, 6))).isNull();
  }

  @Test
  void countAPageOnceHoweverOftenItIsNamed() {
    read("batch", "{'total': 2, 'exports': []}");
    read("line", "{'done': [{'index': 1}, {'index': 2, 'error': {'code': 'TIMEOUT'}}]}");
    read("line", "{'done': []}");
    read("exportedDocuments", "[{'index': 1}, {'index': 2, 'error': {}}]");

    assertThat(progress())
        .isEqualTo(
            new BatchProgress(
                2, 2, 1, "df", null, List.of(failed(null, "Page 2 of the list", "TIMEOUT", null))));
  }

  @Test
  void tellExportsApartByPageAndRequest() {
    read("exportRequests", "[{'templateId': 'a'}, {'templateId': 'b'}, {'templateId': 'a'}]");
    read("batch", "{'total': 3, 'exports': [" + started("1") + "]}");
    read(
        "batch",
        "{'total': 3, 'exports': [{'index': 1, 'pageId': '7'}, {'index': 2, 'pageId': '7'},"
            + " {'index': 3, 'pageId': '7'}]}");

    assertThat(results.pages())
        .extracting(BatchPage::name)
        .containsExactly(
            "7 {\"templateId\":\"a\"} 1",
            "7 {\"templateId\":\"b\"} 1",
            "7 {\"templateId\":\"a\"} 2");
  }

  @Test
  void sayNothingWhereThereIsNoBatch() {
    assertThat(read("line", "{'done': [{'index': 1}]}")).isFalse();
    assertThat(read("batch", "null")).isFalse();
    assertThat(read("title", "'Demo'")).isFalse();
    assertThat(progress()).isNull();
  }

  /** Entries of exports that go on, of the pages with these IDs. */
  private static String started(String... pageIds) {
    return IntStream.rangeClosed(1, pageIds.length)
        .mapToObj(
            index ->
                "{'index': %d, 'pageId': '%s', 'jobId': 'j'}".formatted(index, pageIds[index - 1]))
        .collect(Collectors.joining(", "));
  }

  private static FailedPage failed(
      @Nullable String id, String title, String code, @Nullable String message) {
    return new FailedPage(id, title, code, message);
  }

  private BatchProgress progress() {
    return BatchPage.together(results.pages(), null);
  }

  private boolean read(String variable, String json) {
    try {
      return results.read(variable, JSON.readTree(json.replace('\'', '"')));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
