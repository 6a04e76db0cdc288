package io.scrollexport.playground.live;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.scrollexport.playground.api.run.ElementState;
import io.scrollexport.playground.api.run.HistoryEntry;
import io.scrollexport.playground.api.run.Incident;
import io.scrollexport.playground.live.LiveRun.OpenIncident;
import io.scrollexport.playground.live.LiveRun.OpenJob;
import io.scrollexport.playground.live.values.FailureText;
import io.scrollexport.playground.stream.Detail;
import java.time.Instant;

/** Incidents, until they are resolved. */
final class IncidentRecords {
  private final Runs runs;

  IncidentRecords(Runs runs) {
    this.runs = runs;
  }

  void accept(Record<?> record, IncidentRecordValue value) {
    LiveRun run = runs.find(value.getProcessInstanceKey());
    if (run == null || run.ended()) {
      return;
    }
    Instant at = Instant.ofEpochMilli(record.getTimestamp());
    switch ((IncidentIntent) record.getIntent()) {
      case CREATED -> created(run, record.getKey(), value, at);
      case RESOLVED -> resolved(run, record.getKey(), at);
      default -> {
        // Commands, and instances that move to another process.
      }
    }
  }

  private void created(LiveRun run, long key, IncidentRecordValue value, Instant at) {
    FailureText failure = FailureText.of(value.getErrorMessage());
    OpenJob job = run.jobs.get(value.getJobKey());
    String element = value.getElementId();
    Incident incident =
        new Incident(
            Long.toString(key),
            at,
            element,
            run.diagram.name(element),
            failure.codeOr(value.getErrorType().name()),
            message(run, failure),
            job == null ? 1 : Math.max(1, job.tries()),
            failure.uncaught() ? true : null);
    run.incidents.put(key, new OpenIncident(incident, value.getJobKey()));
    HistoryEntry entry =
        run.note(
            run.line(incident.key(), "incident", at, element, value.getElementInstanceKey())
                .failed(incident.code(), incident.message(), null));
    tell(run, entry, "created", incident, at);
  }

  /** An error that an end event throws brings no words; the exporter's are in the variables. */
  private static String message(LiveRun run, FailureText failure) {
    boolean silent = failure.message().isEmpty() && run.progress != null;
    String exporter = silent ? run.progress.message() : null;
    return exporter == null ? failure.lastMessage() : exporter;
  }

  private void resolved(LiveRun run, long key, Instant at) {
    OpenIncident open = run.incidents.remove(key);
    if (open == null) {
      return;
    }
    Incident incident = open.incident();
    HistoryEntry begun = run.history.get(incident.key());
    HistoryEntry entry = begun == null ? null : run.note(begun.ended(at, "completed", null));
    tell(run, entry, "resolved", incident, at);
  }

  private void tell(
      LiveRun run,
      @org.jspecify.annotations.Nullable HistoryEntry entry,
      String state,
      Incident incident,
      Instant at) {
    String element = incident.element();
    runs.told(run, at, null, new Detail.OfElement(element, run.element(element)));
    runs.told(run, at, entry, new Detail.OfIncident(state, incident));
    tellCallers(run, at);
    runs.touch(run);
  }

  /** Tells how the call activities are that stand for the run in its callers. */
  private void tellCallers(LiveRun run, Instant at) {
    LiveRun caller = run.parent;
    if (caller != null) {
      ElementState call = caller.element(run.calledFrom);
      runs.told(caller, at, null, new Detail.OfElement(run.calledFrom, call));
      tellCallers(caller, at);
    }
  }
}
