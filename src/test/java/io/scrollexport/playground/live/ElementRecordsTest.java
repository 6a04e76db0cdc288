package io.scrollexport.playground.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.protocol.record.ImmutableRecord;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ImmutableProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.scrollexport.playground.api.run.HistoryEntry;
import io.scrollexport.playground.api.run.HistoryEntry.NamedPages;
import io.scrollexport.playground.live.LiveRun.OpenElement;
import io.scrollexport.playground.stream.Changes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ElementRecordsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Runs runs = new Runs(new Changes(), Instant::now, id -> Optional.of("Demo"));
  private final ElementRecords records = new ElementRecords(runs);
  private final LiveRun run = runs.get(1, "scroll-export-batch", 9);

  @Test
  void namePagesOfAnOperationThatHasEndedAndNoneOfOneThatWasInterrupted() {
    read("{'total': 1, 'exports': [{'index': 1, 'pageId': '7'}], 'ended': [1]}");

    assertThat(poll(4, ProcessInstanceIntent.ELEMENT_COMPLETED).pages())
        .isEqualTo(new NamedPages(List.of("Demo"), 0));
    assertThat(poll(5, ProcessInstanceIntent.ELEMENT_TERMINATED).pages()).isNull();
  }

  /** The line of a poll that is left so. */
  private HistoryEntry poll(long instance, ProcessInstanceIntent left) {
    record(instance, ProcessInstanceIntent.ELEMENT_ACTIVATING);
    OpenElement open = run.open.get(instance);
    HistoryEntry line = open.entry().operation("getExportStatuses");
    run.open.put(instance, new OpenElement(open.element(), open.scope(), line));
    record(instance, left);
    return run.history.get(line.id());
  }

  private void record(long instance, ProcessInstanceIntent intent) {
    ProcessInstanceRecordValue value =
        ImmutableProcessInstanceRecordValue.builder()
            .withProcessInstanceKey(run.key)
            .withBpmnProcessId(run.process)
            .withProcessDefinitionKey(run.processKey)
            .withBpmnElementType(BpmnElementType.SERVICE_TASK)
            .withElementId("GetExportStatuses")
            .withFlowScopeKey(run.key)
            .build();
    records.accept(
        ImmutableRecord.<ProcessInstanceRecordValue>builder()
            .withKey(instance)
            .withIntent(intent)
            .withValue(value)
            .build(),
        value);
  }

  private void read(String batch) {
    try {
      run.results.read("batch", JSON.readTree(batch.replace('\'', '"')));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
