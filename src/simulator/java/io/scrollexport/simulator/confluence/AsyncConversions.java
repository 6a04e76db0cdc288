package io.scrollexport.simulator.confluence;

import io.scrollexport.simulator.site.User;
import io.scrollexport.simulator.storage.RenderContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The queue of asynchronous conversions. As documented, a result can be had for five minutes, or
 * until an identical request is made that does not allow the cache.
 */
public final class AsyncConversions {
  private final Clock clock;
  private final List<AsyncConversion> conversions = new ArrayList<>();
  private Duration delay = Duration.ZERO;
  private int polls;
  private int failures;
  private String failureMessage = "";

  /** An empty queue that needs no time. */
  public AsyncConversions(Clock clock) {
    this.clock = clock;
  }

  /** From now on each conversion waits that long, and for that many polls, before it is done. */
  public synchronized void pace(Duration newDelay, int newPolls) {
    this.delay = newDelay;
    this.polls = newPolls;
  }

  /** The next conversions fail with that message. */
  public synchronized void fail(int times, String message) {
    this.failures = times;
    this.failureMessage = message;
  }

  /** Renders all that is due by now. */
  public synchronized void settle() {
    Instant now = clock.instant();
    conversions.forEach(conversion -> conversion.advance(now));
    conversions.removeIf(conversion -> conversion.expired(now));
  }

  /** Puts a conversion into the queue and gives its ID. */
  synchronized String start(
      User owner,
      Object input,
      boolean allowCache,
      Function<RenderContext, Map<String, Object>> conversion) {
    settle();
    @Nullable Map<String, Object> before = null;
    for (AsyncConversion other : List.copyOf(conversions)) {
      if (other.owner().equals(owner) && other.input().equals(input) && other.result() != null) {
        before = other.result();
        if (!allowCache) {
          conversions.remove(other);
        }
      }
    }
    boolean fails = failures > 0;
    failures = Math.max(0, failures - 1);
    var started =
        new AsyncConversion(
            UUID.randomUUID().toString(),
            owner,
            input,
            clock.instant(),
            delay,
            polls,
            fails ? failureMessage : null,
            allowCache ? before : null,
            conversion);
    conversions.add(started);
    return started.id();
  }

  synchronized Optional<AsyncConversion.State> poll(String id, User user) {
    settle();
    return conversions.stream()
        .filter(conversion -> conversion.id().equals(id) && conversion.owner().equals(user))
        .findFirst()
        .map(conversion -> conversion.poll(clock.instant()));
  }
}
