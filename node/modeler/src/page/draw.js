import ElementTemplateIconRenderer from '@bpmn-io/element-template-icon-renderer';
import BpmnViewer from 'bpmn-js/lib/Viewer';
import zeebeDescriptor from 'zeebe-bpmn-moddle/resources/zeebe.json';

const margin = 20;

/** Draws a diagram as SVG on white, with some air around it. */
export async function drawDiagram(xml) {
  document.body.innerHTML = '<div id="canvas"></div>';
  const viewer = new BpmnViewer({
    container: '#canvas',
    additionalModules: [ElementTemplateIconRenderer],
    moddleExtensions: { zeebe: zeebeDescriptor }
  });

  await viewer.importXML(xml);
  const { svg } = await viewer.saveSVG();

  viewer.destroy();
  return withCountedMarkers(onWhite(svg));
}

/** The renderer gives arrow heads random IDs; the same diagram must give the same bytes in every run. */
function withCountedMarkers(svg) {
  const ids = [...new Set(svg.match(/marker-[0-9a-z]{20,}/g))];

  return ids.reduce((text, id, index) => text.replaceAll(id, `marker-${index + 1}`), svg);
}

/** Readers with a dark background see black lines on white all the same. */
function onWhite(text) {
  const document = new DOMParser().parseFromString(text, 'image/svg+xml');
  const svg = document.documentElement;
  const [x, y, width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
  const frame = {
    x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin
  };
  const paper = document.createElementNS(svg.namespaceURI, 'rect');

  for (const [name, value] of Object.entries({ ...frame, fill: 'white' })) {
    paper.setAttribute(name, value);
  }
  svg.insertBefore(paper, svg.firstChild);
  svg.setAttribute('viewBox', Object.values(frame).join(' '));
  svg.setAttribute('width', frame.width);
  svg.setAttribute('height', frame.height);
  return `${new XMLSerializer().serializeToString(document)}\n`;
}
