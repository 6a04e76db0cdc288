package io.scrollexport.process;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.builder.CallActivityBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the process tests about macros have in common. */
final class MacroProcess {

  static final String OPTIONS_PAGE = "1376268";
  static final String OPTIONS_MACRO = "50884bd9-0cb8-41d5-98be-f80943c14f96";

  private MacroProcess() {}

  /** The inputs of both processes. */
  static Map<String, Object> variables(String contentId, String macroId) {
    return new HashMap<>(Map.of("macro", Map.of("contentId", contentId, "macroId", macroId)));
  }

  /** Deploys the process and one that calls it, with a boundary event per error. */
  static void deploy(String process, String... errors) {
    ProcessTest.CAMUNDA.deploy(Path.of("bpmn", process + ".bpmn"));
    CallActivityBuilder call =
        Bpmn.createExecutableProcess(caller(process))
            .startEvent()
            .callActivity("Call", activity -> activity.zeebeProcessId(process));
    for (String error : errors) {
      call.boundaryEvent("On_" + error, event -> event.error(error))
          .zeebeOutputExpression("conversion.error", "conversionProblem")
          .zeebeOutputExpression("export.message", "exportProblem")
          .endEvent(error);
    }
    ProcessTest.CAMUNDA
        .client()
        .newDeployResourceCommand()
        .addProcessModel(call.endEvent("Done").done(), caller(process) + ".bpmn")
        .send()
        .join();
  }

  /** The process that calls it. */
  static String caller(String process) {
    return "caller-of-" + process;
  }
}
