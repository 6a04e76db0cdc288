package io.scrollexport.connector;

import static io.scrollexport.connector.Batches.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.scrollexport.simulator.storage.SeveralCalls.Answering;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code startExports} where several macros of one fragment have to be told apart. */
class SeveralMacrosTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  @AutoClose private final Batches batches = new Batches();

  @Test
  void aSiteThatAnswersForTheFirstMacroOnlyIsAskedOneByOneAndNothingIsLost() {
    batches.confluence.conduct().severalCalls(Answering.FIRST_ONLY);
    ArrayNode requests = batches.pages(6, MINUTE);

    JsonNode result = batches.start(requests);

    assertThat(each(result, "status")).containsOnly("started");
    assertThat(each(result, "jobId"))
        .containsExactlyElementsOf(batches.confluence.jobs().stream().map(j -> j.id()).toList());
    assertThat(batches.requestsForRendering()).as("two, then each by itself").isEqualTo(6);
    batches.start(batches.pages(4, MINUTE));
    assertThat(batches.requestsForRendering()).as("remembered").isEqualTo(10);
  }

  @ParameterizedTest
  @EnumSource(names = {"WITHOUT_MARKS", "WITHOUT_ONE_MARK"})
  void whatCannotBeToldApartIsNeverSentAgain(Answering answering) {
    batches.confluence.conduct().severalCalls(answering);
    ArrayNode requests = batches.pages(6, MINUTE);

    JsonNode result = batches.start(requests);

    assertThat(each(result, "status"))
        .containsExactly("refused", "refused", "started", "started", "started", "started");
    assertThat(each(result, "error", "code")).startsWith("UNEXPECTED_RESPONSE");
    assertThat(result.path("exports").get(0).has("jobId")).isFalse();
    assertThat(batches.confluence.jobs()).as("none twice").hasSize(6);
    assertThat(batches.requestsForRendering()).isEqualTo(5);
  }

  @Test
  void macrosThatComeTooLateAreSentAgainWithFewerBesideThem() {
    ArrayNode requests = batches.pagesAtAKnownSite(20, MINUTE);
    int before = batches.requestsForRendering();
    batches.confluence.conduct().callsTake(Duration.ofSeconds(3));

    JsonNode result = batches.start(requests);

    assertThat(each(result, "status")).containsOnly("started");
    assertThat(batches.startedPages()).hasSize(20).doesNotHaveDuplicates();
    assertThat(batches.requestsForRendering() - before)
        .as("10 of which 4, then 4 each")
        .isEqualTo(5);
  }

  @Test
  void aClockThatIsOffIsCorrectedForAllOfThem() {
    ArrayNode requests = batches.pages(12, MINUTE);
    batches.confluence.conduct().clockSkew(Duration.ofMinutes(5));

    JsonNode result = batches.start(requests);

    assertThat(each(result, "status")).containsOnly("started");
    assertThat(batches.confluence.jobs()).hasSize(12);
  }
}
