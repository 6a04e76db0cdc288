import { test } from 'node:test';
import { wide } from './support/Playground.js';

const caller = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
  xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
  id="caller-definitions" targetNamespace="urn:caller">
  <bpmn:process id="caller" name="Caller" isExecutable="true">
    <bpmn:startEvent id="begin"><bpmn:outgoing>there</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="there" sourceRef="begin" targetRef="export" />
    <bpmn:callActivity id="export" name="Export page">
      <bpmn:extensionElements><zeebe:calledElement processId="scroll-export" /></bpmn:extensionElements>
      <bpmn:incoming>there</bpmn:incoming>
    </bpmn:callActivity>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram">
    <bpmndi:BPMNPlane id="plane" bpmnElement="caller">
      <bpmndi:BPMNShape id="begin-shape" bpmnElement="begin"><dc:Bounds x="100" y="102" width="36" height="36" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="export-shape" bpmnElement="export"><dc:Bounds x="200" y="80" width="100" height="80" /></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="there-edge" bpmnElement="there">
        <di:waypoint x="136" y="120" /><di:waypoint x="200" y="120" />
      </bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>`;
const exportRequest = { pageId: '1376263', templateId: 'd6d04ab9-53c0-42d9-9ae2-f4903275f654' };

export function called(playground) {
  test('a caller leads to the incident of what it called, and is cancelled with it', () => playground.play('trouble', wide, async (view) => {
    const { page } = view;

    await page.getByRole('switch', { name: 'Macro not installed', exact: true }).click();
    await view.hears('Macro not installed: on.');
    const key = await page.evaluate(begin, { bpmn: caller, name: 'Caller', confirmed: true, variables: { exportRequest } });

    await page.goto(`${playground.address}/#/process/${key}`);
    const told = page.getByRole('group', { name: 'Incident of a called run', exact: true });

    await told.getByText(/MACRO_NOT_RENDERED/).waitFor();
    await view.region('Diagram').getByRole('img', { name: 'Caller: stands still at Export page, MACRO_NOT_RENDERED.' }).waitFor();
    await view.look();
    await told.getByRole('link').click();
    await page.getByRole('group', { name: 'Incident', exact: true }).getByText(/MACRO_NOT_RENDERED/).first().waitFor();
    await view.button('Cancel the whole run').click();
    await view.hears('Run of Caller cancelled.');
    await view.go('Trouble');
    await view.button('All well again').click();
    await view.hears('All well again.');
  }));
}

/** In the page, as Model does. */
async function begin(run) {
  const token = document.querySelector('meta[name="playground-token"]').content;
  const answer = await fetch('/api/runs', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Playground-Token': token },
    body: JSON.stringify(run)
  });

  return (await answer.json()).key;
}
