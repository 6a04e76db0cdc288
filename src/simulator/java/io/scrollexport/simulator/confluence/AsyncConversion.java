package io.scrollexport.simulator.confluence;

import io.scrollexport.simulator.site.User;
import io.scrollexport.simulator.storage.RenderContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One asynchronous conversion on its way from the queue to its result. */
final class AsyncConversion {
  /** A result is there for that long after its completion. */
  static final Duration KEPT = Duration.ofMinutes(5);

  private final String id;
  private final User owner;
  private final Object input;
  private final Instant createdAt;
  private final Instant dueAt;
  private final Function<RenderContext, Map<String, Object>> conversion;
  private final @Nullable String failure;
  private final @Nullable Map<String, Object> cached;
  private int pollsLeft;
  private @Nullable Map<String, Object> result;
  private @Nullable Instant completedAt;

  /**
   * A conversion in the queue.
   *
   * @param input equal for identical requests
   * @param delay between the request and the rendering
   * @param polls how many polls at least are told to come again
   * @param failure what it ends with instead of a result
   * @param cached the result of an identical request before, where it may be shown
   */
  AsyncConversion(
      String id,
      User owner,
      Object input,
      Instant createdAt,
      Duration delay,
      int polls,
      @Nullable String failure,
      @Nullable Map<String, Object> cached,
      Function<RenderContext, Map<String, Object>> conversion) {
    this.id = id;
    this.owner = owner;
    this.input = input;
    this.createdAt = createdAt;
    this.dueAt = createdAt.plus(delay);
    this.pollsLeft = polls;
    this.failure = failure;
    this.cached = cached;
    this.conversion = conversion;
  }

  /** What a poll shows. */
  record State(String status, @Nullable Map<String, Object> body, @Nullable String error) {}

  String id() {
    return id;
  }

  User owner() {
    return owner;
  }

  Object input() {
    return input;
  }

  /** Renders when it is time to, as of the time at which it was due. */
  synchronized void advance(Instant now) {
    if (completedAt == null && pollsLeft <= 0 && !now.isBefore(dueAt)) {
      completedAt = dueAt;
      result = failure == null ? conversion.apply(new RenderContext(owner, dueAt)) : null;
    }
  }

  synchronized State poll(Instant now) {
    advance(now);
    pollsLeft--;
    if (completedAt != null) {
      return failure == null
          ? new State("COMPLETED", result, null)
          : new State("FAILED", null, failure);
    }
    if (cached != null) {
      return new State("RERUNNING", cached, null);
    }
    Instant half = createdAt.plus(Duration.between(createdAt, dueAt).dividedBy(2));
    return new State(now.isBefore(half) ? "QUEUED" : "WORKING", null, null);
  }

  synchronized boolean expired(Instant now) {
    return completedAt != null && completedAt.plus(KEPT).isBefore(now);
  }

  synchronized @Nullable Map<String, Object> result() {
    return result;
  }
}
