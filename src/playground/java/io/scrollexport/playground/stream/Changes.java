package io.scrollexport.playground.stream;

import io.scrollexport.playground.api.run.HistoryEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All changes in their order. What the playground knows is changed and read under the one lock of
 * this class, so that a snapshot and its number fit together. Of what happens to the same thing
 * between two {@link #publish()}, the last is told.
 */
public final class Changes {
  /** A client that is further behind has to fetch the state anew. */
  static final int KEPT = 1000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition published = lock.newCondition();
  private final Map<Object, Draft> drafts = new LinkedHashMap<>();
  private final Deque<Change> kept = new ArrayDeque<>();
  private final List<Runnable> beforePublishing = new CopyOnWriteArrayList<>();
  private long seq;
  private long forgottenUpTo;
  private boolean closed;

  private record Draft(
      Instant at, @Nullable String run, @Nullable HistoryEntry entry, Detail detail) {}

  private record Key(String kind, @Nullable String run, @Nullable String entry, Object subject) {}

  /** Does something while nothing else changes. */
  public <T> T exclusively(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** The same without a result. */
  public void exclusively(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  /** Called each time before changes are numbered, for those who gather changes themselves. */
  public void beforePublishing(Runnable gatherer) {
    beforePublishing.add(gatherer);
  }

  /** No longer called. */
  public void noLonger(Runnable gatherer) {
    beforePublishing.remove(gatherer);
  }

  /** Notes a change; it goes out with the next {@link #publish()}. */
  public void add(Instant at, @Nullable String run, @Nullable HistoryEntry entry, Detail detail) {
    exclusively(
        () -> {
          Key key =
              new Key(detail.kind(), run, entry == null ? null : entry.id(), detail.subject());
          drafts.remove(key);
          drafts.put(key, new Draft(at, run, entry, detail));
        });
  }

  /** Numbers what was noted and tells it; gives the number of the last change there is. */
  public long publish() {
    return exclusively(
        () -> {
          beforePublishing.forEach(Runnable::run);
          for (Draft draft : drafts.values()) {
            kept.add(new Change(++seq, draft.at(), draft.run(), draft.entry(), draft.detail()));
          }
          int batch = drafts.size();
          drafts.clear();
          // Those who keep up get a large batch whole.
          while (kept.size() > KEPT + batch) {
            forgottenUpTo = kept.remove().seq();
          }
          if (batch > 0) {
            published.signalAll();
          }
          return seq;
        });
  }

  /** Nobody can go on from what he knows. */
  public void reset() {
    exclusively(
        () -> {
          drafts.clear();
          kept.clear();
          forgottenUpTo = ++seq;
          published.signalAll();
        });
  }

  /** The number of the last change that was told. */
  public long last() {
    return exclusively(() -> seq);
  }

  /**
   * What was told after that number, as soon as there is something, but no later than after {@code
   * patience}; empty where one cannot go on from there.
   */
  public Optional<List<Change>> after(long known, Duration patience) throws InterruptedException {
    lock.lock();
    try {
      long nanos = patience.toNanos();
      while (known == seq && !closed && nanos > 0) {
        nanos = published.awaitNanos(nanos);
      }
      if (known > seq || known < forgottenUpTo) {
        return Optional.empty();
      }
      List<Change> missed = new ArrayList<>();
      for (Change change : kept) {
        if (change.seq() > known) {
          missed.add(change);
        }
      }
      return Optional.of(missed);
    } finally {
      lock.unlock();
    }
  }

  /** Whether those who wait shall stop to. */
  public boolean isClosed() {
    return exclusively(() -> closed);
  }

  /** Lets everybody go who waits. */
  public void close() {
    exclusively(
        () -> {
          closed = true;
          published.signalAll();
        });
  }

  /** How long changes are gathered, in milliseconds. */
  public static final long GATHERED_MILLIS = TimeUnit.MILLISECONDS.toMillis(100);
}
