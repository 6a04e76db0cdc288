import { FeelAnalyzer } from '@bpmn-io/feel-analyzer';
import { camundaReservedNameBuiltins } from '@camunda/feel-builtins';
import { elementsOf, idOf, parseDiagram } from '../bpmn.js';
import { problem } from '../findings.js';

const analyzer = new FeelAnalyzer({
  parserDialect: 'camunda',
  reservedNameBuiltins: camundaReservedNameBuiltins
});

/**
 * Every text that begins with "=" parses as FEEL: in diagrams, in the default values of
 * templates and in forms.
 *
 * @returns {Promise<{ findings: import('../findings.js').Finding[], expressions: number }>}
 */
export async function checkFeelValid({ templates, diagrams, forms }) {
  const expressions = [
    ...(await Promise.all(diagrams.map(expressionsInDiagram))).flat(),
    ...templates.flatMap(({ file, content }) => expressionsInJson(file, content)),
    ...forms.flatMap(({ file, content }) => expressionsInJson(file, content))
  ];

  return {
    findings: expressions.filter(({ text }) => !parses(text)).map(({ file, element, text }) =>
      problem('feel', file, element, `does not parse as FEEL: ${text}`)),
    expressions: expressions.length
  };
}

function parses(text) {
  const expression = text.slice(1);

  // The parser takes "= a" for a test of a decision table; the engine refuses it.
  return /^\s*[^\s=]/.test(expression) && analyzer.analyzeExpression(expression).valid;
}

async function expressionsInDiagram({ file, text: xml }) {
  return [...elementsOf(await parseDiagram(xml))].flatMap(element =>
    ownTexts(element).filter(isExpression).map(text => ({ file, element: idOf(element), text })));
}

function ownTexts(element) {
  return element.$descriptor.properties
    .filter(({ isReference }) => !isReference)
    .map(({ name }) => element.get(name));
}

function expressionsInJson(file, value, element) {
  if (isExpression(value)) {
    return [{ file, element, text: value }];
  }
  if (value === null || typeof value !== 'object') {
    return [];
  }
  const here = value.id ? `"${value.id}"` : element;

  return Object.values(value).flatMap(child => expressionsInJson(file, child, here));
}

function isExpression(value) {
  return typeof value === 'string' && value.startsWith('=');
}
