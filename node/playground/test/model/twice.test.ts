import { BpmnModdle } from 'bpmn-moddle';
import { expect, test } from 'vitest';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import { begunTwice } from '../../src/parts/model/editor/twice';
import type { ModelElement } from '../../src/parts/model/editor/services';

const diagram = (source: string) => `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="All" targetNamespace="x"><bpmn:process id="Process">
  <bpmn:documentation>== Heading</bpmn:documentation><bpmn:task id="Task" name="Export"><bpmn:extensionElements>
  <zeebe:ioMapping><zeebe:input source="${source}" target="pageId" /></zeebe:ioMapping>
  </bpmn:extensionElements></bpmn:task></bpmn:process></bpmn:definitions>`;

async function found(source: string) {
  const { rootElement } = await new BpmnModdle({ zeebe }).fromXML(diagram(source));

  return begunTwice(rootElement as unknown as ModelElement);
}

test('a second "=" is found at the element, with or without a space', async () => {
  for (const source of ['==templateId', '= =for page in pages return {}']) {
    expect(await found(source)).toMatchObject([{ id: 'Task', name: 'Export', category: 'error' }]);
  }
});

test('an expression with a comparison is none, nor is prose', async () => {
  expect(await found('=a = b')).toEqual([]);
});
