package io.scrollexport.confluence.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.scrollexport.confluence.ConfluenceApi;
import io.scrollexport.failure.ExportException;
import io.scrollexport.failure.FailureCode;
import io.scrollexport.http.HttpDate;
import io.scrollexport.http.json.JsonReply;
import io.scrollexport.http.json.Purpose;
import io.scrollexport.http.site.SiteClock;
import io.scrollexport.remote.RemoteContent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

/**
 * A fragment that was sent to be converted. It was written at the moment of sending, with the time
 * by the site's clock.
 *
 * @param sentAt in nanoseconds, by the clock that nobody sets
 * @param issuedAt by the site's clock
 * @param reply a success, or a status by which the site says that it has no such conversion
 */
record Conversion(SiteClock clock, long sentAt, Instant issuedAt, JsonReply reply) {

  /** Not found, method not allowed, gone. */
  private static final Set<Integer> NOT_OFFERED = Set.of(404, 405, 410);

  static Conversion send(
      ConfluenceApi confluence, URI uri, Function<Instant, String> storage, Purpose purpose) {
    Writing writing = new Writing(confluence.clock(), storage);
    JsonReply reply = confluence.post(uri, writing::body, purpose, NOT_OFFERED);
    return new Conversion(writing.clock, writing.sentAt, writing.issuedAt, reply);
  }

  /** Writes the body whenever it is sent, and remembers the last time. */
  private static final class Writing {

    private final SiteClock clock;
    private final Function<Instant, String> storage;
    private long sentAt;
    private Instant issuedAt = Instant.MIN;

    Writing(SiteClock clock, Function<Instant, String> storage) {
      this.clock = clock;
      this.storage = storage;
    }

    JsonNode body() {
      sentAt = clock.nanos();
      issuedAt = clock.instant();
      return JsonNodeFactory.instance
          .objectNode()
          .put("value", storage.apply(issuedAt))
          .put("representation", "storage");
    }
  }

  boolean isOffered() {
    return reply.isSuccess();
  }

  int status() {
    return reply.status();
  }

  /** What came of it, by an answer that was just received. */
  Rendered rendered(RemoteContent html, JsonReply answer) {
    return new Rendered(
        html,
        issuedAt,
        Duration.ofNanos(clock.nanos() - sentAt),
        () -> HttpDate.of(answer.headers()));
  }

  /** The failure of a conversion that is not offered. */
  ExportException notOffered(String kind, Purpose purpose, String advice) {
    return new ExportException(
        status() == 404 ? FailureCode.NOT_FOUND : FailureCode.UNEXPECTED_RESPONSE,
        purpose.who()
            + " answered "
            + status()
            + " to "
            + kind
            + " rendering when asked to "
            + purpose.action()
            + reply.words().quoted()
            + ". "
            + advice);
  }
}
