package io.scrollexport.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** The tasks of {@code scroll-export} and its like, with their one input mapping. */
enum ScrollExportTask {
  StartExport("scroll-export", "StartExport"),
  GetExportStatus("scroll-export", "GetExportStatus"),
  DownloadDocument("scroll-export", "DownloadDocument"),
  StartExports("scroll-export-batch", "StartExports"),
  GetExportStatuses("scroll-export-batch", "GetExportStatuses"),
  DownloadOneOfMany("scroll-export-batch", "DownloadDocument");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};
  private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

  private final String source;
  private ParsedExpression parsed;

  ScrollExportTask(String process, String id) {
    BpmnModelInstance model = Bpmn.readModelFromFile(Path.of("bpmn", process + ".bpmn").toFile());
    source =
        model
            .<ServiceTask>getModelElementById(id)
            .getSingleExtensionElement(ZeebeIoMapping.class)
            .getInputs()
            .iterator()
            .next()
            .getSource();
  }

  String source() {
    return source;
  }

  /** The lines before the inputs of its operation. */
  String decision() {
    return source().split("\n {6}else site,\n", 2)[0];
  }

  JsonNode inputs(String variables) {
    return inputs(json(variables));
  }

  JsonNode inputs(JsonNode variables) {
    EvaluationResult inputs = FEEL.evaluate(parsed(), JSON.convertValue(variables, VARIABLES));
    if (inputs.isFailure()) {
      throw new IllegalArgumentException(inputs.toString());
    }
    return json(JSON.valueToTree(inputs.result()).toString());
  }

  /** Parsed once, which takes far longer than to evaluate it. */
  private synchronized ParsedExpression parsed() {
    if (parsed == null) {
      parsed = FEEL.parseExpression(source.substring(1)).parsedExpression();
    }
    return parsed;
  }

  /** Of JSON with quotes of one stroke. */
  static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
