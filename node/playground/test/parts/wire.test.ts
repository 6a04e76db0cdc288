import { describe, expect, it } from 'vitest';
import type { Exchange, ExchangeDetail } from '../../src/api/wire';
import { json } from '../../src/parts/wire/answer';
import { jsonLines, jsonPieces } from '../../src/parts/wire/layout';
import { meaningOf, notesOf, toneOf } from '../../src/parts/wire/meaning';
import { matches, sequenceOf, sumsOf } from '../../src/parts/wire/sequence';
import { belongs, inOrder } from '../../src/parts/wire/useExchanges';
import { at, entry, summary } from '../samples';

const exchange = (number: number, from: number, more: Partial<Exchange> = {}): Exchange => ({
  id: `x${number}`, number, run: '7', at: at(from), millis: 20, kind: 'poll', what: `Poll ${number}`,
  reached: ['confluence', 'exporter'], method: 'POST', path: '/wiki/rest', status: 200, requestSize: 1, responseSize: 1,
  ...more
});
const detail = (more: Partial<ExchangeDetail>): ExchangeDetail =>
  ({ ...exchange(1, 0), request: { headers: [] }, response: { headers: [] }, ...more });
const waits = (exchanges: Exchange[], history = [entry('1', { endedAt: at(0) })]) =>
  sequenceOf(exchanges, history).flatMap((line) => (line.kind === 'wait' ? [line.text] : []));

describe('the sequence', () => {
  it('tells who waits, the first time in full', () => {
    expect(waits([exchange(1, 0), exchange(2, 1020), exchange(3, 3040)]))
      .toEqual(['1.0 s · a timer of the process waits, no worker does', '2.0 s · a timer waits']);
  });

  it('tells waits that the site, the engine or a person caused', () => {
    const person = entry('2', { type: 'userTask', state: 'active', at: at(100) });
    const attempt = entry('3', { kind: 'attempt', at: at(30) });

    expect(waits([exchange(1, 0, { status: 429 }), exchange(2, 3020)]))
      .toEqual(['3.0 s · as long as the site asked for']);
    expect(waits([exchange(1, 0), exchange(2, 3020)], [person])).toEqual(['3.0 s · a person’s turn']);
    expect(waits([exchange(1, 0), exchange(2, 3020)], [attempt]))
      .toEqual(['3.0 s · the engine waits before it tries again']);
  });

  it('tells a wait for somebody to retry from the engine’s own', () => {
    const attempts = [entry('2', { kind: 'attempt', at: at(30) }), entry('3', { kind: 'attempt', at: at(40) })];
    const incident = (endedAt?: string) =>
      entry('4', { kind: 'incident', at: at(50), ...(endedAt === undefined ? { state: 'active' } : { endedAt }) });

    expect(waits([exchange(1, 0), exchange(2, 3020)], [...attempts, incident(at(3000))]))
      .toEqual(['3.0 s · an incident, a person’s turn to retry']);
    expect(waits([exchange(1, 0), exchange(2, 3020)], [incident()]))
      .toEqual(['3.0 s · a timer of the process waits, no worker does']);
  });

  it('knows who waits in a called run', () => {
    const attempt = entry('2', { kind: 'attempt', at: at(30) });
    const lines = (run: string) => sequenceOf([exchange(1, 0, { run: '8' }), exchange(2, 3020, { run })], [], (key) => (key === '8' ? [attempt] : []));

    expect(lines('8')[1]).toMatchObject({ by: 'retry' });
    expect(lines('9')[1]).toMatchObject({ by: 'timer' });
  });

  it('has no timer wait before a download, which the engine hands on', () => {
    const lines = sequenceOf([exchange(1, 0), exchange(2, 1020), exchange(3, 3040, { kind: 'download' })], []);

    expect(lines.flatMap((line) => (line.kind === 'wait' ? [line.by] : []))).toEqual(['timer', 'engine']);
    expect(sumsOf(lines).inTimers).toBe(1000);
  });

  it('is in the order of requests, and nobody waits while one is still asked', () => {
    const long = exchange(2, 0, { millis: 2000 });
    const order = inOrder([exchange(1, 30), long, exchange(3, 2100)]);

    expect(order.map(({ number }) => number)).toEqual([2, 1, 3]);
    expect(waits(order)).toEqual([]);
  });

  it('sums requests and timers', () => {
    expect(sumsOf(sequenceOf([exchange(1, 0), exchange(2, 40), exchange(3, 1060)], [])))
      .toEqual({ requests: 3, inRequests: 60, inTimers: 1000 });
  });

  it('filters by all words', () => {
    expect(matches(exchange(3, 0), 'poll 200')).toBe(true);
    expect(matches(exchange(3, 0), 'poll 429')).toBe(false);
  });

  it('counts exchanges of called runs to the caller, tokens to nobody', () => {
    const runs = [summary, { ...summary, key: '8', parent: '7' }];
    const { run: _run, ...ofNobody } = exchange(1, 0);

    expect(belongs(exchange(1, 0, { run: '8' }), '7', runs)).toBe(true);
    expect(belongs(exchange(1, 0, { run: '7' }), '8', runs)).toBe(false);
    expect([belongs(ofNobody, 'shared', runs), belongs(ofNobody, '7', runs)]).toEqual([true, false]);
  });
});

describe('the meaning', () => {
  it('is the exporter’s answer', () => {
    const answer = (fields: object) => ({ succeeded: true, fields: fields as Record<string, unknown> });

    expect(meaningOf(detail({}), answer({ jobId: 'j' }))).toContain('Job j was started.');
    expect(meaningOf(detail({}), answer({ status: 'incomplete', step: 1, totalSteps: 3, stepProgress: 27 })))
      .toBe('Step 1 of 3, 27 % of it done. The export goes on.');
    expect(meaningOf(detail({}), { succeeded: false, fields: { status: 400, message: 'No.' } }))
      .toBe('The exporter refused with 400: No.');
  });

  it('of an answer that broke off is no file', () => {
    const cut = detail({ kind: 'download', cut: true });

    expect(meaningOf(cut, undefined)).toContain('broke before the file was whole');
    expect(toneOf(cut)).toBe('failed');
  });

  it('of a rendering without a result is no success, and nothing hides there', () => {
    const missing = detail({ kind: 'start', refused: true, result: 'MACRO_NOT_RENDERED' });
    const answer = { succeeded: true, fields: { jobId: 'j' } };

    expect(toneOf(missing)).toBe('refused');
    expect(toneOf(detail({}))).toBe('good');
    expect(meaningOf(missing, undefined)).toContain('fails with MACRO_NOT_RENDERED');
    expect(notesOf(missing, undefined).response).toBeUndefined();
    expect(notesOf(detail({ kind: 'start' }), answer).response).toContain('The answer hides');
  });

  it('is the refusal, where there is one', () => {
    expect(meaningOf(detail({ status: 429, response: { headers: [['retry-after', '3']] } }), undefined))
      .toContain('wait for 3 seconds');
    expect(meaningOf(detail({ status: 410 }), undefined)).toContain('asynchronous');
    expect(meaningOf(detail({ status: 410, kind: 'download' }), undefined)).toContain('fresh one');
  });
});

describe('JSON laid out', () => {
  it('is cut into names, strings, numbers and what holds them together', () => {
    expect(jsonPieces('"a": -1.5, "b": "x\\"y"').map(({ kind, text }) => [kind, text])).toEqual([
      ['name', '"a":'], ['text', ' '], ['number', '-1.5'], ['text', ', '], ['name', '"b":'], ['text', ' '],
      ['string', '"x\\"y"']
    ]);
  });

  it('loses nothing', () => {
    const value = { list: [1, 'two', null, true], empty: {}, text: 'a-b "c" 1e5' };
    const text = jsonLines(value).flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('');

    expect(json(text)).toEqual(value);
  });
});
