package io.scrollexport.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.failure.ExportException;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.json.JsonApi;
import io.scrollexport.http.json.JsonReply;
import io.scrollexport.protocol.Operation;
import io.scrollexport.remote.RemoteJson;
import java.net.URI;
import java.util.Set;
import java.util.function.Consumer;

/** A whole answer of an interface that speaks JSON: status, headers and body. */
class JsonAnswerFuzzTest {

  private static final HttpCall CALL =
      HttpCall.getJson(URI.create("https://example.atlassian.net/wiki"), Timeouts.DEFAULT);

  @FuzzTest(maxDuration = Samples.LONG)
  void anyAnswer(byte[] answer) {
    String text = new String(answer, ISO_8859_1);
    JsonApi api = new JsonApi(call -> Samples.reply(text), Samples.CLOCK);
    JsonReply reply = api.reply(CALL, Samples.PURPOSE, Claims.CREDENTIALS);
    Claims.words(reply.words());
    Claims.words(reply.json().texts("message", "error", "name"));
    reply.json().id("asyncId").ifPresent(Claims::id);
    read(reply, json -> Claims.id(Operation.jobId(json, Samples.PURPOSE)), api);
    read(reply, json -> Claims.status(Operation.status(json, Samples.PURPOSE)), api);
    read(reply, JsonAnswerFuzzTest::goesOn, api);
  }

  private static void read(JsonReply reply, Consumer<RemoteJson> reading, JsonApi api) {
    try {
      reading.accept(api.accepted(Samples.PURPOSE, reply));
    } catch (ExportException e) {
      Claims.failure(e);
    }
  }

  /** As {@code confluence-macro} gives it to a process. */
  private static void goesOn(RemoteJson json) {
    ObjectNode once = json.forProcess(Set.of(), Set.of("_links"));
    Claims.result(once);
    ObjectNode again =
        RemoteJson.of(once, Claims.CREDENTIALS).forProcess(Set.of(), Set.of("_links"));
    Claims.hold(once.equals(again), "it changes when it goes on again", once);
  }
}
