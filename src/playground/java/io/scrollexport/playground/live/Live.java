package io.scrollexport.playground.live;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.Form;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import io.scrollexport.playground.api.StartTimer;
import io.scrollexport.playground.api.Task;
import io.scrollexport.playground.api.TaskDetail;
import io.scrollexport.playground.api.run.Run;
import io.scrollexport.playground.api.run.RunSummary;
import io.scrollexport.playground.api.run.RunSummary.Asked;
import io.scrollexport.playground.api.run.StoredDocument;
import io.scrollexport.playground.stream.Changes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What goes on, as the engine's records tell it. Safe for any number of threads. */
public final class Live implements AutoCloseable {
  /** The records that are needed; nothing else has to be read. */
  public static final Set<ValueType> RECORDS =
      Set.of(
          ValueType.PROCESS_INSTANCE,
          ValueType.TIMER,
          ValueType.JOB,
          ValueType.INCIDENT,
          ValueType.VARIABLE,
          ValueType.USER_TASK,
          ValueType.PROCESS,
          ValueType.FORM);

  private final Changes changes;
  private final Runs runs;
  private final ElementRecords elements;
  private final StartTimers starts;
  private final TimerRecords timers;
  private final JobRecords jobs;
  private final IncidentRecords incidents;
  private final VariableRecords variables;
  private final TaskRecords tasks;
  private final Runnable gatherer;

  /**
   * Nothing yet.
   *
   * @param clock the engine's
   * @param titles of pages by their IDs
   * @param jobIds is told the job ID of each export and the key of its run
   */
  public Live(
      Changes changes,
      InstantSource clock,
      Function<String, Optional<String>> titles,
      BiConsumer<String, String> jobIds) {
    this.changes = changes;
    runs = new Runs(changes, clock, titles);
    elements = new ElementRecords(runs);
    starts = new StartTimers(runs);
    timers = new TimerRecords(runs, starts);
    jobs = new JobRecords(runs);
    incidents = new IncidentRecords(runs);
    variables = new VariableRecords(runs, (jobId, run) -> jobIds.accept(jobId, run.id));
    tasks = new TaskRecords(runs);
    gatherer = runs::tellTouched;
    changes.beforePublishing(gatherer);
  }

  /** Takes the next record. */
  public void accept(Record<?> record) {
    RecordValue value = record.getValue();
    changes.exclusively(
        () -> {
          switch (record.getValueType()) {
            case PROCESS_INSTANCE -> elements.accept(record, (ProcessInstanceRecordValue) value);
            case TIMER -> timers.accept(record, (TimerRecordValue) value);
            case JOB -> jobs.accept(record, (JobRecordValue) value);
            case INCIDENT -> incidents.accept(record, (IncidentRecordValue) value);
            case VARIABLE -> variables.accept(record, (VariableRecordValue) value);
            case USER_TASK -> tasks.accept(record, (UserTaskRecordValue) value);
            case PROCESS -> runs.deployments.accept((Process) value);
            case FORM -> runs.deployments.accept((Form) value);
            default -> throw new IllegalArgumentException("not asked for: " + record);
          }
        });
  }

  /** All runs, newest first. */
  public List<RunSummary> runs() {
    return changes.exclusively(() -> runs.all().stream().map(Snapshots::summary).toList());
  }

  /** How many go on. */
  public long running() {
    return changes.exclusively(() -> runs.all().stream().filter(run -> !run.ended()).count());
  }

  /** The timers of start events, soonest first. */
  public List<StartTimer> starts() {
    return changes.exclusively(starts::all);
  }

  /** One run in full. */
  public Optional<Run> run(long key) {
    return changes.exclusively(
        () ->
            Optional.ofNullable(runs.find(key))
                .filter(LiveRun::begun)
                .map(run -> Snapshots.run(run, changes.publish())));
  }

  /** The open user tasks, oldest first. */
  public List<Task> tasks() {
    return changes.exclusively(
        () -> tasks.waiting().values().stream().map(TaskRecords.Waiting::task).toList());
  }

  /** One open user task with what its form may read. */
  public Optional<TaskDetail> task(long key) {
    return changes.exclusively(
        () ->
            Optional.ofNullable(tasks.waiting().get(key))
                .map(one -> Snapshots.task(one.run(), one.task(), one.elementInstance())));
  }

  /** A document that a run has made or been given. */
  public Optional<StoredDocument> document(String id) {
    return changes.exclusively(() -> runs.document(id));
  }

  /** A deployed diagram. */
  public Optional<String> diagram(long processKey) {
    return changes.exclusively(() -> runs.deployments.xml(processKey));
  }

  /** A deployed form. */
  public Optional<String> form(long formKey) {
    return changes.exclusively(() -> runs.deployments.form(formKey));
  }

  /** The job that an open incident is about, -1 for none; empty where the incident is not open. */
  public OptionalLong jobOfIncident(long incident) {
    return changes.exclusively(() -> runs.jobOfIncident(incident));
  }

  /** When the next timer is due. */
  public Optional<Instant> nextTimer() {
    return changes.exclusively(
        () ->
            Stream.concat(runs.nextTimer().stream(), starts.all().stream().map(StartTimer::dueAt))
                .min(Comparator.naturalOrder()));
  }

  /** The run that was just started is the export that somebody asked for. */
  public void asked(long key, Asked asked) {
    changes.exclusively(() -> runs.asked(key, asked));
  }

  /** The clock is about to be moved on by an ISO 8601 duration; by none, it stands again. */
  public void clockMoves(@Nullable String duration, Instant at) {
    changes.exclusively(() -> runs.clockMoves(duration, at));
  }

  /** The run that may have asked about a page just now: the only one with a job open about it. */
  public Optional<String> asking(String pageId) {
    return changes.exclusively(() -> runs.asking(pageId).map(run -> run.id));
  }

  /** Counts one exchange for the run and its callers. */
  public void requested(String key) {
    changes.exclusively(() -> runs.requested(Long.parseLong(key)));
  }

  /** The key of the run with those of all that it called, directly or not. */
  public Set<String> family(long key) {
    return changes.exclusively(() -> Families.of(runs.find(key)));
  }

  /** Tells no more. */
  @Override
  public void close() {
    changes.noLonger(gatherer);
  }
}
