package io.scrollexport.bench.engine;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;

/** The same process, which ends when the export does. */
final class WithoutDownload {

  private static final String DOWNLOAD = "DownloadDocument";

  private WithoutDownload() {}

  static BpmnModelInstance of(BpmnModelInstance model, String id) {
    FlowNode download = model.getModelElementById(DOWNLOAD);
    Process process = (Process) download.getParentElement();
    SequenceFlow before = download.getIncoming().iterator().next();
    SequenceFlow after = download.getOutgoing().iterator().next();
    FlowNode end = after.getTarget();
    process.removeChildElement(after);
    process.removeChildElement(download);
    before.setTarget(end);
    end.getIncoming().add(before);
    process.setId(id);
    return model;
  }
}
