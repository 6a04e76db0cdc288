/** A diagram that is worked on. */
export interface Draft {
  xml: string;
  /** What it is saved as, without ".bpmn". */
  fileName: string;
  /** What it was begun with: an example's ID, `empty` or `file`. */
  begun: string;
  /** Whether it was worked on since; then it is put aside, not thrown away, when another is opened. */
  changed?: boolean;
}

const place = 'playground-diagram';

/** Kept for the tab, so that a look at another part, or a reload, loses nothing. */
export function keptDraft(): Draft | undefined {
  const kept = sessionStorage.getItem(place);

  return kept === null ? undefined : JSON.parse(kept) as Draft;
}

export function keepDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // A diagram that is too large for the browser to keep is lost by a reload only.
    sessionStorage.removeItem(place);
  }
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
