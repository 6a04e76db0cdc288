package io.scrollexport.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.process.test.api.RecordStreamSource;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the engine's records tell of one process instance, read anew at each call. */
public final class ProcessInstance {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<Intent> LEFT =
      Set.of(ProcessInstanceIntent.ELEMENT_COMPLETED, ProcessInstanceIntent.ELEMENT_TERMINATED);
  private static final Set<Intent> ENDED =
      Set.of(UserTaskIntent.COMPLETED, UserTaskIntent.CANCELED);

  private final RecordStreamSource records;
  private final long key;

  /** The instance with that key. */
  public ProcessInstance(RecordStreamSource records, long key) {
    this.records = records;
    this.key = key;
  }

  /** The instance's key. */
  public long key() {
    return key;
  }

  /** Whether it came to its regular end. */
  public boolean isCompleted() {
    return elements(ProcessInstanceIntent.ELEMENT_COMPLETED)
        .anyMatch(element -> element.getBpmnElementType().name().equals("PROCESS"));
  }

  /** Whether it came to an end of any kind. */
  public boolean isEnded() {
    return isCompleted()
        || elements(ProcessInstanceIntent.ELEMENT_TERMINATED)
            .anyMatch(element -> element.getBpmnElementType().name().equals("PROCESS"));
  }

  /** The ids of the elements that were entered, in their order. */
  public List<String> entered() {
    return elements(ProcessInstanceIntent.ELEMENT_ACTIVATED)
        .map(ProcessInstanceRecordValue::getElementId)
        .toList();
  }

  /** The ids of the elements that came to their end, in their order. */
  public List<String> completed() {
    return elements(ProcessInstanceIntent.ELEMENT_COMPLETED)
        .map(ProcessInstanceRecordValue::getElementId)
        .toList();
  }

  /** How many instances of an element were there at the same time, at the most. */
  public long mostAtATime(String elementId) {
    Set<Long> open = new HashSet<>();
    return StreamSupport.stream(records.getRecords().spliterator(), false)
        .filter(record -> record.getValue() instanceof ProcessInstanceRecordValue)
        .mapToLong(
            record -> {
              var element = (ProcessInstanceRecordValue) record.getValue();
              if (element.getProcessInstanceKey() == key
                  && element.getElementId().equals(elementId)) {
                if (record.getIntent() == ProcessInstanceIntent.ELEMENT_ACTIVATED) {
                  open.add(record.getKey());
                } else if (LEFT.contains(record.getIntent())) {
                  open.remove(record.getKey());
                }
              }
              return open.size();
            })
        .max()
        .orElse(0);
  }

  /** All values that a variable has had in the scope of the instance itself. */
  public List<JsonNode> values(String variable) {
    return values(variable, key);
  }

  /** The last value of a variable that is local to a user task. */
  public Optional<JsonNode> variable(UserTask task, String name) {
    List<JsonNode> values = values(name, task.scopeKey());
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
  }

  /** The names of all variables in the scope of the instance itself. */
  public Set<String> variables() {
    return values(VariableRecordValue.class, record -> true)
        .filter(value -> value.getProcessInstanceKey() == key && value.getScopeKey() == key)
        .map(VariableRecordValue::getName)
        .collect(Collectors.toSet());
  }

  private List<JsonNode> values(String variable, long scope) {
    return values(VariableRecordValue.class, record -> true)
        .filter(
            value ->
                value.getProcessInstanceKey() == key
                    && value.getScopeKey() == scope
                    && value.getName().equals(variable))
        .map(value -> json(value.getValue()))
        .toList();
  }

  /** The user tasks that wait for somebody, the oldest first. */
  public List<UserTask> waiting() {
    Set<Long> ended =
        values(UserTaskRecordValue.class, record -> ENDED.contains(record.getIntent()))
            .map(UserTaskRecordValue::getUserTaskKey)
            .collect(Collectors.toSet());
    return values(UserTaskRecordValue.class, record -> record.getIntent() == UserTaskIntent.CREATED)
        .filter(task -> task.getProcessInstanceKey() == key)
        .filter(task -> !ended.contains(task.getUserTaskKey()))
        .map(UserTask::of)
        .toList();
  }

  /** The value of a variable in the scope of the instance itself. */
  public Optional<JsonNode> variable(String name) {
    List<JsonNode> values = values(name);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
  }

  /** The messages of its incidents, resolved ones included. */
  public List<String> incidents() {
    return values(IncidentRecordValue.class, record -> record.getIntent() == IncidentIntent.CREATED)
        .filter(incident -> incident.getProcessInstanceKey() == key)
        .map(
            incident ->
                incident.getErrorType()
                    + " at "
                    + incident.getElementId()
                    + ": "
                    + incident.getErrorMessage())
        .toList();
  }

  /** The tries that failed, the first one first. */
  public List<FailedTry> failedTries() {
    return values(JobRecordValue.class, record -> record.getIntent() == JobIntent.FAILED)
        .filter(job -> job.getProcessInstanceKey() == key)
        .map(FailedTry::of)
        .toList();
  }

  private Stream<ProcessInstanceRecordValue> elements(ProcessInstanceIntent intent) {
    return values(ProcessInstanceRecordValue.class, record -> record.getIntent() == intent)
        .filter(element -> element.getProcessInstanceKey() == key);
  }

  private <T> Stream<T> values(Class<T> type, Predicate<Record<?>> wanted) {
    return StreamSupport.stream(records.getRecords().spliterator(), false)
        .filter(wanted)
        .map(Record::getValue)
        .filter(type::isInstance)
        .map(type::cast);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the engine stores JSON", e);
    }
  }
}
