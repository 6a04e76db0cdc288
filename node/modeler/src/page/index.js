import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '@bpmn-io/properties-panel/assets/properties-panel.css';
import 'bpmn-js-element-templates/dist/assets/element-templates.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import './fonts.css';
import './panel.css';
import { appliedDiagram } from './applied.js';
import { applyTemplate } from './apply.js';
import { drawDiagram } from './draw.js';
import { importForm } from './form.js';
import { importDiagram } from './import.js';
import { layoutOf } from './layout.js';
import { showPanel } from './panel.js';

/** What the Node side may call; every argument and answer is plain data. */
globalThis.modelerPage = { appliedDiagram, applyTemplate, drawDiagram, importDiagram, importForm, layoutOf, showPanel };
