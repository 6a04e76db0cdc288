import { isActive } from './conditions.js';

/**
 * Ways to fill in a template that together show each choice of each dropdown and checkbox
 * that a condition depends on, and each two such choices together, as far as a modeller can
 * reach them. No condition depends on more than two choices, and all combinations of them
 * would take minutes to apply.
 *
 * @returns {Map<string, *>[]} choices by property ID, at least one (empty) map
 */
export function choicesOf(template) {
  const deciding = template.properties.filter(property => property.id && decides(template, property));
  const all = deciding.reduce(
    (combinations, property) => combinations.flatMap(values => extended(template, property, values)), [new Map()]);

  return fewestOf(all);
}

/** Takes the combination that shows most that is new, until nothing new is left. */
function fewestOf(combinations) {
  const candidates = combinations.map(values => ({ values, shown: pairsOf(values) }));
  const seen = new Set();
  const taken = [];

  for (;;) {
    const gains = candidates.map(({ shown }) => shown.filter(pair => !seen.has(pair)).length);
    const best = gains.indexOf(Math.max(...gains));

    if (taken.length > 0 && gains[best] === 0) {
      return taken;
    }
    taken.push(candidates[best].values);
    candidates[best].shown.forEach(pair => seen.add(pair));
  }
}

function pairsOf(values) {
  const choices = [...values].map(choice => choice.join('='));

  return choices.flatMap((one, index) => choices.slice(index).map(other => `${one}&${other}`));
}

function decides(template, property) {
  return optionsOf(property).length > 0 && template.properties.some(({ condition }) =>
    condition && (condition.allMatch ?? [condition]).some(simple => simple.property === property.id));
}

function optionsOf(property) {
  if (property.type === 'Dropdown') {
    return property.choices.map(choice => choice.value);
  }
  return property.type === 'Boolean' ? [true, false] : [];
}

function extended(template, property, values) {
  return isActive(template, property, values)
    ? optionsOf(property).map(option => new Map(values).set(property.id, option))
    : [values];
}

/** "operation = startExport, authenticationType = bearer", or "no choices". */
export function describeChoices(values) {
  return [...values].map(([id, value]) => `${id} = ${value}`).join(', ') || 'no choices';
}

/**
 * The template with these choices as defaults, as if the modeller had made them. Where
 * `sample` is given, it also fills every field that would stay empty, so that optional
 * inputs are written too.
 */
export function withChoices(template, values, sample) {
  return {
    ...template,
    properties: template.properties.map(property => withValue(property, values, sample))
  };
}

function withValue(property, values, sample) {
  if (values.has(property.id)) {
    return { ...property, value: values.get(property.id) };
  }
  const empty = property.value === undefined || property.value === '';

  return sample && empty && !property.generatedValue ? { ...property, value: sample(property) } : property;
}

/** A value that a modeller could have typed. */
export function sampleValue(property) {
  switch (property.type) {
    case 'Number':
      return 1;
    case 'Boolean':
      return true;
    case 'Dropdown':
      return property.choices[0].value;
    default:
      return property.feel === 'required' ? '=1' : '1';
  }
}
