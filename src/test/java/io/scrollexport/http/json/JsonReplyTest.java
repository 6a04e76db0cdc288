package io.scrollexport.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.scrollexport.http.HttpCall;
import io.scrollexport.http.ScriptedTransport;
import io.scrollexport.http.Timeouts;
import io.scrollexport.remote.Credentials;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers whose callers want more than their JSON. */
class JsonReplyTest {

  private static final Credentials CREDENTIALS = Credentials.ofHeader("Bearer s3cr3t-t0ken");

  private static JsonReply reply(int status, String body, String... headers) {
    return new JsonApi(
            ScriptedTransport.answering(ScriptedTransport.answer(status, body, headers)),
            InstantSource.system())
        .reply(
            HttpCall.get(URI.create("https://example.com/"), Map.of(), Timeouts.DEFAULT),
            new Purpose("Confluence", "example.com", "test it"),
            CREDENTIALS);
  }

  @ParameterizedTest
  @CsvSource({"199, false", "200, true", "204, true", "299, true", "300, false", "404, false"})
  void isASuccessByItsStatus(int status, boolean success) {
    assertThat(reply(status, "{}").isSuccess()).isEqualTo(success);
  }

  @Test
  void showsWhatAHeaderSaysWithoutCredentials() {
    JsonReply reply = reply(200, "{}", "X-Reason", "no s3cr3t-t0ken here");

    assertThat(reply.header("x-reason")).hasToString("no *** here");
    assertThat(reply.header("X-Other").isEmpty()).isTrue();
  }

  @Test
  void speaksInJsonOrInPlainTextAndNeverInMarkup() {
    assertThat(reply(400, "{\"message\":\"No.\"}", "Content-Type", "application/json").words())
        .hasToString("No.");
    assertThat(reply(400, "Never s3cr3t-t0ken", "Content-Type", "TEXT/plain").words())
        .hasToString("Never ***");
    assertThat(reply(400, "<p>No.</p>", "Content-Type", "text/html").words().isEmpty()).isTrue();
    assertThat(reply(400, "No.").words().isEmpty()).isTrue();
  }

  @Test
  void isItsStatusInLogs() {
    assertThat(reply(404, "{\"message\":\"secret\"}")).hasToString("HTTP 404");
  }
}
