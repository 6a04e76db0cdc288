package io.scrollexport.playground.world;

import io.scrollexport.playground.api.Refusal;
import io.scrollexport.playground.api.State;
import io.scrollexport.playground.stream.Changes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The world that is played with, which can be left for a fresh one. */
public final class Worlds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Worlds.class);
  private static final int MEMORY_SECONDS = 5;

  private final String start = UUID.randomUUID().toString();
  private final Changes changes = new Changes();
  private final AtomicBoolean leaving = new AtomicBoolean();
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("ticks").daemon().factory());
  private final Models models;
  private final Supplier<World> fresh;
  private volatile World current;

  /**
   * Starts the first world.
   *
   * @param environment says which site; {@code page} the page to begin with at a real one
   * @param root the project's folder
   * @param target where documents and archive go
   * @throws IllegalArgumentException when the environment names a site but not all that it takes
   */
  public Worlds(Map<String, String> environment, String page, Path root, Path target) {
    models = new Models(root);
    Path documents = target.resolve("documents");
    delete(documents);
    fresh =
        () ->
            World.start(
                environment,
                page,
                models,
                documents.resolve(UUID.randomUUID().toString()),
                target.resolve("archive"),
                changes);
    current = fresh.get();
    Heap heap = new Heap(changes, InstantSource.system());
    ticks.scheduleAtFixedRate(
        changes::publish, Changes.GATHERED_MILLIS, Changes.GATHERED_MILLIS, TimeUnit.MILLISECONDS);
    ticks.scheduleAtFixedRate(heap::tell, MEMORY_SECONDS, MEMORY_SECONDS, TimeUnit.SECONDS);
  }

  /** The world of now. */
  public World current() {
    return current;
  }

  /** All changes, in whatever world. */
  public Changes changes() {
    return changes;
  }

  /** What this project brings. */
  public Models models() {
    return models;
  }

  /** The whole to begin with. */
  public State state() {
    return changes.exclusively(
        () -> {
          World world = current;
          return new State(
              changes.publish(),
              start,
              world.clock(),
              world.site(),
              world.live().runs(),
              world.live().tasks(),
              world.live().starts(),
              world.trouble().all(),
              world.messages(),
              Heap.now());
        });
  }

  /** Begins to make everything new, and returns at once. */
  public void startAfresh() {
    if (!leaving.compareAndSet(false, true)) {
      throw Refusal.of(409, "Everything is being made new already.");
    }
    Thread.ofPlatform().name("start-afresh").start(this::leave);
  }

  private void leave() {
    try {
      World next = fresh.get();
      World last = current;
      current = next;
      last.close();
    } catch (RuntimeException e) {
      LOG.error("Everything stays as it was", e);
    } finally {
      // Pages wait for it, whatever came of it.
      changes.reset();
      leaving.set(false);
    }
  }

  private static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    changes.close();
    ticks.shutdownNow();
    current.close();
  }
}
