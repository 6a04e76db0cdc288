package io.scrollexport.bench.engine;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.File;

/** The processes that are compared: each starts an export and polls; most download the document. */
enum ExportProcess {
  SCROLL_EXPORT("scroll-export", "Process `scroll-export`"),
  BY_HAND("rest-export", "By hand with the REST connector"),
  BY_HAND_LEAN("rest-export-lean", "By hand, without the template's defaults"),
  SCROLL_EXPORT_ONLY("scroll-export-only", "Process `scroll-export`, no download"),
  BY_HAND_ONLY("rest-export-only", "By hand with the REST connector, no download");

  final String id;
  final String label;

  ExportProcess(String id, String label) {
    this.id = id;
    this.label = label;
  }

  BpmnModelInstance model() {
    return switch (this) {
      case SCROLL_EXPORT -> Bpmn.readModelFromFile(new File("bpmn/scroll-export.bpmn"));
      case BY_HAND -> new RestProcess(id, true).model();
      case BY_HAND_LEAN -> new RestProcess(id, false).model();
      case SCROLL_EXPORT_ONLY -> WithoutDownload.of(SCROLL_EXPORT.model(), id);
      case BY_HAND_ONLY -> WithoutDownload.of(BY_HAND.model(), id);
    };
  }
}
