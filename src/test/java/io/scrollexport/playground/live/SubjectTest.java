package io.scrollexport.playground.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class SubjectTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PAGES = "[{'pageId': '1'}, {'pageId': '2'}, {'pageId': '3'}]";

  @Test
  void namesATreeByItsRootPage() {
    assertThat(title("scroll-export", "{'exportRequest': {'pageId': '1'}}"))
        .isEqualTo("Title of 1 → Word");
    assertThat(title("scroll-export", "{'exportRequest': {'pageId': '1', 'scope': 'descendants'}}"))
        .isEqualTo("Title of 1 and pages below → Word");
    assertThat(title("scroll-export-batch", "{'exportRequests': " + PAGES + "}"))
        .isEqualTo("Title of 1 and 2 more pages → Word");
    assertThat(title("scroll-export-batch", "{'exportRequests': [{'pageId': '1'}]}"))
        .isEqualTo("Title of 1 → Word");
  }

  @Test
  void namesANightByItsFirstPage() {
    assertThat(title("nightly-export", "{'pages': " + PAGES + "}"))
        .isEqualTo("Nightly export: Title of 1 and 2 more pages");
    assertThat(title("mine", "{'pages': " + PAGES + "}")).isNull();
  }

  @Test
  void countsPagesThatHaveNoNumber() {
    assertThat(title("scroll-export-batch", "{'exportRequests': [{}, 'a']}"))
        .isEqualTo("2 pages → Word");
  }

  private static String title(String process, String variables) {
    try {
      JsonNode all = JSON.readTree(variables.replace('\'', '"'));
      return Subject.of(process, all::path, id -> "Title of " + id).title();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
