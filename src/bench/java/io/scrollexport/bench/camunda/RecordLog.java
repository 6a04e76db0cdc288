package io.scrollexport.bench.camunda;

import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamReader;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.record.ValueType;
import java.lang.reflect.Field;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts what an engine writes for exports, and keeps none of it.
 *
 * <p>Left out are records that depend on the moment and change nothing: how many jobs a worker
 * takes at once, and commands that were rejected. An engine that has much to do writes the trigger
 * of a due timer again while the first one waits in its queue, and rejects it later.
 */
public final class RecordLog {

  private final LogStreamReader reader;
  private long position = -1;

  /** Of that engine, which need not have started. */
  public RecordLog(ZeebeTestEngine engine) {
    reader = log(engine).newLogStreamReader();
  }

  /** Forgets what was written so far. */
  public void skip() {
    position = reader.seekToEnd();
  }

  /** What was written since. */
  public Records read() {
    Map<ValueType, Integer> events = new EnumMap<>(ValueType.class);
    int commands = 0;
    int rejections = 0;
    RecordMetadata metadata = new RecordMetadata();
    reader.seekToNextEvent(position);
    while (reader.hasNext()) {
      var written = reader.next();
      written.readMetadata(metadata);
      position = written.getPosition();
      if (metadata.getValueType() == ValueType.JOB_BATCH) {
        continue;
      }
      switch (metadata.getRecordType()) {
        case EVENT -> events.merge(metadata.getValueType(), 1, Integer::sum);
        case COMMAND -> commands++;
        case COMMAND_REJECTION -> rejections++;
        default -> throw new IllegalStateException("unknown record: " + metadata);
      }
    }
    return new Records(events, commands - rejections, rejections);
  }

  /** The engine has its log for itself and no accessor. */
  private static LogStream log(ZeebeTestEngine engine) {
    try {
      Field field = engine.getClass().getDeclaredField("logStream");
      field.setAccessible(true);
      return (LogStream) field.get(engine);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the engine for tests has changed", e);
    }
  }
}
