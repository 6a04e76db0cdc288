package io.scrollexport.bench.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.process.test.api.RecordStreamSource;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** When a process first knew that its exports were complete, by its variables. */
final class Seen {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Long, String> jobIds = new HashMap<>();
  private final Map<String, Instant> complete = new HashMap<>();

  /** Reads all that an engine has written. */
  static Map<String, Instant> complete(RecordStreamSource records) {
    Seen seen = new Seen();
    for (Record<?> each : records.getRecords()) {
      if (each.getRecordType() == RecordType.EVENT
          && each.getValue() instanceof VariableRecordValue variable) {
        seen.read(variable, Instant.ofEpochMilli(each.getTimestamp()));
      }
    }
    return Map.copyOf(seen.complete);
  }

  private void read(VariableRecordValue variable, Instant time) {
    switch (variable.getName()) {
      case "jobId" ->
          jobIds.put(variable.getProcessInstanceKey(), json(variable.getValue()).asText());
      case "export" -> {
        JsonNode export = json(variable.getValue());
        note(export, jobIds.getOrDefault(variable.getProcessInstanceKey(), ""), time);
      }
      case "batch" -> json(variable.getValue()).path("exports").forEach(e -> note(e, "", time));
      default -> {
        // Of no export.
      }
    }
  }

  private void note(JsonNode export, String otherwise, Instant time) {
    if (export.path("status").asText().equals("complete")) {
      complete.putIfAbsent(export.path("jobId").asText(otherwise), time);
    }
  }

  private static JsonNode json(String value) {
    try {
      return JSON.readTree(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the engine stores JSON", e);
    }
  }
}
