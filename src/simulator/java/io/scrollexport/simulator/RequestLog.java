package io.scrollexport.simulator;

import io.scrollexport.simulator.http.ReceivedRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The requests as they came: the newest 10,000, and no more than 64 MiB of bodies. */
final class RequestLog {
  static final int MOST = 10_000;
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  private final Deque<ReceivedRequest> kept = new ArrayDeque<>();
  private long bytes;
  private long count;

  synchronized void add(ReceivedRequest request) {
    kept.add(request);
    bytes += request.content().length;
    count++;
    while (kept.size() > MOST || bytes > MOST_BYTES && kept.size() > 1) {
      bytes -= kept.remove().content().length;
    }
  }

  /** How many there were, those that are not kept any more included. */
  synchronized long count() {
    return count;
  }

  synchronized List<ReceivedRequest> all() {
    return List.copyOf(kept);
  }
}
