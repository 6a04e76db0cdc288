import { contractInputs } from '../contract.js';
import { problem, warning } from '../findings.js';
import { isActive } from '../templates/conditions.js';
import { choicesOf, describeChoices, sampleValue, withChoices } from '../templates/variants.js';

const rule = 'template-apply';

/**
 * The modeller loads each template, offers it for Camunda 8.8, applies it for every choice,
 * and writes what the template binds: no field is lost, none appears that should not, and
 * the inputs are those of the contract.
 *
 * @returns {Promise<{ findings: import('../findings.js').Finding[], combinations: number }>}
 */
export async function checkTemplatesApply({ templates }, session) {
  const findings = [];
  let combinations = 0;

  for (const { file, content } of templates.filter(({ content }) => content?.properties)) {
    const choices = isVariant(file) ? choicesOf(content).slice(0, 1) : choicesOf(content);
    const { compatible, templateErrors, results } = await session.call(
      'applyTemplate', choices.map(values => withChoices(content, values, sampleValue)));

    combinations += choices.length;
    findings.push(
      ...templateErrors.map(message => problem(rule, file, undefined, `the modeller refuses it: ${message}`)),
      ...compatible ? [] : [problem(rule, file, undefined, 'its engines leave out Camunda 8.8')],
      ...results.flatMap((result, index) => examine(file, content, choices[index], result)));
  }
  return { findings: unique(findings), combinations };
}

/** Hybrid variants have the properties of their originals, with another task type. */
function isVariant(file) {
  return file.includes('/hybrid/');
}

function examine(file, template, values, result) {
  const choice = describeChoices(values);

  if (result.error) {
    return [problem(rule, file, choice, `the modeller fails to apply it: ${result.error}`)];
  }
  const filledIn = withChoices(template, values, sampleValue);
  const active = filledIn.properties.filter(property => isActive(filledIn, property, values));

  return [
    ...compare(file, choice, 'input', names(active, 'zeebe:input'), filled(result.inputs)),
    ...compare(file, choice, 'output', names(active, 'zeebe:output'), Object.keys(result.outputs)),
    ...compare(file, choice, 'header', names(active, 'zeebe:taskHeader'), filled(result.headers)),
    ...compareWithContract(file, choice, result)
  ];
}

/** What the modeller should have written for a kind of binding. */
function names(properties, type) {
  return properties
    .filter(({ binding, value, generatedValue }) => binding.type === type && (generatedValue || (value ?? '') !== ''))
    .map(({ binding, value }) => type === 'zeebe:output' ? value : binding.name ?? binding.key);
}

function filled(entries) {
  return Object.keys(entries).filter(name => entries[name] !== '');
}

function compare(file, choice, kind, expected, actual) {
  return [
    ...expected.filter(name => !actual.includes(name)).map(name =>
      problem(rule, file, choice, `the template binds ${kind} ${name}, but the modeller does not write it`)),
    ...actual.filter(name => !expected.includes(name)).map(name =>
      problem(rule, file, choice, `the modeller writes ${kind} ${name}, which does not belong to this choice`))
  ];
}

function compareWithContract(file, choice, result) {
  const agreed = contractInputs(result);

  if (agreed === null) {
    return [problem(rule, file, undefined,
      `the contract knows neither task type ${result.taskType} nor process ${result.calledProcess}`)];
  }
  const offered = Object.keys(result.inputs);

  return [
    ...offered.filter(name => !agreed.includes(name)).map(name =>
      problem('contract', file, choice, `input ${name} does not stand in the contract`)),
    ...agreed.filter(name => !offered.includes(name)).map(name =>
      warning('contract', file, name, 'the contract has this input, the template does not offer it'))
  ];
}

function unique(findings) {
  return [...new Map(findings.map(finding => [JSON.stringify(finding), finding])).values()];
}
