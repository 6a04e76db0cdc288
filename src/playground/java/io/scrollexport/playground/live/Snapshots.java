package io.scrollexport.playground.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.scrollexport.playground.api.Task;
import io.scrollexport.playground.api.TaskDetail;
import io.scrollexport.playground.api.run.ElementState;
import io.scrollexport.playground.api.run.Run;
import io.scrollexport.playground.api.run.RunSummary;
import io.scrollexport.playground.api.run.RunSummary.IncidentOfRun;
import io.scrollexport.playground.api.run.RunSummary.TaskOfRun;
import io.scrollexport.playground.api.run.StoredDocument;
import io.scrollexport.playground.api.run.Timer;
import io.scrollexport.playground.live.values.FoundDocuments;
import io.scrollexport.playground.live.values.LatestFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the page is told of a run: immutable, made while nothing changes. */
final class Snapshots {
  private Snapshots() {}

  static RunSummary summary(LiveRun run) {
    List<Timer> timers = run.timersByDueDate();
    String name = run.diagram.name(run.process);
    return new RunSummary(
        run.id,
        run.subject.title() == null ? name : run.subject.title(),
        run.process,
        Long.toString(run.processKey),
        name,
        run.version,
        run.parent == null ? null : run.parent.id,
        run.state(),
        Objects.requireNonNullElse(run.startedAt, Instant.EPOCH),
        run.endedAt,
        run.subject.page(),
        run.progress,
        Families.batch(run),
        timers.subList(0, Math.min(3, timers.size())),
        timers.stream()
            .filter(timer -> run.diagram.limits().contains(timer.element()))
            .map(Timer::dueAt)
            .findFirst()
            .orElse(null),
        run.tasks.values().stream()
            .findFirst()
            .map(task -> new TaskOfRun(task.key(), task.name()))
            .orElse(null),
        incident(run.firstIncident()),
        LatestFiles.preferred(run.documents.values()).orElse(null),
        run.reason,
        run.asked,
        run.requests);
  }

  private static @Nullable IncidentOfRun incident(LiveRun.@Nullable OpenIncident open) {
    if (open == null) {
      return null;
    }
    var incident = open.incident();
    return new IncidentOfRun(incident.key(), incident.element(), incident.name(), incident.code());
  }

  static Run run(LiveRun run, long seq) {
    Map<String, ElementState> elements = new LinkedHashMap<>();
    List.copyOf(run.places.keySet()).forEach(id -> elements.put(id, run.element(id)));
    return new Run(
        summary(run),
        seq,
        elements,
        new LinkedHashMap<>(run.flows),
        run.timersByDueDate(),
        run.jobs.values().stream().map(LiveRun.OpenJob::job).toList(),
        run.incidents.values().stream().map(LiveRun.OpenIncident::incident).toList(),
        List.copyOf(run.history.values()),
        run.variables.all(),
        List.copyOf(run.documents.values()));
  }

  /** A task with the variables that it sees, inner ones before outer ones. */
  static TaskDetail task(LiveRun run, Task task, long elementInstance) {
    List<Long> scopes = new ArrayList<>();
    for (long scope = elementInstance; scope >= 0 && scope != run.key; ) {
      scopes.add(scope);
      LiveRun.OpenElement element = run.open.get(scope);
      scope = element == null ? run.key : element.scope();
    }
    scopes.add(run.key);
    Map<String, JsonNode> variables = new LinkedHashMap<>();
    for (long scope : scopes.reversed()) {
      variables.putAll(run.variables.values(scope));
    }
    List<StoredDocument> given = given(run, elementInstance);
    return new TaskDetail(
        task,
        variables,
        LatestFiles.of(given.isEmpty() ? run.documents.values() : given),
        !given.isEmpty(),
        run.remark);
  }

  /** The documents of the run that the inputs of an element name. */
  private static List<StoredDocument> given(LiveRun run, long elementInstance) {
    Set<String> named = new HashSet<>();
    run.variables
        .values(elementInstance)
        .values()
        .forEach(
            value ->
                FoundDocuments.in(value, Instant.EPOCH)
                    .forEach(document -> named.add(document.id())));
    return run.documents.values().stream()
        .filter(document -> named.contains(document.id()))
        .toList();
  }
}
