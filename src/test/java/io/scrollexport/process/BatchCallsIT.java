package io.scrollexport.process;

import static io.scrollexport.process.ProcessTest.CAMUNDA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Process {@code scroll-export-batch} in the hands of its callers. */
@OnSharedCamunda
class BatchCallsIT {

  private static final String PROCESS = "scroll-export-batch";
  private static final String CALLER = "batch-caller";
  private static final String TWICE = "batch-caller-twice";

  /** Calls that hand all variables down, and take all of them back. */
  @BeforeAll
  static void deployCallers() {
    CAMUNDA
        .client()
        .newDeployResourceCommand()
        .addProcessModel(
            Bpmn.createExecutableProcess(CALLER)
                .startEvent()
                .callActivity("ExportPages", call -> call.zeebeProcessId(PROCESS))
                .endEvent()
                .done(),
            CALLER + ".bpmn")
        .addProcessModel(
            Bpmn.createExecutableProcess(TWICE)
                .startEvent()
                .callActivity(
                    "ExportFirst",
                    call ->
                        call.zeebeProcessId(PROCESS)
                            .zeebeInputExpression("first", "exportRequests"))
                .callActivity(
                    "ExportSecond",
                    call ->
                        call.zeebeProcessId(PROCESS)
                            .zeebeInputExpression("second", "exportRequests"))
                .endEvent()
                .done(),
            TWICE + ".bpmn")
        .send()
        .join();
  }

  private static Map<String, Object> demoPage(String templateId) {
    return Map.of("pageId", ConfluenceSimulator.DEMO_PAGE, "templateId", templateId);
  }

  private static ProcessInstance run(String process, Map<String, Object> variables) {
    ProcessInstance instance = CAMUNDA.start(process, variables);
    ProcessTest.advanceUntil(instance, i -> i.isEnded() || !i.incidents().isEmpty());
    assertThat(instance.incidents()).isEmpty();
    return instance;
  }

  private static List<String> codes(ProcessInstance instance) {
    JsonNode documents = instance.variable("exportedDocuments").orElseThrow();
    return documents.findValuesAsText("code");
  }

  @Test
  void bringsItsTwoOutputsBackAndNothingElse() {
    ProcessInstance caller =
        run(
            CALLER,
            Map.of(
                "exportRequests",
                List.of(demoPage(ConfluenceSimulator.DEMO_TEMPLATE), demoPage("fails"))));

    assertThat(caller.variables())
        .containsExactlyInAnyOrder("exportRequests", "exports", "exportedDocuments");
    assertThat(codes(caller)).containsExactly("EXPORT_FAILED");
  }

  @Test
  void aSecondCallKnowsNothingOfTheFirst() {
    ProcessInstance caller =
        run(
            TWICE,
            Map.of(
                "first",
                List.of(
                    demoPage(ConfluenceSimulator.DEMO_TEMPLATE),
                    demoPage("fails"),
                    demoPage("fails")),
                "second",
                List.of(demoPage("cancelled"), demoPage(ConfluenceSimulator.DEMO_TEMPLATE))));

    assertThat(caller.completed()).contains("ExportFirst", "ExportSecond");
    assertThat(caller.variable("exports").orElseThrow()).hasSize(2);
    assertThat(caller.variable("exportedDocuments").orElseThrow()).hasSize(2);
    assertThat(codes(caller)).containsExactly("EXPORT_CANCELLED");
  }

  @Test
  void otherVariablesOfACallerHaveNoEffect() {
    Map<String, Object> variables = new HashMap<>();
    Stream.of(
            "batch,documents,line,pages,page,part,exportedDocument,exportedDocuments,exports",
            "export,exportRequest,exportJobId,previous,error,scrollExport,operation,item,entry",
            "exposeDownloadUrl,fileName,downloadUrl,maxSizeInMegabytes,allowedHosts,place,turn",
            "downloadTimeout,connectionTimeoutInSeconds,readTimeoutInSeconds,macroName,baseUrl",
            "limit,requested,entries,reason,done,tried,missing,all,succeeded,ended,after,free,begun",
            "again,waiting,isAny,steps,going,next,taken,result,number,loopCounter,ours")
        .flatMap(names -> Stream.of(names.split(",")))
        .forEach(name -> variables.put(name, Map.of("wrong", "on purpose")));
    variables.put(
        "exportRequests",
        List.of(demoPage(ConfluenceSimulator.DEMO_TEMPLATE), demoPage("never-ends")));
    variables.put("exportTimeout", "PT2M");

    ProcessInstance caller = run(CALLER, variables);

    assertThat(codes(caller)).containsExactly("EXPORT_TIMED_OUT");
    assertThat(caller.variable("exportedDocuments").orElseThrow().at("/0/fileName").asText())
        .endsWith(".docx");
  }

  @Test
  void leavesNothingBehindWhereItsCallerIsCancelled() {
    int before = CAMUNDA.instances(PROCESS).size();
    ProcessInstance caller =
        CAMUNDA.start(CALLER, Map.of("exportRequests", List.of(demoPage("never-ends"))));
    ProcessTest.advanceUntil(caller, i -> CAMUNDA.instances(PROCESS).size() > before);
    ProcessInstance batch = CAMUNDA.instances(PROCESS).getLast();
    ProcessTest.advanceUntil(batch, i -> i.completed().contains("GetExportStatuses"));

    CAMUNDA.client().newCancelInstanceCommand(caller.key()).send().join();
    ProcessTest.advanceUntil(batch, ProcessInstance::isEnded);
    CAMUNDA.settle();
    int entered = batch.entered().size();
    CAMUNDA.elapse(Duration.ofHours(3));
    CAMUNDA.settle();

    assertThat(batch.isCompleted()).isFalse();
    assertThat(batch.entered()).hasSize(entered);
  }

  @Test
  void keepsTheSecretOutOfWhatTheEngineStores() {
    long before = CAMUNDA.position();

    run(PROCESS, Map.of("exportRequests", List.of(demoPage(ConfluenceSimulator.DEMO_TEMPLATE))));

    assertThat(CAMUNDA.recordsAfter(before))
        .anyMatch(record -> record.contains("{{secrets.CONFLUENCE_TOKEN}}"))
        .noneMatch(record -> record.contains(ConfluenceSimulator.DEMO_USER.apiToken()))
        .noneMatch(record -> record.contains(ProcessTest.AUTHORIZATION.substring(6)))
        .noneMatch(record -> record.contains("jwt="));
  }
}
