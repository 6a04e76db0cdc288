package io.scrollexport.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.msgpack.value.DocumentValue;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import java.lang.reflect.Field;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Completes user tasks as a form does. Clients do that over REST only, which the engine in memory
 * does not offer; so the command that the REST gateway would write is written here.
 */
final class UserTasks {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LogStream commands;

  UserTasks(ZeebeTestEngine engine) {
    this.commands = logStream(engine);
  }

  void complete(UserTask task, Map<String, Object> variables) {
    UserTaskRecord command =
        new UserTaskRecord()
            .setUserTaskKey(task.key())
            .setAction("complete")
            .setVariables(new UnsafeBuffer(packed(variables)));
    RecordMetadata metadata =
        new RecordMetadata()
            .recordType(RecordType.COMMAND)
            .valueType(ValueType.USER_TASK)
            .intent(UserTaskIntent.COMPLETE);
    commands
        .newLogStreamWriter()
        .tryWrite(WriteContext.internal(), LogAppendEntry.of(task.key(), metadata, command))
        .ifLeft(
            failure -> {
              throw new IllegalStateException("the engine takes no command: " + failure);
            });
  }

  private static byte[] packed(Map<String, Object> variables) {
    try {
      return variables.isEmpty()
          ? DocumentValue.EMPTY_DOCUMENT.byteArray()
          : MsgPackConverter.convertToMsgPack(JSON.writeValueAsString(variables));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("variables are JSON", e);
    }
  }

  /** The engine has its log for itself and no accessor. */
  private static LogStream logStream(ZeebeTestEngine engine) {
    try {
      Field field = engine.getClass().getDeclaredField("logStream");
      field.setAccessible(true);
      return (LogStream) field.get(engine);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the engine in memory has changed", e);
    }
  }
}
