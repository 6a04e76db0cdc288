package io.scrollexport.playground.live.values;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.playground.api.run.BatchProgress;
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
        .isEqualTo(new BatchProgress(4, 2, 1, 40, null));
  }

  @Test
  void countAPageOnceHoweverOftenItIsNamed() {
    read("batch", "{'total': 2, 'progress': 100, 'exports': []}");
    read("line", "{'done': [{'index': 1}, {'index': 2, 'error': {'code': 'TIMEOUT'}}]}");
    read("line", "{'done': []}");
    assertThat(read("exportedDocuments", "[{'index': 1}, {'index': 2, 'error': {}}]"))
        .isEqualTo(new BatchProgress(2, 2, 1, 100, null));
  }

  @Test
  void sayNothingWhereThereIsNoBatch() {
    assertThat(read("line", "{'done': [{'index': 1}]}")).isNull();
    assertThat(read("batch", "null")).isNull();
    assertThat(read("title", "'Demo'")).isNull();
  }

  private BatchProgress read(String variable, String json) {
    try {
      JsonNode value = JSON.readTree(json.replace('\'', '"'));
      return results.read(variable, value);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
