import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { caseOf, type Given } from './case.fixture.js';
import { selfTestFinding, testGate } from './self-test.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
});
afterEach(() => ports.dispose());
const testOf = async (given: Given) => testGate(await caseOf(given, ports));

const good = [
  'id,label,prediction',
  ...Array.from({ length: 200 }, (_, i) => `${i},${i % 2},${i % 25 ? i % 2 : 1 - (i % 2)}`),
].join('\n');

describe('a gate that can refuse', () => {
  it.each<[string, Given]>([
    ['by a limit', { rules: ['{id: a, metric: accuracy, min: 0.8}'], candidate: good }],
    [
      'by a comparison',
      {
        rules: ['{id: a, metric: accuracy, vs: baseline, non_inferior: {margin: 0.05}}'],
        candidate: good,
        baseline: good,
      },
    ],
    ['by a number', { rules: ['{id: a, metric: ms, from: metrics, max: 10}'], metrics: { ms: 5 } }],
    [
      'by samples',
      {
        rules: ['{id: a, metric: ms, file: b.json, statistic: p50, max: 10, using: upper_bound}'],
        files: { 'b.json': { ms: new Array<number>(50).fill(3) } },
      },
    ],
    [
      'by outcomes',
      {
        rules: ['{id: a, metric: pass_rate, file: x.csv, min: 0.5}'],
        files: { 'x.csv': `test_id,pass\n${Array.from({ length: 40 }, (_, i) => `t${i},1`).join('\n')}` },
      },
    ],
    ['by a size', { rules: ['{id: a, metric: file_size_mb, path: m.bin, max: 1}'], files: { 'm.bin': 'x' } }],
    [
      'though the rule is waived',
      {
        rules: ['{id: a, metric: accuracy, min: 0.8}'],
        candidate: good,
        policy: 'waivers: [{rule: a, until: 2026-12-31, by: me, reason: x}]',
      },
    ],
    [
      'of a regression',
      {
        rules: ['{id: a, metric: mae, max: 3}'],
        candidate: [
          'id,label,prediction',
          ...Array.from({ length: 60 }, (_, i) => `${i},${i},${i + 1}`),
        ].join('\n'),
      },
    ],
    [
      'of a ranking',
      {
        rules: ['{id: a, metric: mrr, min: 0.9}'],
        policy: 'data: {item: d}',
        candidate: [
          'query,d,label,score',
          ...Array.from({ length: 200 }, (_, i) => `q${i >> 2},${i & 3},${i & 3 ? 0 : 1},${4 - (i & 3)}`),
        ].join('\n'),
      },
    ],
  ])('%s', async (_, given) => {
    const tested = await testOf(given);
    expect(tested).toEqual({ refused: true, noticed: ['a'], silent: [] });
    expect(selfTestFinding(tested)).toMatchObject({ severity: 'notice' });
  });
});

it('notices a gate that cannot', async () => {
  const tested = await testOf({
    rules: [
      '{id: low, metric: accuracy, min: 0.1}',
      '{id: soft, metric: accuracy, min: 0.9, severity: warn}',
    ],
    candidate: good,
  });
  expect(tested).toEqual({ refused: false, noticed: [], silent: ['low', 'soft'] });
  expect(selfTestFinding(tested)).toMatchObject({ severity: 'error', rule: 'self-test' });
});

it('does not take a missing baseline for having noticed', async () => {
  const rules = ['{id: a, metric: accuracy, vs: baseline, non_inferior: {margin: 0.05}}'];
  expect(await testOf({ rules, candidate: good })).toMatchObject({ refused: false });
});
