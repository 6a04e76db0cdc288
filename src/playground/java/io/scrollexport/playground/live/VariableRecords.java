package io.scrollexport.playground.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import io.scrollexport.playground.api.run.Progress;
import io.scrollexport.playground.api.run.StoredDocument;
import io.scrollexport.playground.api.run.Variable;
import io.scrollexport.playground.live.LiveRun.OpenElement;
import io.scrollexport.playground.live.values.FoundDocuments;
import io.scrollexport.playground.live.values.PageResults;
import io.scrollexport.playground.live.values.RunVariables;
import io.scrollexport.playground.stream.Detail;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Variables, and what some of them tell: the subject, the progress of an export, documents. */
final class VariableRecords {
  private static final Set<String> OF_SUBJECT =
      Set.of("exportRequest", "exportRequests", "integration", "pageId", "pages", "title");

  private final Runs runs;
  private final BiConsumer<String, LiveRun> jobIds;

  /**
   * Reads variables.
   *
   * @param jobIds is told the job ID of each export, with its run
   */
  VariableRecords(Runs runs, BiConsumer<String, LiveRun> jobIds) {
    this.runs = runs;
    this.jobIds = jobIds;
  }

  void accept(Record<?> record, VariableRecordValue value) {
    if (record.getIntent() != VariableIntent.CREATED
        && record.getIntent() != VariableIntent.UPDATED) {
      return;
    }
    LiveRun run =
        runs.get(
            value.getProcessInstanceKey(),
            value.getBpmnProcessId(),
            value.getProcessDefinitionKey());
    if (run.ended()) {
      return;
    }
    Instant at = Instant.ofEpochMilli(record.getTimestamp());
    boolean own = value.getScopeKey() == run.key;
    OpenElement open = run.open.get(value.getScopeKey());
    Variable variable =
        run.variables.put(
            value.getScopeKey(),
            own || open == null ? null : open.element(),
            value.getName(),
            value.getValue());
    runs.told(run, at, null, new Detail.OfVariable(variable));
    documents(run, variable, at);
    pages(run, value);
    if (own && value.getName().equals("export")) {
      progress(run, RunVariables.json(variable));
    } else if (value.getName().equals("batch")) {
      together(run, RunVariables.json(variable));
    } else if (own && run.begun() && OF_SUBJECT.contains(value.getName())) {
      runs.readSubject(run);
      runs.touch(run);
    }
  }

  private void documents(LiveRun run, Variable variable, Instant at) {
    if (!variable.value().contains(FoundDocuments.MARK)) {
      return;
    }
    for (StoredDocument document : FoundDocuments.in(RunVariables.json(variable), at)) {
      StoredDocument before = run.documents.get(document.id());
      if (before == null || before.sha256() == null) {
        run.documents.put(document.id(), document);
        runs.told(run, at, null, new Detail.OfDocument(document));
        runs.touch(run);
      }
    }
  }

  /** What has become of the pages of a batch, read from the whole value, however long it is. */
  private void pages(LiveRun run, VariableRecordValue value) {
    String name = value.getName();
    if (!PageResults.NAMES.contains(name)) {
      return;
    }
    if (run.results.read(name, RunVariables.json(value.getValue()))) {
      runs.touch(run);
    }
  }

  private void progress(LiveRun run, JsonNode export) {
    if (!export.isObject() || !export.path("status").isTextual()) {
      return;
    }
    String jobId = text(export, "jobId");
    run.progress =
        new Progress(
            jobId,
            export.path("status").asText(),
            number(export, "step"),
            number(export, "totalSteps"),
            export.path("progress").asInt(),
            export.path("polls").asInt(),
            export.path("throttled").isBoolean() ? export.path("throttled").asBoolean() : null,
            null,
            text(export, "message"));
    if (jobId != null) {
      jobIds.accept(jobId, run);
    }
    runs.touch(run);
  }

  /** The jobs of exports that are asked for together. */
  private void together(LiveRun run, JsonNode batch) {
    for (JsonNode export : batch.path("exports")) {
      String jobId = text(export, "jobId");
      if (jobId != null) {
        jobIds.accept(jobId, run);
      }
    }
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).asText() : null;
  }

  private static @Nullable Integer number(JsonNode node, String field) {
    return node.path(field).canConvertToInt() ? node.path(field).asInt() : null;
  }
}
