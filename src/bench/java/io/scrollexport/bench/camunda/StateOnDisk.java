package io.scrollexport.bench.camunda;

import io.camunda.zeebe.db.AccessMetricsConfiguration;
import io.camunda.zeebe.db.ConsistencyChecksSettings;
import io.camunda.zeebe.db.ZeebeDb;
import io.camunda.zeebe.db.impl.rocksdb.RocksDbConfiguration;
import io.camunda.zeebe.db.impl.rocksdb.ZeebeRocksDbFactory;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.protocol.ZbColumnFamilies;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.scrollexport.local.engine.LocalEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives the engine for tests the state store of a real broker, in a folder of its own. Its own
 * store copies the whole state whenever the engine looks for something in it: each step of one
 * instance would take the longer the more instances there are, on no other engine.
 */
public final class StateOnDisk implements AutoCloseable {

  private final Path folder;

  /** A store that is empty. */
  public StateOnDisk() {
    try {
      folder = Files.createTempDirectory("engine-state");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An engine that is not started yet. */
  public ZeebeTestEngine engine() {
    return engine(0);
  }

  /**
   * An engine that is not started yet.
   *
   * @param port of its gateway; 0 for any free one
   */
  public ZeebeTestEngine engine(int port) {
    ZeebeTestEngine engine = port == 0 ? LocalEngine.create() : LocalEngine.create(port);
    try {
      Field processor = field(engine, "streamProcessor");
      Object streamProcessor = processor.get(engine);
      ZeebeDb<ZbColumnFamilies> state = state();
      field(engine, "database").set(engine, state);
      field(streamProcessor, "zeebeDb").set(streamProcessor, state);
      return engine;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the engine for tests has changed", e);
    }
  }

  private ZeebeDb<ZbColumnFamilies> state() {
    return new ZeebeRocksDbFactory<ZbColumnFamilies>(
            new RocksDbConfiguration(),
            new ConsistencyChecksSettings(),
            new AccessMetricsConfiguration(AccessMetricsConfiguration.Kind.NONE, 1),
            SimpleMeterRegistry::new)
        .createDb(folder.resolve("state").toFile());
  }

  private static Field field(Object object, String name) throws NoSuchFieldException {
    Field field = object.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  @Override
  public void close() {
    try (Stream<Path> content = Files.walk(folder)) {
      List<Path> deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
