package io.scrollexport.local;

import io.camunda.zeebe.process.test.api.RecordStreamSource;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All that the engine has written so far, read anew at each call. */
record WrittenRecords(RecordStreamSource source) {

  /** The keys of the instances of a process, the first one first. */
  List<Long> instances(String process) {
    return all()
        .filter(record -> record.getIntent() == ProcessInstanceIntent.ELEMENT_ACTIVATED)
        .map(Record::getValue)
        .filter(ProcessInstanceRecordValue.class::isInstance)
        .map(ProcessInstanceRecordValue.class::cast)
        .filter(value -> value.getElementId().equals(process))
        .map(ProcessInstanceRecordValue::getProcessInstanceKey)
        .toList();
  }

  /** The incidents that an instance has had, each with the key of its job. */
  Map<Long, Long> jobsOfIncidents(long instance) {
    Map<Long, Long> jobs = new LinkedHashMap<>();
    all()
        .filter(record -> record.getIntent() == IncidentIntent.CREATED)
        .forEach(
            record -> {
              if (record.getValue() instanceof IncidentRecordValue incident
                  && incident.getProcessInstanceKey() == instance) {
                jobs.put(record.getKey(), incident.getJobKey());
              }
            });
    return jobs;
  }

  /** The jobs that workers have by now. */
  Set<Long> openJobs() {
    OpenJobs jobs = new OpenJobs();
    all().forEach(jobs::accept);
    return jobs.keys();
  }

  /** What was written after a position of the log, as JSON. */
  List<String> after(long position) {
    return all().filter(record -> record.getPosition() > position).map(Record::toJson).toList();
  }

  /** The position of the newest record. */
  long position() {
    return all().mapToLong(Record::getPosition).max().orElse(0);
  }

  private Stream<Record<?>> all() {
    return StreamSupport.stream(source.getRecords().spliterator(), false);
  }
}
