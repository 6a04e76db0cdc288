package io.scrollexport.protocol.access;

import static io.scrollexport.http.ScriptedServer.json;
import static io.scrollexport.protocol.Requests.DOCUMENTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.ScriptedServer;
import io.scrollexport.http.ScriptedServer.Script;
import io.scrollexport.protocol.Answer;
import io.scrollexport.protocol.Asked;
import io.scrollexport.protocol.ExportStatus;
import io.scrollexport.protocol.Exporter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many exports by the exporter's own API, which takes one at a time. */
class RestBatchTest {

  private final WiredExporters exporters = new WiredExporters();

  private Asked<String> start(ScriptedServer server, String job) {
    return exporters
        .manyByRest(server.url().toString(), job)
        .start(List.of(DOCUMENTED, DOCUMENTED, DOCUMENTED));
  }

  private Asked<ExportStatus> status(ScriptedServer server, String job) {
    return exporters.manyByRest(server.url().toString(), "").status(List.of(job, "other"));
  }

  private static ExportException failure(Asked<?> asked) {
    assertThat(asked).isInstanceOf(Asked.Failed.class);
    assertThat(asked.size()).isOne();
    return ((Asked.Failed<?>) asked).failure();
  }

  private static ExportException refusal(Asked<?> asked) {
    assertThat(asked).isInstanceOf(Asked.Answered.class);
    assertThat(((Asked.Answered<?>) asked).answers())
        .singleElement()
        .isInstanceOf(Answer.Refused.class);
    return ((Answer.Refused<?>) ((Asked.Answered<?>) asked).answers().getFirst()).failure();
  }

  @Test
  void asksForTheFirst() throws Exception {
    Script answer = json(200, "{\"jobId\":\"7\",\"status\":\"running\"}");
    try (ScriptedServer server = ScriptedServer.answering(answer)) {
      Exporter exporter = exporters.manyByRest(server.url().toString(), "job");

      assertThat(exporter.perRequest()).isOne();
      assertThat(start(server, "job"))
          .isEqualTo(new Asked.Answered<>(List.of(new Answer.Given<>("7"))));
      assertThat(status(server, "7").size()).isOne();
      assertThat(server.requests().getLast().target()).isEqualTo("/api/public/1/exports/7/status");
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404})
  void aPageOrAJobMayBeRefusedByItself(int status) throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(json(status, "{}"))) {
      assertThat(refusal(start(server, "job")).code())
          .isEqualTo(status == 400 ? FailureCode.INVALID_REQUEST : FailureCode.NOT_FOUND);
      assertThat(refusal(status(server, "7"))).hasMessageContaining("answered " + status);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 500})
  void anyOtherFailureIsThatOfAll(int status) throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(json(status, "{}"))) {
      assertThat(failure(start(server, "job"))).hasMessageContaining("answered " + status);
      assertThat(failure(status(server, "7"))).hasMessageContaining("answered " + status);
    }
  }

  @Test
  void anAnswerThatMakesNoSenseIsThatOfOnePage() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(json(200, "{}"))) {
      assertThat(refusal(start(server, "job")).isUncertain()).isTrue();
      assertThat(refusal(status(server, "7")).isUncertain()).isFalse();
    }
  }
}
