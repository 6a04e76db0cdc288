package io.scrollexport.playground.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scrollexport.playground.api.run.BatchProgress;
import io.scrollexport.playground.live.deployed.Diagram;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a caller tells of the batches that it called. */
class FamiliesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ONE = "{'pageId': '1', 'templateId': 'word'}";
  private static final String TWO = "{'pageId': '2', 'templateId': 'word'}";

  private static final String GERMAN = ONE.replace("}", ", 'languageKey': 'de'}");
  private static final String ENGLISH = GERMAN.replace("de", "en");

  private final LiveRun caller = run(1);

  @Test
  void countsAPageOnceThatIsExportedAgainAsItStandsLast() {
    call(2, "[" + ONE + ", " + TWO + "]", "[{'index': 1}, {'index': 2, 'error': {}}]");
    assertThat(batch().pages()).isEqualTo("df");

    call(3, "[" + TWO + "]", "[{'index': 1}]");
    assertThat(batch()).isEqualTo(new BatchProgress(2, 2, 0, "dd", null, null));
  }

  @Test
  void countsAPageForEachTemplate() {
    call(2, "[" + ONE + "]", "[{'index': 1}]");
    call(3, "[" + ONE.replace("word", "pdf") + "]", "[{'index': 1}]");

    assertThat(batch().total()).isEqualTo(2);
  }

  @Test
  void countsAPageForEachLanguageThatItIsRequestedIn() {
    call(2, "[" + GERMAN + "]", "[{'index': 1, 'error': {}}]");
    call(3, "[" + ENGLISH + "]", "[{'index': 1}]");

    assertThat(batch().pages()).isEqualTo("fd");
  }

  @Test
  void countsTheLanguageThatIsExportedAgainAsItStandsLast() {
    call(2, "[" + GERMAN + ", " + ENGLISH + "]", "[{'index': 1}, {'index': 2, 'error': {}}]");
    call(3, "[" + ENGLISH + "]", "[{'index': 1}]");

    assertThat(batch().pages()).isEqualTo("dd");
  }

  @Test
  void countsPagesThatNoRequestNamesForThemselves() {
    call(2, "[{}]", "[{'index': 1, 'error': {}}]");
    call(3, "[{}]", "[{'index': 1, 'error': {}}]");

    assertThat(batch().failed()).isEqualTo(2);
  }

  @Test
  void keepsThePagesOfWhatIsForgotten() {
    LiveRun called = call(2, "[" + ONE + "]", "[{'index': 1, 'error': {'code': 'TIMEOUT'}}]");
    caller.forget(called);

    assertThat(batch().pages()).isEqualTo("f");
    call(3, "[" + ONE + "]", "[{'index': 1}]");
    assertThat(batch().pages()).isEqualTo("d");
  }

  @Test
  void tellsTheSoonestPoll() {
    call(2, "[" + ONE + "]", "[]").nextPollAt(Instant.ofEpochSecond(9));
    call(3, "[" + TWO + "]", "[]").nextPollAt(Instant.ofEpochSecond(5));
    caller.nextPollAt(Instant.ofEpochSecond(1));

    assertThat(batch().nextPollAt()).isEqualTo(Instant.ofEpochSecond(5));
    assertThat(Families.batch(run(4))).isNull();
  }

  private BatchProgress batch() {
    return Families.batch(caller);
  }

  private LiveRun call(long key, String requests, String documents) {
    LiveRun run = run(key);
    read(run, "exportRequests", requests);
    String exports = requests.replace("}, {", "}|{");
    StringBuilder entries = new StringBuilder();
    int index = 0;
    for (String request : exports.substring(1, exports.length() - 1).split("[|]")) {
      String rest = request.equals("{}") ? "}" : ", " + request.substring(1);
      entries.append(index == 0 ? "" : ", ").append("{'index': ").append(++index).append(rest);
    }
    read(run, "batch", "{'total': " + index + ", 'exports': [" + entries + "]}");
    read(run, "exportedDocuments", documents);
    caller.called.add(run);
    return run;
  }

  private static LiveRun run(long key) {
    return new LiveRun(key, "batch", 9, Diagram.UNKNOWN, id -> "Title of " + id);
  }

  private static void read(LiveRun run, String variable, String json) {
    try {
      run.results.read(variable, JSON.readTree(json.replace('\'', '"')));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
