import ElementTemplateIconRenderer from '@bpmn-io/element-template-icon-renderer';
import { CloudElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, ZeebePropertiesProviderModule } from 'bpmn-js-properties-panel';
import BpmnModeler from 'bpmn-js/lib/Modeler';
import ZeebeBehaviorsModule from 'camunda-bpmn-js-behaviors/lib/camunda-cloud';
import modelerDescriptor from 'modeler-moddle/resources/modeler.json';
import zeebeDescriptor from 'zeebe-bpmn-moddle/resources/zeebe.json';

/** The engine version that a template must declare itself compatible with. */
const engines = { camunda: '8.8.0' };

/**
 * A modeller put together as Camunda Modeler does it for Camunda 8, with the given
 * element templates.
 *
 * @returns the modeller, and the complaints of its template loader as `templateErrors`
 */
export function createModeler(templates) {
  document.body.innerHTML = '<div id="canvas"></div><div id="properties"></div>';

  const modeler = new BpmnModeler({
    container: '#canvas',
    elementTemplates: { engines },
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      ZeebePropertiesProviderModule,
      ZeebeBehaviorsModule,
      CloudElementTemplatesPropertiesProviderModule,
      ElementTemplateIconRenderer
    ],
    moddleExtensions: { modeler: modelerDescriptor, zeebe: zeebeDescriptor }
  });
  const templateErrors = [];

  modeler.on('elementTemplates.errors', ({ errors }) => templateErrors.push(...errors.map(error => error.message)));
  modeler.get('elementTemplatesLoader').setTemplates(templates);

  return { modeler, templateErrors };
}
