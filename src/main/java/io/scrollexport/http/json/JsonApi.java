package io.scrollexport.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.RetryAfter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Exchanges with a remote API that answers in JSON. Every way in which one can go wrong leaves as
 * an {@link ExportException} with the contract's code; bodies are limited in size and JSON in
 * depth.
 */
public final class JsonApi {

  /** The largest answer that is read, in bytes. */
  public static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

  private final HttpTransport transport;
  private final InstantSource clock;

  /** An API over the given transport; the clock tells how far away a date is. */
  public JsonApi(HttpTransport transport, InstantSource clock) {
    this.transport = transport;
    this.clock = clock;
  }

  /**
   * Sends the call and reads the answer.
   *
   * @return the JSON of an answer with a 2xx status
   */
  public JsonNode exchange(HttpCall call, Purpose purpose) {
    return accepted(call, purpose, reply(call, purpose));
  }

  /** The JSON of an answer with a 2xx status; any other leaves as the failure it stands for. */
  public JsonNode accepted(HttpCall call, Purpose purpose, JsonReply reply) {
    if (!reply.isSuccess()) {
      throw failure(call, purpose, reply);
    }
    if (reply.json().isMissingNode()) {
      throw notJson(purpose, reply);
    }
    return reply.json();
  }

  /**
   * Sends the call and reads the answer, whatever its status: for callers to whom an error answer
   * says more than its status. Throws only where there is no whole answer.
   */
  public JsonReply reply(HttpCall call, Purpose purpose) {
    try (HttpReply reply = transport.send(call)) {
      byte[] body = LimitedBody.read(reply, MAX_BODY_BYTES);
      JsonNode json = ForeignJson.read(body).orElse(MissingNode.getInstance());
      return new JsonReply(reply.status(), reply.headers(), json);
    } catch (IOException e) {
      throw ExchangeFailure.of(e, call, purpose);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ExchangeFailure.interrupted(purpose);
    }
  }

  private ExportException failure(HttpCall call, Purpose purpose, JsonReply reply) {
    if (reply.status() >= 300 && reply.status() < 400) {
      return redirected(purpose, reply);
    }
    return StatusFailure.of(
        reply.status(),
        purpose,
        RemoteText.excerpt(RemoteText.message(reply.json()), secrets(call)),
        RetryAfter.of(reply.status(), reply.headers(), clock.instant()));
  }

  private static ExportException redirected(Purpose purpose, JsonReply reply) {
    String target =
        reply
            .headers()
            .firstValue("Location")
            .flatMap(JsonApi::host)
            .map(host -> " to " + host)
            .orElse("");
    return new ExportException(
        FailureCode.UNEXPECTED_RESPONSE,
        purpose.who()
            + " redirects"
            + target
            + " when asked to "
            + purpose.action()
            + ". Redirects are not followed, since they would carry the credentials along: check the"
            + " URL.");
  }

  private static Optional<String> host(String location) {
    try {
      return Optional.ofNullable(URI.create(location).getHost());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static List<String> secrets(HttpCall call) {
    List<String> secrets = new ArrayList<>();
    String header = call.headers().getOrDefault("Authorization", "");
    String credential = header.substring(header.indexOf(' ') + 1);
    secrets.add(credential);
    if (header.startsWith("Basic ")) {
      String pair = new String(Base64.getDecoder().decode(credential), StandardCharsets.UTF_8);
      secrets.add(pair.substring(pair.indexOf(':') + 1));
    }
    return secrets;
  }

  private static ExportException notJson(Purpose purpose, JsonReply reply) {
    String type = reply.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    return new ExportException(
        FailureCode.UNEXPECTED_RESPONSE,
        purpose.who()
            + (type.startsWith("text/html")
                ? " answered with a web page instead of JSON"
                : " did not answer with JSON")
            + " when asked to "
            + purpose.action()
            + ". Check that the URL is that of its interface, and that no login page or proxy stands"
            + " in front of it.");
  }
}
