/**
 * Whether a property of an element template is active while the properties have the
 * given values. A condition on a property that is not active itself never holds.
 *
 * @param {object} template
 * @param {object} property
 * @param {Map<string, *>} values by property ID; the template's default where absent
 */
export function isActive(template, property, values) {
  const { condition } = property;

  if (!condition) {
    return true;
  }
  return (condition.allMatch ?? [condition]).every(simple => holds(template, simple, values));
}

function holds(template, condition, values) {
  const related = template.properties.find(property => property.id === condition.property);
  const relatedActive = related !== undefined && isActive(template, related, values);

  if ('isActive' in condition) {
    return condition.isActive === relatedActive;
  }
  if (!relatedActive) {
    return false;
  }
  const value = values.has(related.id) ? values.get(related.id) : related.value;

  if ('isEmpty' in condition) {
    return condition.isEmpty === (value === undefined || value === null || value === '');
  }
  return ('equals' in condition ? [condition.equals] : condition.oneOf).includes(value);
}
