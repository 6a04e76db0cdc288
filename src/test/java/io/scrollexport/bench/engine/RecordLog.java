package io.scrollexport.bench.engine;

import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamReader;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.lang.reflect.Field;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts what an engine writes, and keeps none of it.
 *
 * <p>Left out are the activations of jobs in batches: how many jobs a worker takes at once depends
 * on the worker and on the moment.
 */
final class RecordLog {

  private final LogStreamReader reader;
  private long position = -1;

  RecordLog(ZeebeTestEngine engine) {
    reader = log(engine).newLogStreamReader();
  }

  /** Forgets what was written so far. */
  void skip() {
    position = reader.seekToEnd();
  }

  /** What was written since. */
  Records read() {
    Map<ValueType, Integer> events = new EnumMap<>(ValueType.class);
    int commands = 0;
    RecordMetadata metadata = new RecordMetadata();
    reader.seekToNextEvent(position);
    while (reader.hasNext()) {
      var written = reader.next();
      written.readMetadata(metadata);
      position = written.getPosition();
      if (metadata.getValueType() != ValueType.JOB_BATCH) {
        if (metadata.getRecordType() == RecordType.EVENT) {
          events.merge(metadata.getValueType(), 1, Integer::sum);
        } else {
          commands++;
        }
      }
    }
    return new Records(events, commands);
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
