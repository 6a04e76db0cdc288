package io.scrollexport.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.scrollexport.download.Answer;
import io.scrollexport.download.RawServer;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.transport.PooledTransport;
import io.scrollexport.http.wire.Way;
import io.scrollexport.remote.Credentials;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers in gzip, which nobody asked for. */
class CompressedAnswerTest {

  private static final Purpose PURPOSE = new Purpose("The exporter", "127.0.0.1", "start");

  private final JsonApi api = new JsonApi(new PooledTransport(Way::direct), InstantSource.system());

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }

  private static byte[] job() throws IOException {
    return gzip("{\"jobId\":\"0f517c20\"}".getBytes(StandardCharsets.UTF_8));
  }

  private static Answer compressed(byte[] body, String coding) {
    return Answer.file("application/json", "x", body).with("Content-Encoding: " + coding);
  }

  private static HttpCall call(RawServer server) {
    return HttpCall.getJson(URI.create(server.url("/")), Timeouts.DEFAULT);
  }

  private ExportException failure(RawServer server) {
    return catchThrowableOfType(
        ExportException.class, () -> api.reply(call(server), PURPOSE, Credentials.NONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", " GZip "})
  void areReadThoughTheRequestAsksForPlainBytes(String coding) throws Exception {
    try (RawServer server = RawServer.answering(compressed(job(), coding))) {
      assertThat(api.reply(call(server), PURPOSE, Credentials.NONE).json().text("jobId"))
          .hasToString("0f517c20");

      assertThat(server.requests().getFirst().headers())
          .contains("Accept-Encoding: identity", "User-Agent: scroll-export-connector/1");
    }
  }

  @Test
  void areLimitedByWhatTheyHold() throws Exception {
    byte[] bomb = gzip(new byte[JsonApi.MAX_BODY_BYTES + 1]);
    try (RawServer server = RawServer.answering(compressed(bomb, "gzip"))) {
      assertThat(failure(server).code()).isEqualTo(FailureCode.UNEXPECTED_RESPONSE);
      await().until(() -> server.openConnections() == 0);
    }
  }

  @Test
  void failWhereTheyAreCut() throws Exception {
    byte[] cut = Arrays.copyOf(job(), 20);
    try (RawServer server = RawServer.answering(compressed(cut, "gzip"))) {
      assertThat(failure(server).code())
          .isIn(FailureCode.CONNECTION_FAILED, FailureCode.UNEXPECTED_RESPONSE);
    }
  }
}
