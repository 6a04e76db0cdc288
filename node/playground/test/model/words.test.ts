import { Linter } from '@camunda/linting';
import { expect, it } from 'vitest';
import { forModeller } from '../../src/parts/model/editor/words';

const diagram = (content: string) => `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="All" targetNamespace="x"
  modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0">${content}</bpmn:definitions>`;

async function said(content: string) {
  const reports = await new Linter({ modeler: 'web', type: 'cloud', plugins: [] }).lint(diagram(content));

  // The diagrams of this test have no drawing.
  return reports.map(({ message }) => forModeller(message)).filter((text) => !text.startsWith('Draw it'));
}

it('says of what the linter finds what to change', async () => {
  expect(await said('<bpmn:process id="P"><bpmn:startEvent id="S" /></bpmn:process>'))
    .toEqual(['Tick "Executable" of the process: the engine runs no other.']);
  expect((await said(`<bpmn:process id="P" isExecutable="true"><bpmn:serviceTask id="T" /><bpmn:callActivity id="C" />
    <bpmn:transaction id="X"><bpmn:startEvent id="I" /></bpmn:transaction><bpmn:startEvent id="A"><bpmn:timerEventDefinition id="D" /></bpmn:startEvent>
    </bpmn:process>`)).toSorted()).toEqual([
    'Apply a template, or fill in "Process ID" under "Called element": it calls nothing yet.',
    'Apply a template, or fill in "Type" under "Task definition": nobody does this task yet.',
    'Fill in "Timer type".',
    'Replace it: "Transaction" is not supported by Camunda 8.8.'
  ]);
  expect(await said(`<bpmn:process id="P" isExecutable="true"><bpmn:startEvent id="A" /><bpmn:startEvent id="B" />
    </bpmn:process>`)).toContain('Keep one plain start event; delete the others, or make each begin by an event.');
});

it('names what another choice takes, and leaves what is plain as it is', () => {
  expect(forModeller('A <Script Task> with <Implementation: FEEL expression> must have a defined <Result variable>'))
    .toBe('Fill in "Result variable", without which "Implementation: FEEL expression" does not work.');
  expect(forModeller('A <Timer Start Event> <Time date> must be an expression, or an ISO 8601 date'))
    .toBe('Write "Time date" otherwise: as an expression, or an ISO 8601 date.');
  expect(forModeller('A <Process> is not allowed to contain a straight-through processing loop: <A>, <B>'))
    .toBe('Put something that waits, such as a timer, into this loop, which never stops: "A", "B".');
  expect(forModeller('Page ID must not be empty.')).toBe('Page ID must not be empty.');
  expect(forModeller('An <Odd> one')).toBe('An "Odd" one');
});
