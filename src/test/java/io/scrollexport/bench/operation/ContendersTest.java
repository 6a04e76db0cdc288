package io.scrollexport.bench.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scrollexport.http.ScriptedServer;
import io.scrollexport.http.ScriptedServer.Request;
import io.scrollexport.http.ScriptedServer.Script;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContendersTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Script CONFLUENCE =
      (request, wire) -> ScriptedServer.json(200, asked(request).answer()).answer(request, wire);

  private ScriptedServer confluence;
  private Contenders contenders;

  @BeforeEach
  void start() throws IOException {
    confluence = ScriptedServer.answering(CONFLUENCE);
    contenders = new Contenders(confluence.url().toString());
  }

  @AfterEach
  void stop() throws IOException {
    confluence.close();
  }

  private static Exchange asked(Request request) {
    return request.target().startsWith(Exchange.START.path()) ? Exchange.START : Exchange.STATUS;
  }

  /** What counts of a request, its time left out. */
  private Map<String, Object> sent(Callable<String> contender) throws Exception {
    contender.call();
    Request request = confluence.requests().getLast();
    return Map.of(
        "method", request.method(),
        "target", request.target(),
        "Authorization", request.headers().get("authorization"),
        "Accept", request.headers().get("accept"),
        "body", JSON.readTree(request.body().replaceFirst("\\d{10}(?=</)", "now")));
  }

  private static ObjectNode export(Callable<String> contender) throws Exception {
    return (ObjectNode) JSON.readTree(contender.call()).path("export");
  }

  @Test
  void allSendTheSameRequest() throws Exception {
    Map<String, Object> bare = sent(contenders.bareExchange(Exchange.STATUS));

    assertThat(bare).containsEntry("Authorization", "Bearer " + Exchange.TOKEN);
    assertThat(sent(contenders.getExportStatus()::run)).isEqualTo(bare);
    assertThat(sent(contenders.restWithResultVariable()::run)).isEqualTo(bare);
    assertThat(sent(contenders.restWithResultExpression()::run)).isEqualTo(bare);
  }

  @Test
  void aStartSendsTheSameRequestAsTheBareExchange() throws Exception {
    assertThat(sent(contenders.startExport()::run))
        .isEqualTo(sent(contenders.bareExchange(Exchange.START)));
  }

  @Test
  void theRestConnectorsExpressionGivesTheSameFieldsAsOurs() throws Exception {
    ObjectNode rest = export(contenders.restWithResultExpression()::run);

    assertThat(rest.path("progress").asInt()).isEqualTo(46);
    assertThat(export(contenders.getExportStatus()::run).retain(names(rest))).isEqualTo(rest);
  }

  @Test
  void oursIsInTheMiddleOfAnExport() throws Exception {
    ObjectNode export = export(contenders.getExportStatus()::run);

    assertThat(export.path("polls").asInt()).isEqualTo(2);
    assertThat(export.path("nextPollIn").asText()).startsWith("PT");
    assertThat(export.path("plan").path("due").isIntegralNumber()).isTrue();
  }

  private static List<String> names(JsonNode json) {
    return json.properties().stream().map(Map.Entry::getKey).toList();
  }
}
