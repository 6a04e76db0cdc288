package io.scrollexport.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.msgpack.value.DocumentValue;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.scrollexport.local.engine.EngineLog;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Completes user tasks as a form does. Clients do that over REST only, which the engine in memory
 * does not offer; so the command that the REST gateway would write is written here.
 */
final class UserTasks {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final EngineLog log;

  UserTasks(EngineLog log) {
    this.log = log;
  }

  void complete(long key, Map<String, Object> variables) {
    UserTaskRecord command =
        new UserTaskRecord()
            .setUserTaskKey(key)
            .setAction("complete")
            .setVariables(new UnsafeBuffer(packed(variables)));
    RecordMetadata metadata =
        new RecordMetadata()
            .recordType(RecordType.COMMAND)
            .valueType(ValueType.USER_TASK)
            .intent(UserTaskIntent.COMPLETE);
    log.write(key, metadata, command);
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
}
