package io.scrollexport.playground.live;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import io.scrollexport.playground.api.run.HistoryEntry;
import io.scrollexport.playground.api.run.Timer;
import io.scrollexport.playground.live.LiveRun.OpenElement;
import io.scrollexport.playground.stream.Detail;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Timers, from being set to going off. */
final class TimerRecords {
  private final Runs runs;
  private final StartTimers starts;

  TimerRecords(Runs runs, StartTimers starts) {
    this.runs = runs;
    this.starts = starts;
  }

  void accept(Record<?> record, TimerRecordValue value) {
    // One that has gone off names the instance that it started.
    if (value.getElementInstanceKey() <= 0) {
      starts.accept(record, value);
      return;
    }
    LiveRun run = runs.find(value.getProcessInstanceKey());
    if (run == null) {
      // One that is forgotten.
      return;
    }
    Instant at = Instant.ofEpochMilli(record.getTimestamp());
    switch ((TimerIntent) record.getIntent()) {
      case CREATED -> created(run, record.getKey(), value, at);
      case TRIGGERED -> gone(run, record.getKey(), "triggered", at);
      case CANCELED -> gone(run, record.getKey(), "cancelled", at);
      default -> {
        // Commands, and instances that move to another process.
      }
    }
  }

  private void created(LiveRun run, long key, TimerRecordValue value, Instant at) {
    String element = value.getTargetElementId();
    Instant dueAt = Instant.ofEpochMilli(value.getDueDate());
    HistoryEntry entry = waiting(run, value, dueAt);
    Timer timer =
        new Timer(
            Long.toString(key),
            element,
            run.diagram.name(element),
            dueAt,
            at,
            entry == null ? null : true);
    run.timers.put(key, timer);
    if (entry != null) {
      run.nextPollAt(dueAt);
    }
    runs.told(run, at, entry, new Detail.OfTimer("created", timer));
    runs.touch(run);
  }

  /** The line of the element that does nothing but wait for the timer. */
  private static @Nullable HistoryEntry waiting(
      LiveRun run, TimerRecordValue value, Instant dueAt) {
    long instance = value.getElementInstanceKey();
    OpenElement open = run.open.get(instance);
    if (open == null
        || open.entry() == null
        || !open.element().equals(value.getTargetElementId())) {
      return null;
    }
    HistoryEntry entry = run.note(open.entry().dueAt(dueAt));
    run.open.put(instance, new OpenElement(open.element(), open.scope(), entry));
    return entry;
  }

  private void gone(LiveRun run, long key, String state, Instant at) {
    Timer timer = run.timers.remove(key);
    if (timer == null) {
      return;
    }
    if (timer.dueAt().equals(run.nextPollAt())) {
      run.nextPollAt(null);
    }
    runs.told(run, at, null, new Detail.OfTimer(state, timer));
    runs.touch(run);
  }
}
