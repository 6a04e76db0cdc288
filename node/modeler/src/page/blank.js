/** A diagram with one task, to which templates are applied. */
export const blankDiagram = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Blank" targetNamespace="http://bpmn.io/schema/bpmn" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0">
  <bpmn:process id="BlankProcess" isExecutable="true">
    <bpmn:task id="Step" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="BlankDiagram">
    <bpmndi:BPMNPlane id="BlankPlane" bpmnElement="BlankProcess">
      <bpmndi:BPMNShape id="Step_di" bpmnElement="Step">
        <dc:Bounds x="100" y="100" width="100" height="80" />
      </bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>`;
