package io.scrollexport.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.BaseUrl;
import io.scrollexport.http.ClosedPort;
import io.scrollexport.http.Deadline;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.ScriptedServer;
import io.scrollexport.http.ScriptedServer.Script;
import io.scrollexport.http.Timeouts;
import io.scrollexport.http.transport.PooledTransport;
import io.scrollexport.http.wire.Way;
import io.scrollexport.remote.Credentials;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** Exchanges that end without a whole answer. */
class BrokenExchangeTest {

  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n";
  private static final Timeouts PATIENT = Timeouts.DEFAULT;
  private static final Timeouts IMPATIENT =
      new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(200));

  private final JsonApi api = new JsonApi(new PooledTransport(Way::direct), InstantSource.system());

  @Test
  void timesOutBeforeTheHeaders() throws Exception {
    assertThat(failure((request, wire) -> wire.stall(), IMPATIENT))
        .hasMessageStartingWith("TIMEOUT: Confluence at 127.0.0.1:")
        .hasMessageContaining("Raise readTimeoutInSeconds");
  }

  @Test
  void timesOutInTheHeaders() throws Exception {
    assertThat(failure((request, wire) -> wire.send("HTTP/1.1 200 OK\r\nX-").stall(), IMPATIENT))
        .hasMessageStartingWith("TIMEOUT: ");
  }

  @Test
  void timesOutInTheBody() throws Exception {
    assertThat(failure((request, wire) -> wire.send(HEAD + "{\"a\":").stall(), IMPATIENT))
        .hasMessageStartingWith("TIMEOUT: ");
  }

  @Test
  void timesOutWhereTheWholeAnswerTakesTooLong() throws Exception {
    Timeouts timeouts = PATIENT.until(Deadline.after(Duration.ofSeconds(1)));

    assertThat(failure((request, wire) -> wire.send(HEAD + "{\"a\":").stall(), timeouts))
        .hasMessageStartingWith("TIMEOUT: Confluence at 127.0.0.1:")
        .hasMessageContaining("had not sent its whole answer")
        .hasMessageContaining("1 seconds")
        .hasMessageContaining("CONNECTOR_…_TIMEOUT");
  }

  @Test
  void tellsOfAConnectionCutBeforeTheHeaders() throws Exception {
    assertThat(failure((request, wire) -> {}, PATIENT))
        .hasMessageStartingWith("CONNECTION_FAILED: The connection to Confluence at 127.0.0.1:");
  }

  @Test
  void tellsOfAConnectionCutInTheBody() throws Exception {
    assertThat(failure((request, wire) -> wire.send(HEAD + "{\"a\":7}"), PATIENT).code())
        .isEqualTo(FailureCode.CONNECTION_FAILED);
  }

  @Test
  void tellsOfAnAnswerThatIsNotHttp() throws Exception {
    assertThat(failure((request, wire) -> wire.send("SSH-2.0-x\r\n\r\n"), PATIENT).code())
        .isEqualTo(FailureCode.CONNECTION_FAILED);
  }

  @Test
  void tellsOfAPortWhereNobodyListens() throws Exception {
    try (ClosedPort port = new ClosedPort()) {
      assertThat(failure(BaseUrl.from("http://127.0.0.1:" + port.number()), PATIENT).code())
          .isEqualTo(FailureCode.CONNECTION_FAILED);
    }
  }

  @Test
  void tellsOfAServerWithoutTls() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering((request, wire) -> {})) {
      String https = server.url().toString().replace("http:", "https:");

      assertThat(failure(BaseUrl.from(https), PATIENT).code())
          .isEqualTo(FailureCode.CONNECTION_FAILED);
    }
  }

  @Test
  void namesACertificateThatIsNotTrusted() {
    HttpTransport distrustful =
        call -> {
          throw new SSLHandshakeException("PKIX path building failed");
        };
    JsonApi api = new JsonApi(distrustful, InstantSource.system());

    assertThat(failure(api, BaseUrl.from("https://example.com"), PATIENT))
        .hasMessageStartingWith("CONNECTION_FAILED: No secure connection to Confluence")
        .hasMessageContaining("certificate");
  }

  @Test
  void namesWhoWasAskedAsItStandsInASentence() {
    HttpTransport broken =
        call -> {
          throw new IOException("no route");
        };
    HttpCall call = HttpCall.get(URI.create("https://example.com/"), Map.of(), PATIENT);
    Purpose purpose = new Purpose("The exporter", "example.com", "test it");

    assertThatThrownBy(
            () ->
                new JsonApi(broken, InstantSource.system()).reply(call, purpose, Credentials.NONE))
        .hasMessageStartingWith(
            "CONNECTION_FAILED: The connection to the exporter at example.com failed");
  }

  @Test
  void endsAtOnceWhenTheRuntimeStops() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    Script silent =
        (request, wire) -> {
          asked.countDown();
          wire.stall();
        };
    try (ScriptedServer server = ScriptedServer.answering(silent)) {
      CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
      CompletableFuture<ExportException> thrown = new CompletableFuture<>();
      Thread job =
          Thread.ofVirtual()
              .start(
                  () -> {
                    thrown.complete(failure(api, server.url(), PATIENT));
                    stillInterrupted.complete(Thread.currentThread().isInterrupted());
                  });
      asked.await();
      job.interrupt();

      assertThat(thrown.get(10, TimeUnit.SECONDS))
          .hasMessageStartingWith("CONNECTION_FAILED: The connector runtime stopped");
      assertThat(stillInterrupted.get(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private ExportException failure(Script script, Timeouts timeouts) throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(script)) {
      return failure(server.url(), timeouts);
    }
  }

  private ExportException failure(BaseUrl url, Timeouts timeouts) {
    return failure(api, url, timeouts);
  }

  private static ExportException failure(JsonApi api, BaseUrl url, Timeouts timeouts) {
    HttpCall call = HttpCall.get(url.resolve("x"), Map.of(), timeouts);
    Purpose purpose = new Purpose("Confluence", url.site(), "test it");
    return catchThrowableOfType(
        ExportException.class, () -> api.reply(call, purpose, Credentials.NONE));
  }
}
