package io.scrollexport.playground.world;

import io.scrollexport.playground.api.State.Memory;
import io.scrollexport.playground.stream.Changes;
import io.scrollexport.playground.stream.Detail;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How much memory is in use: what was left after the last collection. */
final class Heap {
  private static final long WORTH_TELLING = 1_000_000;

  private final Changes changes;
  private final InstantSource clock;
  private long told;

  Heap(Changes changes, InstantSource clock) {
    this.changes = changes;
    this.clock = clock;
  }

  static Memory now() {
    long afterCollection = sum(MemoryPoolMXBean::getCollectionUsage);
    return new Memory(afterCollection > 0 ? afterCollection : sum(MemoryPoolMXBean::getUsage));
  }

  private static long sum(Function<MemoryPoolMXBean, @Nullable MemoryUsage> usage) {
    long used = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage ofPool = pool.getType() == MemoryType.HEAP ? usage.apply(pool) : null;
      used += ofPool == null ? 0 : ofPool.getUsed();
    }
    return used;
  }

  /** Tells it where it has become another. */
  void tell() {
    Memory memory = now();
    if (Math.abs(memory.heap() - told) >= WORTH_TELLING) {
      told = memory.heap();
      changes.add(clock.instant(), null, null, new Detail.OfMemory(memory));
    }
  }
}
