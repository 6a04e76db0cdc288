package io.scrollexport.playground.live;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.BpmnEventType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.scrollexport.playground.api.run.HistoryEntry;
import io.scrollexport.playground.api.run.HistoryEntry.NamedPages;
import io.scrollexport.playground.api.run.RunState;
import io.scrollexport.playground.live.LiveRun.OpenElement;
import io.scrollexport.playground.live.LiveRun.Place;
import io.scrollexport.playground.stream.Detail;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where runs stand and which way they came. */
final class ElementRecords {
  private final Runs runs;

  ElementRecords(Runs runs) {
    this.runs = runs;
  }

  void accept(Record<?> record, ProcessInstanceRecordValue value) {
    LiveRun run =
        runs.get(
            value.getProcessInstanceKey(),
            value.getBpmnProcessId(),
            value.getProcessDefinitionKey());
    Instant at = Instant.ofEpochMilli(record.getTimestamp());
    switch ((ProcessInstanceIntent) record.getIntent()) {
      case ELEMENT_ACTIVATING -> entered(run, record.getKey(), value, at);
      case ELEMENT_COMPLETED -> left(run, record.getKey(), value, "completed", at);
      case ELEMENT_TERMINATED -> left(run, record.getKey(), value, "terminated", at);
      case SEQUENCE_FLOW_TAKEN -> taken(run, value.getElementId(), at);
      default -> {
        // What lies between is of no interest.
      }
    }
  }

  private void taken(LiveRun run, String flow, Instant at) {
    int count = run.flows.merge(flow, 1, Integer::sum);
    runs.told(run, at, null, new Detail.OfFlow(flow, count));
  }

  private void entered(LiveRun run, long instance, ProcessInstanceRecordValue value, Instant at) {
    BpmnElementType type = value.getBpmnElementType();
    if (type == BpmnElementType.PROCESS) {
      runs.begin(run, value.getVersion(), caller(run, value, at), at);
      return;
    }
    if (type == BpmnElementType.MULTI_INSTANCE_BODY) {
      run.open.put(instance, new OpenElement(value.getElementId(), value.getFlowScopeKey(), null));
      return;
    }
    String element = value.getElementId();
    HistoryEntry entry =
        run.note(
            HistoryEntry.of(
                    Long.toString(instance),
                    "element",
                    at,
                    element,
                    run.diagram.name(element),
                    type.getElementTypeName().orElse(""))
                .pages(page(run, value)));
    run.open.put(instance, new OpenElement(element, value.getFlowScopeKey(), entry));
    Place place = run.places.computeIfAbsent(element, id -> new Place());
    place.count++;
    place.active++;
    // An error that is caught in here, or comes to nothing, is not what the run ends by.
    run.thrown =
        value.getBpmnEventType() == BpmnEventType.ERROR && type == BpmnElementType.END_EVENT
            ? run.diagram.errors().get(element)
            : null;
    runs.told(run, at, entry, new Detail.OfElement(element, run.element(element)));
  }

  /** The page of a batch that a task, or what interrupts it, is about, as its scope says. */
  private static @Nullable NamedPages page(LiveRun run, ProcessInstanceRecordValue value) {
    return switch (value.getBpmnElementType()) {
      case SERVICE_TASK, BOUNDARY_EVENT ->
          run.results.named(
              List.of(run.variables.value(value.getFlowScopeKey(), "page").path("index").asInt()));
      default -> null;
    };
  }

  private @Nullable LiveRun caller(LiveRun run, ProcessInstanceRecordValue value, Instant at) {
    LiveRun parent = runs.find(value.getParentProcessInstanceKey());
    if (parent == null) {
      return null;
    }
    OpenElement call = parent.open.get(value.getParentElementInstanceKey());
    if (call != null) {
      run.calledFrom = call.element();
      parent.places.computeIfAbsent(call.element(), id -> new Place()).child = run.id;
      runs.told(
          parent, at, null, new Detail.OfElement(call.element(), parent.element(call.element())));
    }
    return parent;
  }

  private void left(
      LiveRun run, long instance, ProcessInstanceRecordValue value, String state, Instant at) {
    if (value.getBpmnElementType() == BpmnElementType.PROCESS) {
      ended(run, state, at);
      return;
    }
    OpenElement open = run.open.remove(instance);
    run.variables.end(instance);
    if (open == null || open.entry() == null) {
      return;
    }
    Place place = run.places.computeIfAbsent(open.element(), id -> new Place());
    place.active--;
    place.last = state;
    HistoryEntry begun = open.entry();
    String operation = begun.operation();
    HistoryEntry ended = begun.ended(at, state, operation == null ? null : run.progress);
    // One that was interrupted has told nothing; what is known is of the one before.
    boolean told = operation != null && state.equals("completed");
    NamedPages pages = told ? run.results.after(operation) : null;
    HistoryEntry entry = run.note(pages == null ? ended : ended.pages(pages));
    runs.told(run, at, entry, new Detail.OfElement(open.element(), run.element(open.element())));
  }

  private void ended(LiveRun run, String state, Instant at) {
    if (!run.begun() || run.ended()) {
      return;
    }
    if (state.equals("completed")) {
      runs.end(run, RunState.COMPLETED, at);
    } else if (run.thrown != null && run.parent != null) {
      run.reason = run.thrown;
      runs.end(run, RunState.FAILED, at);
    } else {
      runs.end(run, RunState.CANCELLED, at);
    }
  }
}
