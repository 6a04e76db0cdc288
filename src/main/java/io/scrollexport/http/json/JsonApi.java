package io.scrollexport.http.json;

import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.HttpCall;
import io.scrollexport.http.HttpReply;
import io.scrollexport.http.HttpTransport;
import io.scrollexport.http.RetryAfter;
import io.scrollexport.remote.Credentials;
import io.scrollexport.remote.RemoteJson;
import io.scrollexport.remote.RemoteText;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
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

  /** The JSON of an answer with a 2xx status; any other leaves as the failure it stands for. */
  public RemoteJson accepted(Purpose purpose, JsonReply reply) {
    if (!reply.isSuccess()) {
      throw failure(purpose, reply);
    }
    if (reply.json().isMissing()) {
      throw notJson(purpose, reply);
    }
    return reply.json();
  }

  /**
   * Sends the call and reads the answer, whatever its status: for callers to whom an error answer
   * says more than its status. Throws only where there is no whole answer.
   *
   * @param credentials those that the call carries
   */
  public JsonReply reply(HttpCall call, Purpose purpose, Credentials credentials) {
    try (HttpReply reply = transport.send(call)) {
      byte[] body = LimitedBody.read(reply, MAX_BODY_BYTES);
      RemoteJson json = RemoteJson.read(body, credentials).orElse(RemoteJson.missing());
      RemoteText text =
          isOfType(reply.headers(), "text/plain")
              ? RemoteText.of(new String(body, StandardCharsets.UTF_8), credentials)
              : RemoteText.EMPTY;
      return new JsonReply(reply.status(), reply.headers(), json, text, credentials);
    } catch (IOException e) {
      throw ExchangeFailure.of(e, call.timeouts(), purpose, credentials);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ExchangeFailure.interrupted(purpose);
    }
  }

  private ExportException failure(Purpose purpose, JsonReply reply) {
    if (reply.status() >= 300 && reply.status() < 400) {
      return redirected(purpose, reply);
    }
    return StatusFailure.of(
        reply.status(),
        purpose,
        reply.words(),
        RetryAfter.of(reply.status(), reply.headers(), clock.instant()));
  }

  private static ExportException redirected(Purpose purpose, JsonReply reply) {
    String target =
        reply
            .headers()
            .firstValue("Location")
            .flatMap(JsonApi::host)
            .map(host -> " to " + RemoteText.of(host, reply.credentials()))
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

  private static boolean isOfType(HttpHeaders headers, String type) {
    return headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT).startsWith(type);
  }

  private static ExportException notJson(Purpose purpose, JsonReply reply) {
    return new ExportException(
            FailureCode.UNEXPECTED_RESPONSE,
            purpose.who()
                + (isOfType(reply.headers(), "text/html")
                    ? " answered with a web page instead of JSON"
                    : " did not answer with JSON")
                + " when asked to "
                + purpose.action()
                + ". Check that the URL is that of its interface, and that no login page or proxy stands"
                + " in front of it.")
        .uncertain();
  }
}
