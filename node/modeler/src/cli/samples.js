import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Session } from '../browser/session.js';
import { projectRoot } from '../project.js';
import { withChoices } from '../templates/variants.js';

/** Writes processes with templates applied by the modeller, for tests on the engine. */
const folder = 'src/test/resources/io/scrollexport/template';
const confluence = {
  'integration.baseUrl': '=site',
  'authentication.token': '{{secrets.ACCESS_TOKEN}}',
  'exportRequest.pageId': '=page',
  'exportRequest.templateId': '=template'
};
const samples = [
  { name: 'export-call', template: 'scroll-export-call', errorCode: 'EXPORT_FAILED', brings: 'export' },
  { name: 'start-export', template: 'scroll-export', errorCode: 'NOT_FOUND', brings: 'error' },
  { name: 'start-export-uncaught', template: 'scroll-export' }
];

const session = await Session.start();

try {
  for (const { name, template: file, errorCode, brings } of samples) {
    const template = JSON.parse(await readFile(join(projectRoot, `element-templates/${file}.json`), 'utf8'));
    const filledIn = withChoices(template, new Map(), ({ binding, value }) => confluence[binding.name] ?? value);
    const path = join(projectRoot, folder, `${name}.bpmn`);

    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await session.call('appliedDiagram', process(name, errorCode, brings), 'Step', filledIn));
  }
} finally {
  await session.close();
}

function process(id, errorCode, brings) {
  const boundary = errorCode === undefined ? '' : `
    <bpmn:boundaryEvent id="OnError" attachedToRef="Step">
      <bpmn:extensionElements>
        <zeebe:ioMapping><zeebe:output source="=${brings}.message" target="problem" /></zeebe:ioMapping>
      </bpmn:extensionElements>
      <bpmn:outgoing>ToHandled</bpmn:outgoing>
      <bpmn:errorEventDefinition id="OnErrorDefinition" errorRef="Caught" />
    </bpmn:boundaryEvent>
    <bpmn:endEvent id="Handled"><bpmn:incoming>ToHandled</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="ToHandled" sourceRef="OnError" targetRef="Handled" />`;
  const boundaryShapes = errorCode === undefined ? '' : `
      ${shape('OnError', 382, 182, 36, 36)}
      ${shape('Handled', 482, 262, 36, 36)}
      ${edge('ToHandled', [400, 218], [400, 280], [482, 280])}`;

  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:modeler="http://camunda.org/schema/modeler/1.0" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="Definitions" targetNamespace="http://bpmn.io/schema/bpmn" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0">
  <bpmn:process id="${id}" isExecutable="true">
    <bpmn:startEvent id="Started"><bpmn:outgoing>ToStep</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="ToStep" sourceRef="Started" targetRef="Step" />
    <bpmn:task id="Step"><bpmn:incoming>ToStep</bpmn:incoming><bpmn:outgoing>ToDone</bpmn:outgoing></bpmn:task>
    <bpmn:sequenceFlow id="ToDone" sourceRef="Step" targetRef="Done" />
    <bpmn:endEvent id="Done"><bpmn:incoming>ToDone</bpmn:incoming></bpmn:endEvent>${boundary}
  </bpmn:process>
  ${errorCode === undefined ? '' : `<bpmn:error id="Caught" name="Caught" errorCode="${errorCode}" />`}
  <bpmndi:BPMNDiagram id="Diagram">
    <bpmndi:BPMNPlane id="Plane" bpmnElement="${id}">
      ${shape('Started', 152, 142, 36, 36)}
      ${shape('Step', 300, 120, 100, 80)}
      ${shape('Done', 482, 142, 36, 36)}
      ${edge('ToStep', [188, 160], [300, 160])}
      ${edge('ToDone', [400, 160], [482, 160])}${boundaryShapes}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}

function shape(element, x, y, width, height) {
  return `<bpmndi:BPMNShape id="${element}_di" bpmnElement="${element}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;
}

function edge(element, ...points) {
  const waypoints = points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`).join('');

  return `<bpmndi:BPMNEdge id="${element}_di" bpmnElement="${element}">${waypoints}</bpmndi:BPMNEdge>`;
}
