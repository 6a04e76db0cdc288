package io.scrollexport.playground.live;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import io.scrollexport.playground.api.StartTimer;
import io.scrollexport.playground.live.deployed.Diagram;
import io.scrollexport.playground.stream.Detail;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The timers of start events, which belong to no run. Only for those who hold the lock. */
final class StartTimers {
  /** More are not told; nobody reads so many. */
  private static final int TOLD = 50;

  private final Runs runs;
  private final Map<Long, StartTimer> timers = new LinkedHashMap<>();

  StartTimers(Runs runs) {
    this.runs = runs;
  }

  void accept(Record<?> record, TimerRecordValue value) {
    switch ((TimerIntent) record.getIntent()) {
      case CREATED -> timers.put(record.getKey(), timer(record.getKey(), value));
      case TRIGGERED, CANCELED -> timers.remove(record.getKey());
      default -> {
        return;
      }
    }
    Instant at = Instant.ofEpochMilli(record.getTimestamp());
    runs.changes.add(at, null, null, new Detail.OfStarts(all()));
  }

  private StartTimer timer(long key, TimerRecordValue value) {
    Diagram diagram = runs.deployments.diagram(value.getProcessDefinitionKey());
    return new StartTimer(
        Long.toString(key),
        value.getTargetElementId(),
        diagram.name(value.getTargetElementId()),
        Long.toString(value.getProcessDefinitionKey()),
        diagram.name(diagram.process()),
        Instant.ofEpochMilli(value.getDueDate()));
  }

  /** The soonest ones, soonest first. */
  List<StartTimer> all() {
    return timers.values().stream()
        .sorted(Comparator.comparing(StartTimer::dueAt))
        .limit(TOLD)
        .toList();
  }
}
