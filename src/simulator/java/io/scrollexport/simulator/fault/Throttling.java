package io.scrollexport.simulator.fault;

import io.scrollexport.simulator.http.Delivery;
import io.scrollexport.simulator.http.LoopbackServer;
import io.scrollexport.simulator.http.LoopbackServer.Reply;
import io.scrollexport.simulator.http.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** A site that turns a request away with 429; it is not carried out. */
public final class Throttling {

  private Throttling() {}

  /** 429 with {@code Retry-After} in seconds. */
  public static Fault forSeconds(long seconds) {
    return Faults.answer(throttled().with("Retry-After", Long.toString(seconds)));
  }

  /** 429 with {@code Retry-After} as an HTTP date by the site's clock. */
  public static Fault untilDate(Duration fromNow) {
    return (normal, clock) -> {
      String date = LoopbackServer.httpDate(clock.instant().plus(fromNow));
      return new Reply(throttled().with("Retry-After", date), Delivery.WHOLE);
    };
  }

  /** 429 with {@code X-RateLimit-Reset} as an ISO 8601 time by the site's clock. */
  public static Fault untilReset(Duration fromNow) {
    return (normal, clock) -> {
      String reset = clock.instant().plus(fromNow).truncatedTo(ChronoUnit.SECONDS).toString();
      return new Reply(throttled().with("X-RateLimit-Reset", reset), Delivery.WHOLE);
    };
  }

  /** 429 without a word about when to come back. */
  public static Fault silently() {
    return Faults.answer(throttled());
  }

  private static Response throttled() {
    byte[] body = "{\"message\":\"Rate limit exceeded\"}".getBytes(StandardCharsets.UTF_8);
    return Response.bytes(429, "application/json", body).with("X-RateLimit-Remaining", "0");
  }
}
