package io.scrollexport.process;

import static io.camunda.zeebe.model.bpmn.impl.BpmnModelConstants.ZEEBE_NS;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskHeaders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every task of every process that this project ships. */
class ProcessModelsTest {

  /** A task that a job worker serves. */
  record Task(File model, FlowNode element, ZeebeTaskDefinition definition) {

    boolean isOurs() {
      return definition.getType().startsWith("io.scrollexport:");
    }

    @Override
    public String toString() {
      return model.getName() + " " + element.getId();
    }
  }

  static Stream<File> models() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
      List<File> models =
          files
              .map(Path::toFile)
              .filter(file -> file.getName().endsWith(".bpmn"))
              .sorted()
              .toList();
      return models.stream();
    }
  }

  static Stream<Task> tasks() throws IOException {
    return models()
        .flatMap(
            file -> {
              BpmnModelInstance model = Bpmn.readModelFromFile(file);
              return model.getModelElementsByType(ZeebeTaskDefinition.class).stream()
                  .map(
                      definition ->
                          new Task(
                              file,
                              (FlowNode) definition.getParentElement().getParentElement(),
                              definition));
            });
  }

  static Stream<Task> connectorTasks() throws IOException {
    return tasks().filter(task -> task.definition().getType().contains(":"));
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void hasFiveRetries(Task task) {
    assertThat(task.definition().getRetries()).isEqualTo("5");
  }

  /** Without one, a runtime that filters secrets resolves none. */
  @ParameterizedTest
  @MethodSource("connectorTasks")
  void hasAnElementTemplateAndNamesASecretItself(Task task) {
    assertThat(task.element().getAttributeValueNs(ZEEBE_NS, "modelerTemplate")).isNotBlank();
    assertThat(task.element().getSingleExtensionElement(ZeebeIoMapping.class).getInputs())
        .extracting(ZeebeInput::getSource)
        .anyMatch(source -> source != null && source.contains("{{secrets.CONFLUENCE_TOKEN}}"));
  }

  @ParameterizedTest
  @MethodSource("connectorTasks")
  void keepsItsRetriesWhileTheSiteThrottles(Task task) {
    String errorExpression =
        task.element().getSingleExtensionElement(ZeebeTaskHeaders.class).getHeaders().stream()
            .filter(header -> header.getKey().equals("errorExpression"))
            .map(ZeebeHeader::getValue)
            .findFirst()
            .orElseThrow();
    assertThat(errorExpression)
        .contains(task.isOurs() ? "error.code = \"RATE_LIMITED\"" : "error.code = \"429\"")
        .contains("jobError(error.message, {}, job.retries, ");
  }

  @ParameterizedTest
  @MethodSource("models")
  void noCallHoldsACredential(File file) {
    BpmnModelInstance model = Bpmn.readModelFromFile(file);
    assertThat(model.getModelElementsByType(CallActivity.class))
        .extracting(call -> (BaseElement) call)
        .noneMatch(call -> call.getRawTextContent().contains("{{secrets."));
    assertThat(
            model.getModelElementsByType(CallActivity.class).stream()
                .flatMap(call -> inputs(call))
                .filter(input -> String.valueOf(input.getSource()).contains("secrets.")))
        .isEmpty();
  }

  private static Stream<ZeebeInput> inputs(CallActivity call) {
    ZeebeIoMapping mapping = call.getSingleExtensionElement(ZeebeIoMapping.class);
    return mapping == null ? Stream.empty() : mapping.getInputs().stream();
  }
}
