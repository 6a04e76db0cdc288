package io.scrollexport.connector;

import static io.scrollexport.connector.Batches.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.simulator.Endpoint;
import io.scrollexport.simulator.fault.Fault;
import io.scrollexport.simulator.http.Delivery;
import io.scrollexport.simulator.http.LoopbackServer.Reply;
import io.scrollexport.simulator.http.Payload;
import io.scrollexport.simulator.storage.SeveralCalls.Answering;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Where all marks are there, but not each answer between its own. */
class RearrangedAnswersTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration MINUTE = Duration.ofMinutes(1);
  @AutoClose private final Batches batches = new Batches();

  /** The next rendered page comes changed. */
  private void rearranged(UnaryOperator<String> html) {
    Fault fault =
        (normal, clock) -> {
          var response = normal.get();
          ByteArrayOutputStream body = new ByteArrayOutputStream();
          try {
            response.payload().writeTo(body, Long.MAX_VALUE);
            ObjectNode json = (ObjectNode) JSON.readTree(body.toByteArray());
            json.put("value", html.apply(json.path("value").asText()));
            return new Reply(
                response.with(Payload.of(JSON.writeValueAsBytes(json))), Delivery.WHOLE);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    batches.confluence.fault(Endpoint.CONVERSION, fault);
  }

  private static String secondBesideTheFirst(String html) {
    Element body = Jsoup.parse(html).body();
    List<Element> outputs = body.select("div.result");
    outputs.get(0).after(outputs.get(1));
    return body.html();
  }

  @Test
  void aStartWhoseAnswerMayStandElsewhereIsNeverSentAgain() {
    ArrayNode requests = batches.pagesAtAKnownSite(4, MINUTE);
    rearranged(RearrangedAnswersTest::secondBesideTheFirst);

    JsonNode result = batches.start(requests);

    assertThat(each(result, "status")).containsExactly("refused", "refused", "started", "started");
    assertThat(each(result, "error", "code")).startsWith("UNEXPECTED_RESPONSE");
    assertThat(each(result, "error", "code").get(1)).isEqualTo("UNEXPECTED_RESPONSE");
    assertThat(each(result, "error", "message").get(1))
        .isEqualTo("An export may be running that nobody knows of.");
    assertThat(batches.startedPages()).containsExactly("5001", "5002", "5003", "5004");
  }

  @Test
  void aJobWhoseAnswerMayStandElsewhereIsAskedForByItself() {
    JsonNode started = batches.startAll(batches.pagesAtAKnownSite(4, MINUTE));
    rearranged(RearrangedAnswersTest::secondBesideTheFirst);

    JsonNode polled = batches.pollWhenWorthIt(started);

    assertThat(each(polled, "status")).containsOnly("incomplete");
  }

  @Test
  void aMacroThatLeftNothingIsSentAgainAlsoBesideAnAnswerThatCannotBeRead() {
    ArrayNode requests = batches.pagesAtAKnownSite(4, MINUTE);
    batches.confluence.conduct().severalCalls(Answering.FIRST_ONLY);
    rearranged(html -> html.replace("{&quot;jobId", "jobId"));

    JsonNode result = batches.start(requests);

    assertThat(each(result, "status")).containsExactly("refused", "started", "started", "started");
    assertThat(each(result, "error", "message").getFirst())
        .isEqualTo("An export may be running that nobody knows of.");
    assertThat(batches.startedPages()).containsExactly("5001", "5002", "5003", "5004");
  }

  @Test
  void whoeverMayNotFailsTheOperationWhereHisIsTheOnlyAnswer() {
    batches.confluence.conduct().severalCalls(Answering.FIRST_ONLY);
    batches.confluence.conduct().refuse("5001", 1, 403, "Nobody may.");

    assertThatThrownBy(() -> batches.start(batches.pages(4, MINUTE)))
        .hasMessageStartingWith("FORBIDDEN: ");
  }

  @Test
  void noJobIsGivenUpWhereWhoeverMayNotGotTheOnlyAnswer() {
    JsonNode started = batches.startAll(batches.pages(4, MINUTE));
    batches.confluence.conduct().severalCalls(Answering.FIRST_ONLY);
    each(started, "jobId")
        .forEach(job -> batches.confluence.conduct().refuse(job, 1, 401, "Who are you?"));

    assertThatThrownBy(() -> batches.pollWhenWorthIt(started))
        .hasMessageStartingWith("UNAUTHORIZED: ");
  }
}
