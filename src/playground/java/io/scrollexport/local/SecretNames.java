package io.scrollexport.local;

import io.camunda.connector.runtime.core.secret.SecretUtil;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.impl.BpmnModelConstants;
import io.camunda.zeebe.model.bpmn.instance.BusinessRuleTask;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.ScriptTask;
import io.camunda.zeebe.model.bpmn.instance.SendTask;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.process.test.api.RecordStreamSource;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Which secrets the deployed models name for their elements: tasks with an element template, in the
 * sources of their own input mappings.
 */
final class SecretNames implements BiFunction<Long, String, Set<String>> {

  private static final Set<Class<? extends FlowNode>> TASKS =
      Set.of(ServiceTask.class, SendTask.class, ScriptTask.class, BusinessRuleTask.class);

  private final RecordStreamSource records;
  private final Map<Long, Map<String, Set<String>>> byDefinition = new ConcurrentHashMap<>();

  SecretNames(RecordStreamSource records) {
    this.records = records;
  }

  @Override
  public Set<String> apply(Long processDefinitionKey, String elementId) {
    return byDefinition
        .computeIfAbsent(processDefinitionKey, key -> names(model(key)))
        .getOrDefault(elementId, Set.of());
  }

  private BpmnModelInstance model(long processDefinitionKey) {
    return StreamSupport.stream(records.getRecords().spliterator(), false)
        .filter(record -> record.getIntent() == ProcessIntent.CREATED)
        .map(Record::getValue)
        .filter(Process.class::isInstance)
        .map(Process.class::cast)
        .filter(process -> process.getProcessDefinitionKey() == processDefinitionKey)
        .map(process -> Bpmn.readModelFromStream(new ByteArrayInputStream(process.getResource())))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing deployed: " + processDefinitionKey));
  }

  private static Map<String, Set<String>> names(BpmnModelInstance model) {
    return TASKS.stream()
        .flatMap(type -> model.getModelElementsByType(type).stream())
        .filter(SecretNames::hasTemplate)
        .collect(Collectors.toMap(FlowNode::getId, SecretNames::named));
  }

  private static boolean hasTemplate(FlowNode task) {
    return task.getAttributeValueNs(BpmnModelConstants.ZEEBE_NS, "modelerTemplate") != null;
  }

  private static Set<String> named(FlowNode task) {
    ZeebeIoMapping mapping = task.getSingleExtensionElement(ZeebeIoMapping.class);
    return mapping == null
        ? Set.of()
        : mapping.getInputs().stream()
            .map(ZeebeInput::getSource)
            .filter(Objects::nonNull)
            .flatMap(source -> SecretUtil.retrieveSecretKeysInInput(source).stream())
            .map(String::strip)
            .collect(Collectors.toSet());
  }
}
