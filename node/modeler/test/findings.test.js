import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accept, describe, problem, warning } from '../src/findings.js';

const entry = { rule: 'lint/fake-join', file: 'a.bpmn', elements: ['Timer'], why: 'leaner' };

function remaining(findings, ...entries) {
  return accept(findings, entries, 'accepted.json').remaining.map(({ message }) => message);
}

test('a warning with a reason is accepted', () => {
  const { accepted, remaining } = accept([warning('lint/fake-join', 'a.bpmn', 'Timer', 'joins')], [entry], 'accepted.json');

  assert.deepEqual([accepted.length, remaining.length], [1, 0]);
});

test('an entry without elements accepts its rule in the whole file', () => {
  assert.deepEqual(
    remaining([warning('r', 'a.bpmn', 'X', 'x'), warning('r', 'a.bpmn', 'Y', 'y')], { rule: 'r', file: 'a.bpmn', why: 'so' }), []);
});

test('the same warning elsewhere remains', () => {
  const findings = ['Timer', 'Other'].map(element => warning('lint/fake-join', 'a.bpmn', element, `joins ${element}`));

  assert.deepEqual(remaining(findings, entry), ['joins Other']);
});

test('a problem is never accepted', () => {
  assert.ok(remaining([problem('lint/fake-join', 'a.bpmn', 'Timer', 'joins')], entry).includes('joins'));
});

test('an entry that accepts nothing is a problem', () => {
  assert.deepEqual(remaining([], entry), ['the entry for a.bpmn accepts nothing, remove it']);
});

test('an entry without a reason is a problem', () => {
  const findings = [warning('lint/fake-join', 'a.bpmn', 'Timer', 'joins')];

  assert.deepEqual(remaining(findings, { ...entry, why: ' ' }), ['the entry for a.bpmn gives no reason']);
});

test('a finding reads as one sentence with file and element', () => {
  assert.equal(describe(problem('feel', 'a.bpmn', 'Timer', 'does not parse')), 'a.bpmn, Timer: does not parse (feel)');
});
