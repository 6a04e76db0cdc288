package io.scrollexport.process;

import static io.scrollexport.process.ProcessTest.CAMUNDA;
import static io.scrollexport.process.ProcessTest.CONFLUENCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.impl.BpmnModelConstants;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.scrollexport.local.ProcessInstance;
import io.scrollexport.simulator.ConfluenceSimulator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rule by which runtimes filter secrets, as the process tests have it: mode STRICT. */
@OnSharedCamunda
class SecretFilterIT {

  private static final String REFERENCE = "{{secrets.CONFLUENCE_TOKEN}}";

  /** A process of one task that starts an export, with a password from that source. */
  static BpmnModelInstance process(String id, String password, boolean hasTemplate) {
    BpmnModelInstance model =
        Bpmn.createExecutableProcess(id)
            .startEvent()
            .serviceTask(
                "Start",
                task ->
                    task.zeebeJobType("io.scrollexport:scroll-export:1")
                        .zeebeTaskHeader("operation", "startExport")
                        .zeebeTaskHeader("resultVariable", "export")
                        .zeebeInput("=site", "integration.baseUrl")
                        .zeebeInput("macro", "integration.type")
                        .zeebeInput("basic", "authentication.type")
                        .zeebeInput(
                            ConfluenceSimulator.DEMO_USER.email(), "authentication.username")
                        .zeebeInput(password, "authentication.password"))
            .endEvent()
            .done();
    if (hasTemplate) {
      model
          .<ServiceTask>getModelElementById("Start")
          .setAttributeValueNs(BpmnModelConstants.ZEEBE_NS, "modelerTemplate", "any");
    }
    return model;
  }

  /** Its variables, one of which is a reference. */
  static Map<String, Object> variables(String site) {
    Map<String, Object> variables =
        new HashMap<>(
            ProcessTest.export(ConfluenceSimulator.DEMO_PAGE, ConfluenceSimulator.DEMO_TEMPLATE));
    variables.put("site", site);
    variables.put("password", REFERENCE);
    return variables;
  }

  private static ProcessInstance run(String id, String password, boolean hasTemplate) {
    CAMUNDA
        .client()
        .newDeployResourceCommand()
        .addProcessModel(process(id, password, hasTemplate), id + ".bpmn")
        .send()
        .join();
    ProcessInstance instance = CAMUNDA.start(id, variables(CONFLUENCE.baseUrl()));
    ProcessTest.advanceUntil(instance, i -> i.isEnded() || !i.incidents().isEmpty());
    return instance;
  }

  private static void assertRefused(ProcessInstance instance) {
    assertThat(instance.incidents())
        .singleElement()
        .asString()
        .contains(
            "INVALID_INPUT: authentication.password refers to the secret CONFLUENCE_TOKEN, which"
                + " was not resolved");
  }

  @Test
  void resolvesWhatATaskWithATemplateNames() {
    assertThat(run("names-it", REFERENCE, true).isCompleted()).isTrue();
  }

  @Test
  void resolvesNothingForATaskWithoutATemplate() {
    assertRefused(run("without-template", REFERENCE, false));
  }

  @Test
  void resolvesNothingThatArrivesInAVariable() {
    assertRefused(run("by-variable", "=password", true));
  }

  /** It goes by the name, wherever the reference comes from. */
  @Test
  void resolvesAVariableWhereTheTaskNamesTheSecretToo() {
    String source = "=if password = null then \"" + REFERENCE + "\" else password";

    assertThat(run("by-name", source, true).isCompleted()).isTrue();
  }
}
