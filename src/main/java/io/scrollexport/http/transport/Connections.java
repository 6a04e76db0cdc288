package io.scrollexport.http.transport;

import io.scrollexport.http.Deadline;
import io.scrollexport.http.wire.Way;
import io.scrollexport.http.wire.Wire;
import java.io.IOException;
import java.nio.channels.spi.SelectorProvider;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolEntry;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.pool.StrictConnPool;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** The connections that all jobs share; those that rest are closed before servers do. */
final class Connections {

  /** The runtime bounds how many jobs it runs at once; nothing here makes them wait. */
  private static final int MOST = 10_000;

  /** How long one rests: less than servers and their load balancers keep it. */
  private final TimeValue kept;

  private final SelectorProvider sockets;

  /** A thread of the JDK's own, for all of them. */
  private final Executor later;

  private final StrictConnPool<Way, Wire> pool =
      new StrictConnPool<>(MOST, MOST, TimeValue.NEG_ONE_MILLISECOND, PoolReusePolicy.LIFO, null);

  private final AtomicBoolean sweeping = new AtomicBoolean();

  Connections() {
    this(TimeValue.ofSeconds(15), SelectorProvider.provider());
  }

  Connections(TimeValue kept, SelectorProvider sockets) {
    this.kept = kept;
    this.sockets = sockets;
    this.later =
        CompletableFuture.delayedExecutor(
            kept.toMilliseconds() + 1, TimeUnit.MILLISECONDS, Runnable::run);
  }

  /** A connection in use, which is not open yet where it is a new one. */
  final class Lease {
    private final PoolEntry<Way, Wire> entry;
    private final Wire wire;

    private Lease(PoolEntry<Way, Wire> entry, Wire wire) {
      this.entry = entry;
      this.wire = wire;
    }

    Wire wire() {
      return wire;
    }

    /** For the next request of the same way. */
    void giveBack() {
      entry.updateExpiry(kept);
      pool.release(entry, true);
      sweepLater();
    }

    void hangUp() {
      entry.discardConnection(CloseMode.IMMEDIATE);
      pool.release(entry, false);
      sweepLater(); // The pool remembers ways that nothing is left of.
    }
  }

  /** A connection of that way, used before where one is usable. */
  Lease lease(Way way, Deadline connecting) throws IOException, InterruptedException {
    PoolEntry<Way, Wire> entry = entry(way, connecting);
    Wire wire = entry.getConnection();
    if (wire != null && !wire.isUsable()) {
      entry.discardConnection(CloseMode.IMMEDIATE);
      wire = null;
    }
    if (wire == null) {
      wire = new Wire(sockets);
      entry.assignConnection(wire);
    }
    return new Lease(entry, wire);
  }

  private PoolEntry<Way, Wire> entry(Way way, Deadline connecting)
      throws IOException, InterruptedException {
    Timeout limit = Timeout.of(connecting.left());
    Future<PoolEntry<Way, Wire>> entry = pool.lease(way, null, limit, null);
    try {
      return entry.get(limit.toMilliseconds(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("no connection can be had", e);
    } finally {
      entry.cancel(true);
    }
  }

  private void sweepLater() {
    if (sweeping.compareAndSet(false, true)) {
      later.execute(this::sweep);
    }
  }

  private void sweep() {
    sweeping.set(false);
    pool.closeExpired();
    if (ways() > 0) {
      sweepLater();
    }
  }

  /** Of how many ways the pool knows. */
  int ways() {
    return pool.getRoutes().size();
  }

  /** How many connections there are, in use or at rest. */
  int held() {
    var stats = pool.getTotalStats();
    return stats.getLeased() + stats.getAvailable();
  }
}
