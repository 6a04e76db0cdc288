import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDiagramsLegible, faultsOf } from '../src/checks/diagrams-legible.js';
import { project } from './support/project.js';

function box(x, y, width = 100, height = 80) {
  return { x, y, width, height };
}

function shape(id, x, y, more) {
  return { id, box: box(x, y), holds: false, text: null, ...more };
}

function line(id, ...points) {
  return { id, ends: ['From', 'To'], points: points.map(([x, y]) => ({ x, y })) };
}

function messages({ shapes = [], labels = [], lines = [] }) {
  return faultsOf({ shapes, labels, lines }).map(({ element, message }) => `${element} ${message}`);
}

test('a tidy layout has no faults', () => {
  assert.deepEqual(messages({
    shapes: [shape('From', 0, 0), shape('To', 200, 0), shape('Pool', -50, -50, { holds: true, box: box(-50, -50, 500, 500) })],
    labels: [{ id: 'Flow', box: box(120, 10, 50, 14) }],
    lines: [line('Flow', [100, 40], [200, 40])]
  }), []);
});

test('crossing lines are found', () => {
  assert.deepEqual(
    messages({ lines: [line('Across', [0, 50], [100, 50]), line('Down', [50, 0], [50, 100])] }), ['Across crosses Down']);
});

test('lines that meet or run together are no fault', () => {
  assert.deepEqual(messages({
    lines: [line('One', [0, 0], [0, 50], [100, 50]), line('Two', [0, 0], [0, 90], [100, 90])]
  }), []);
});

test('a line through a shape that it does not belong to is found', () => {
  assert.deepEqual(
    messages({ shapes: [shape('Task', 0, 0)], lines: [line('Flow', [-50, 40], [150, 40])] }), ['Flow runs through Task']);
});

test('a line on a label is found', () => {
  assert.deepEqual(
    messages({ labels: [{ id: 'Event', box: box(0, 0, 60, 14) }], lines: [line('Flow', [-10, 7], [90, 7])] }),
    ['Event its label is struck by Flow']);
});

test('a label on a shape or on another label is found', () => {
  assert.deepEqual(
    messages({
      shapes: [shape('Task', 50, 0)],
      labels: [{ id: 'One', box: box(0, 0, 60, 14) }, { id: 'Two', box: box(-20, 5, 30, 14) }]
    }),
    ['One its label lies on Task', 'One its label lies on that of Two']);
});

test('a name that is too long for its shape is found', () => {
  assert.deepEqual(
    messages({ shapes: [shape('Task', 0, 0, { text: box(5, -10, 90, 100) })] }), ['Task its name does not fit into it']);
});

test('the finding names the file', async () => {
  const session = {
    call: async () => ({ shapes: [], labels: [], lines: [line('Across', [0, 50], [9, 50]), line('Down', [5, 0], [5, 99])] })
  };
  const [{ file, element }] = await checkDiagramsLegible(project({ diagrams: ['<xml/>'] }), session);

  assert.deepEqual([file, element], ['bpmn/sample-0.bpmn', 'Across']);
});
