/** A project in memory, of templates and forms as objects and diagrams as XML. */
export function project({ templates = [], diagrams = [], forms = [] }) {
  return {
    templates: templates.map((content, index) => json(`element-templates/sample-${index}.json`, content)),
    diagrams: diagrams.map((text, index) => ({ file: `bpmn/sample-${index}.bpmn`, text })),
    forms: forms.map((content, index) => json(`bpmn/forms/sample-${index}.form`, content))
  };
}

function json(file, content) {
  return { file, text: JSON.stringify(content), content };
}

/** The messages of the findings that fail a run. */
export function problems(findings) {
  return findings.filter(({ severity }) => severity === 'problem').map(({ message }) => message);
}
