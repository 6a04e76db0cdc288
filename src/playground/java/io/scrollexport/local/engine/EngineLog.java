package io.scrollexport.local.engine;

import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The log of the engine in memory. The engine has no exporter and keeps its log for itself, but it
 * lives in the same JVM; this is the one place that reaches into it.
 */
public final class EngineLog {
  private final LogStream log;

  private EngineLog(LogStream log) {
    this.log = log;
  }

  /** That of an engine. */
  public static EngineLog of(ZeebeTestEngine engine) {
    try {
      Field field = engine.getClass().getDeclaredField("logStream");
      field.setAccessible(true);
      return new EngineLog((LogStream) field.get(engine));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the engine in memory has changed", e);
    }
  }

  /** Writes a command as a gateway would. */
  public void write(long key, RecordMetadata metadata, UnifiedRecordValue command) {
    log.newLogStreamWriter()
        .tryWrite(WriteContext.internal(), LogAppendEntry.of(key, metadata, command))
        .ifLeft(
            failure -> {
              throw new IllegalStateException("the engine takes no command: " + failure);
            });
  }

  /**
   * Hands each event over in its order, the first one of the log first, on a thread of its own.
   * What was handed over is not kept.
   *
   * @param wanted the types of values to be read; the rest is not even unpacked
   */
  public LogFeed follow(Set<ValueType> wanted, Consumer<Record<?>> reader) {
    return LogFeed.start(log, wanted, reader);
  }
}
