/**
 * A small diagram in order: start, one step, end.
 *
 * @param {object} [parts]
 * @param {string} [parts.task] the tag of the step
 * @param {string} [parts.attributes] further attributes of the step
 * @param {string} [parts.extensions] its extension elements
 */
export function diagram({
  task = 'bpmn:serviceTask', attributes = 'name="Do it"',
  extensions = '<zeebe:taskDefinition type="work" />'
} = {}) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:modeler="http://camunda.org/schema/modeler/1.0" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="Sample" targetNamespace="http://bpmn.io/schema/bpmn" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0">
  <bpmn:process id="sample" isExecutable="true">
    <bpmn:startEvent id="Begin" name="Begun">
      <bpmn:outgoing>BeginToStep</bpmn:outgoing>
    </bpmn:startEvent>
    <bpmn:sequenceFlow id="BeginToStep" sourceRef="Begin" targetRef="Step" />
    <${task} id="Step" ${attributes}>
      <bpmn:extensionElements>${extensions}</bpmn:extensionElements>
      <bpmn:incoming>BeginToStep</bpmn:incoming>
      <bpmn:outgoing>StepToEnd</bpmn:outgoing>
    </${task}>
    <bpmn:sequenceFlow id="StepToEnd" sourceRef="Step" targetRef="End" />
    <bpmn:endEvent id="End" name="Done">
      <bpmn:incoming>StepToEnd</bpmn:incoming>
    </bpmn:endEvent>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="SampleDiagram">
    <bpmndi:BPMNPlane id="SamplePlane" bpmnElement="sample">
      <bpmndi:BPMNShape id="Begin_di" bpmnElement="Begin">
        <dc:Bounds x="100" y="122" width="36" height="36" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="Step_di" bpmnElement="Step">
        <dc:Bounds x="200" y="100" width="100" height="80" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="End_di" bpmnElement="End">
        <dc:Bounds x="360" y="122" width="36" height="36" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="BeginToStep_di" bpmnElement="BeginToStep">
        <di:waypoint x="136" y="140" />
        <di:waypoint x="200" y="140" />
      </bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="StepToEnd_di" bpmnElement="StepToEnd">
        <di:waypoint x="300" y="140" />
        <di:waypoint x="360" y="140" />
      </bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}
