package io.scrollexport.playground.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.scrollexport.playground.api.Task;
import io.scrollexport.playground.api.TaskDetail.Remark;
import io.scrollexport.playground.stream.Detail;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** User tasks that wait for somebody. */
final class TaskRecords {
  private final Runs runs;
  private final Map<Long, Waiting> waiting = new LinkedHashMap<>();

  /** A task with where it is. */
  record Waiting(LiveRun run, Task task, long elementInstance) {}

  TaskRecords(Runs runs) {
    this.runs = runs;
  }

  void accept(Record<?> record, UserTaskRecordValue value) {
    LiveRun run = runs.find(value.getProcessInstanceKey());
    if (run == null) {
      return;
    }
    Instant at = Instant.ofEpochMilli(record.getTimestamp());
    switch ((UserTaskIntent) record.getIntent()) {
      case CREATED -> opened(run, value, "created", at);
      case ASSIGNED, UPDATED -> opened(run, value, "assigned", at);
      case COMPLETED -> {
        remember(run, value, at);
        closed(run, value.getUserTaskKey(), "completed", at);
      }
      case CANCELED -> closed(run, value.getUserTaskKey(), "cancelled", at);
      default -> {
        // Commands, and steps on the way.
      }
    }
  }

  private void opened(LiveRun run, UserTaskRecordValue value, String state, Instant at) {
    Waiting before = waiting.get(value.getUserTaskKey());
    JsonNode title = run.variables.value(run.key, "title");
    String element = value.getElementId();
    Task task =
        new Task(
            Long.toString(value.getUserTaskKey()),
            run.id,
            element,
            run.diagram.name(element),
            title.isTextual() ? title.asText() : Snapshots.summary(run).title(),
            value.getFormKey() > 0 ? Long.toString(value.getFormKey()) : null,
            value.getAssignee().isEmpty() ? null : value.getAssignee(),
            before == null ? at : before.task().createdAt(),
            time(value.getDueDate()));
    waiting.put(value.getUserTaskKey(), new Waiting(run, task, value.getElementInstanceKey()));
    run.tasks.put(value.getUserTaskKey(), task);
    runs.told(run, at, null, new Detail.OfTask(state, task));
    runs.touch(run);
  }

  /** By the names that answers have in our forms; who decides again wants to know. */
  private static void remember(LiveRun run, UserTaskRecordValue value, Instant at) {
    Object comment = value.getVariables().get("comment");
    if (comment instanceof String words && !words.isBlank()) {
      Object decision = value.getVariables().get("decision");
      run.remark =
          new Remark(
              run.diagram.name(value.getElementId()),
              decision instanceof String answer ? answer : null,
              words,
              at);
    }
  }

  private void closed(LiveRun run, long key, String state, Instant at) {
    Waiting task = waiting.remove(key);
    run.tasks.remove(key);
    if (task != null) {
      runs.told(run, at, null, new Detail.OfTask(state, task.task()));
      runs.touch(run);
    }
  }

  Map<Long, Waiting> waiting() {
    return waiting;
  }

  private static @Nullable Instant time(String text) {
    try {
      return text.isEmpty() ? null : ZonedDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      // An expression may give what is no time; then none is shown.
      return null;
    }
  }
}
