/** A diagram that is worked on. */
export interface Draft {
  xml: string;
  /** What it is saved as, without ".bpmn". */
  fileName: string;
  /** What it was begun with: an example's ID, `empty` or `file`. */
  begun: string;
  /** Whether it was worked on since it was opened or saved; then it is put aside when another is opened. */
  changed?: boolean;
  /** What it was started with last. */
  variables?: Record<string, unknown>;
}

export const emptyDraft: Draft = {
  fileName: 'my-process',
  begun: 'empty',
  xml: `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions" targetNamespace="http://bpmn.io/schema/bpmn" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0">
  <bpmn:process id="my-process" isExecutable="true">
    <bpmn:startEvent id="Start" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram">
    <bpmndi:BPMNPlane id="Plane" bpmnElement="my-process">
      <bpmndi:BPMNShape id="Start_di" bpmnElement="Start">
        <dc:Bounds x="182" y="162" width="36" height="36" />
      </bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`
};
