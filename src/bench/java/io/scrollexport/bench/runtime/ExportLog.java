package io.scrollexport.bench.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceCreationIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceCreationRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import io.scrollexport.bench.runtime.ExportCourse.GivenUp;
import io.scrollexport.local.OpenJobs;
import io.scrollexport.local.engine.EngineLog;
import io.scrollexport.local.engine.LogFeed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What an engine's records tell of its exports, as they are written. */
public final class ExportLog implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<ValueType> READ =
      Set.of(
          ValueType.PROCESS_INSTANCE_CREATION,
          ValueType.PROCESS_INSTANCE,
          ValueType.JOB,
          ValueType.INCIDENT,
          ValueType.VARIABLE);

  /** A job that comes to this is given out again, or has used up its retries. */
  private static final Set<Intent> GIVEN_UP =
      Set.of(JobIntent.TIMED_OUT, JobIntent.FAILED, JobIntent.YIELDED);

  /**
   * An instance that somebody has started.
   *
   * @param instance its key
   * @param variables that it was given
   */
  record Begun(long instance, Map<String, Object> variables) {}

  private final List<Begun> begun = new ArrayList<>();
  private final Map<Long, ExportCourse> courses = new HashMap<>();
  private final OpenJobs openJobs = new OpenJobs();
  private final LogFeed feed;
  private int ended;
  private int incidents;

  ExportLog(ZeebeTestEngine engine) {
    feed = EngineLog.of(engine).follow(READ, this::accept);
  }

  private synchronized void accept(Record<?> record) {
    openJobs.accept(record);
    switch (record.getValue()) {
      case ProcessInstanceCreationRecordValue creation -> {
        if (record.getIntent() == ProcessInstanceCreationIntent.CREATED) {
          begun.add(new Begun(creation.getProcessInstanceKey(), creation.getVariables()));
        }
      }
      case ProcessInstanceRecordValue element -> accept(record.getIntent(), element);
      case JobRecordValue job -> {
        if (GIVEN_UP.contains(record.getIntent())) {
          String code = record.getIntent() == JobIntent.FAILED ? code(job) : "";
          course(job.getProcessInstanceKey())
              .givenUp(new GivenUp(job.getElementId(), record.getIntent().name(), code));
        }
      }
      case IncidentRecordValue incident -> {
        if (record.getIntent() == IncidentIntent.CREATED) {
          incidents++;
          course(incident.getProcessInstanceKey())
              .incident(incident.getElementId() + ": " + incident.getErrorMessage());
        }
      }
      case VariableRecordValue variable -> accept(variable);
      default -> {
        // Nothing else is read.
      }
    }
    notifyAll();
  }

  /** A runtime gives it beside the message; our error expression gives the message alone. */
  private static String code(JobRecordValue job) {
    return job.getVariables().get("error") instanceof Map<?, ?> error
            && error.get("code") instanceof String code
        ? code
        : job.getErrorMessage().split("\\W", 2)[0];
  }

  private void accept(Intent intent, ProcessInstanceRecordValue element) {
    if (element.getBpmnElementType().name().equals("PROCESS")) {
      if (intent == ProcessInstanceIntent.ELEMENT_COMPLETED) {
        ended++;
        course(element.getProcessInstanceKey()).end();
      } else if (intent == ProcessInstanceIntent.ELEMENT_TERMINATED) {
        ended++;
        course(element.getProcessInstanceKey()).incident("terminated");
      }
    }
  }

  private void accept(VariableRecordValue variable) {
    long instance = variable.getProcessInstanceKey();
    if (variable.getScopeKey() == instance && variable.getName().equals("exportedDocument")) {
      try {
        course(instance).document(JSON.readTree(variable.getValue()));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("the engine stores JSON", e);
      }
    }
  }

  private ExportCourse course(long instance) {
    return courses.computeIfAbsent(instance, any -> new ExportCourse());
  }

  /** Those that were started, in the order of their keys. */
  synchronized List<Begun> begun() {
    return List.copyOf(begun);
  }

  /** How many have come to an end of any kind. */
  public synchronized int ended() {
    return ended;
  }

  /** How many incidents there were. */
  public synchronized int incidents() {
    return incidents;
  }

  /** How many jobs a worker has, or can have at once. */
  public int openJobs() {
    return openJobs.keys().size();
  }

  /** The course of an instance so far; what is written later is not in it. */
  public synchronized ExportCourse of(long instance) {
    return course(instance).copy();
  }

  /** Waits until it is as wanted, or for that long; whether it is. */
  public synchronized boolean await(Predicate<ExportLog> wanted, Duration atMost)
      throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    while (!wanted.test(this)) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  @Override
  public void close() {
    feed.close();
  }
}
