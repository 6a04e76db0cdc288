import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isActive } from '../src/templates/conditions.js';
import { choicesOf, describeChoices } from '../src/templates/variants.js';
import { dropdown, template, text } from './support/template.js';

test('deciding dropdowns are combined', () => {
  assert.deepEqual(choicesOf(template()).map(describeChoices).sort(), [
    'operation = downloadExport, authentication.type = basic',
    'operation = downloadExport, authentication.type = bearer',
    'operation = startExport, authentication.type = basic',
    'operation = startExport, authentication.type = bearer'
  ]);
});

test('a dropdown that decides nothing is left alone', () => {
  const plain = template({ properties: [dropdown('scope', { type: 'zeebe:input', name: 'scope' }, 'current', 'descendants')] });

  assert.deepEqual(choicesOf(plain).map(describeChoices), ['no choices']);
});

test('a dropdown is not varied where it is not shown', () => {
  const nested = template();

  nested.properties[2].condition = { property: 'operation', equals: 'startExport' };
  assert.equal(choicesOf(nested).length, 3);
});

for (const [name, condition, expected] of [
  ['equals', { property: 'kind', equals: 'b' }, [false, true]],
  ['oneOf', { property: 'kind', oneOf: ['a', 'c'] }, [true, false]],
  ['isActive', { property: 'onlyB', isActive: true }, [false, true]],
  ['isEmpty', { property: 'onlyB', isEmpty: true }, [false, true]],
  ['allMatch', { allMatch: [{ property: 'kind', equals: 'b' }, { property: 'onlyB', isActive: false }] }, [false, false]],
  ['an unknown property', { property: 'nowhere', equals: 'b' }, [false, false]]
]) {
  test(`a condition with ${name} is judged by the value of its property`, () => {
    const subject = {
      properties: [
        dropdown('kind', { type: 'zeebe:input', name: 'kind' }, 'a', 'b'),
        text('onlyB', { property: 'kind', equals: 'b' }),
        text('subject', condition)
      ]
    };
    const active = kind => isActive(subject, subject.properties[2], new Map([['kind', kind]]));

    assert.deepEqual([active('a'), active('b')], expected);
  });
}
