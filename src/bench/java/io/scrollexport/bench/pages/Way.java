package io.scrollexport.bench.pages;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.scrollexport.bench.engine.RestProcess;
import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ways to export many pages that are compared. */
enum Way {
  TOGETHER("Process `scroll-export-batch`", "scroll-export-batch", Map.of()),
  FIFTY_A_REQUEST(
      "Process `scroll-export-batch`, 50 a request",
      "scroll-export-batch",
      Map.of("exportsPerRequest", 50)),
  FREQUENT(
      "The same, `minPollInterval` at `PT0.3S`",
      "scroll-export-batch",
      Map.of("exportsPerRequest", 50, "minPollInterval", "PT0.3S")),
  ONE_BY_ONE("Process `scroll-export`, one by one", "scroll-export", Map.of()),
  BY_HAND(
      "By hand with the REST connector, every 5 s",
      "rest-export",
      Map.of("minPollInterval", "PT5S")),
  EVERY_20_SECONDS(
      "As a script does, every 20 s", "rest-export", Map.of("minPollInterval", "PT20S"));

  final String label;
  final String process;
  private final Map<String, Object> options;

  Way(String label, String process, Map<String, Object> options) {
    this.label = label;
    this.process = process;
    this.options = options;
  }

  BpmnModelInstance model() {
    return process.equals("rest-export")
        ? new RestProcess(process, true).model()
        : Bpmn.readModelFromFile(new File("bpmn/" + process + ".bpmn"));
  }

  /** What each of its instances starts with, beside site and sign-in. */
  List<Map<String, Object>> starts(List<Map<String, Object>> requests) {
    return switch (this) {
      case TOGETHER, FIFTY_A_REQUEST, FREQUENT -> List.of(with("exportRequests", requests));
      case ONE_BY_ONE, BY_HAND, EVERY_20_SECONDS ->
          requests.stream().map(request -> with("exportRequest", request)).toList();
    };
  }

  private Map<String, Object> with(String name, Object value) {
    Map<String, Object> start = new HashMap<>(options);
    start.put(name, value);
    return Map.copyOf(start);
  }
}
