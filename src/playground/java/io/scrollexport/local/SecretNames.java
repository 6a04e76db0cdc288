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
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import io.scrollexport.local.engine.EngineLog;
import io.scrollexport.local.engine.LogFeed;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Which secrets the deployed models name for their elements: tasks with an element template, in the
 * sources of their own input mappings.
 */
final class SecretNames implements BiFunction<Long, String, Set<String>>, AutoCloseable {

  private static final Set<Class<? extends FlowNode>> TASKS =
      Set.of(ServiceTask.class, SendTask.class, ScriptTask.class, BusinessRuleTask.class);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Map<Long, CompletableFuture<Map<String, Set<String>>>> byDefinition =
      new ConcurrentHashMap<>();
  private final LogFeed feed;

  SecretNames(EngineLog log) {
    feed = log.follow(Set.of(ValueType.PROCESS), this::read);
  }

  private void read(Record<?> record) {
    if (record.getIntent() == ProcessIntent.CREATED && record.getValue() instanceof Process it) {
      ofDefinition(it.getProcessDefinitionKey())
          .complete(of(Bpmn.readModelFromStream(new ByteArrayInputStream(it.getResource()))));
    }
  }

  private CompletableFuture<Map<String, Set<String>>> ofDefinition(long key) {
    return byDefinition.computeIfAbsent(key, any -> new CompletableFuture<>());
  }

  @Override
  public Set<String> apply(Long processDefinitionKey, String elementId) {
    try {
      return ofDefinition(processDefinitionKey)
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
          .getOrDefault(elementId, Set.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("nothing deployed: " + processDefinitionKey, e);
    }
  }

  /** Those that each element of a model names, by its ID. */
  static Map<String, Set<String>> of(BpmnModelInstance model) {
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

  @Override
  public void close() {
    feed.close();
  }
}
