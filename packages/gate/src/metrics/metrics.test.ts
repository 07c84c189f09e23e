import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Classification, Ranking, Regression, Sample } from '../sample.js';
import { METRICS } from './catalogue.js';
import { DEFAULT_OPTIONS, type Evaluate, type Groups, type MetricOptions } from './metric.js';

interface Recorded {
  name: string;
  task: 'classification' | 'regression' | 'ranking';
  label: number[];
  prediction: number[];
  weights?: number[];
  classes?: string[];
  score?: number[];
  probabilities?: number[][];
  query?: number[];
  group?: string[];
  expected: Record<string, number>;
}

const recording = JSON.parse(
  readFileSync(new URL('../../../../test/fixtures/gate/scikit-learn.json', import.meta.url), 'utf8'),
) as { cases: Recorded[] };

function sampleOf(recorded: Recorded): Sample {
  const { task, label, prediction, classes, score, probabilities } = recorded;
  if (task === 'regression') return regression(label, prediction);
  if (task === 'ranking') return ranking(recorded.query!, label, prediction);
  const columns = score ? [score.map(p => 1 - p), score] : probabilities;
  return classification(label, prediction, classes!, columns);
}

function regression(label: number[], prediction: number[]): Regression {
  return {
    task: 'regression',
    rows: label.length,
    label: Float64Array.from(label),
    prediction: Float64Array.from(prediction),
  };
}

function ranking(query: number[], label: number[], score: number[]): Ranking {
  return {
    task: 'ranking',
    rows: label.length,
    query: Int32Array.from(query),
    label: Float64Array.from(label),
    score: Float64Array.from(score),
  };
}

function groupsOf(of: string[]): Groups {
  const values = [...new Set(of)].sort();
  return { name: 'group', values, of: Int32Array.from(of, value => values.indexOf(value)) };
}

function classification(
  label: number[],
  prediction: number[],
  classes: string[],
  columns?: number[][],
): Classification {
  const probabilities = columns?.map(column => Float64Array.from(column));
  const binary = classes.length === 2;
  return {
    task: 'classification',
    rows: label.length,
    classes,
    label: Int32Array.from(label),
    prediction: Int32Array.from(prediction),
    ...(probabilities ? { probabilities } : {}),
    ...(binary ? { positive: 1 } : {}),
    ...(binary && probabilities ? { score: probabilities[1]! } : {}),
  };
}

/** `ece bins=5 strategy=uniform` */
function prepare(call: string, sample: Sample, groups?: Groups): Evaluate {
  const [name, ...settings] = call.split(' ');
  const options: Record<string, unknown> = { ...DEFAULT_OPTIONS, ...METRICS.get(name!)!.defaults };
  for (const setting of settings) {
    const [key, value] = setting.split('=') as [string, string];
    options[key] = Number.isNaN(Number(value)) ? value : Number(value);
  }
  const metric = METRICS.get(name!)!;
  type Prepare = (sample: Sample, options: MetricOptions, groups?: Groups) => Evaluate;
  return (metric.prepare as Prepare)(sample, options as unknown as MetricOptions, groups);
}
const ones = (sample: Sample) => new Float64Array(sample.rows).fill(1);
const measure = (call: string, sample: Sample, groups?: Groups) =>
  prepare(call, sample, groups)(ones(sample));

describe.each(recording.cases.map(recorded => [recorded.name, recorded] as const))(
  'like scikit-learn: %s',
  (_, recorded) => {
    const sample = sampleOf(recorded);
    const weights = recorded.weights ? Float64Array.from(recorded.weights) : ones(sample);
    it.each(Object.entries(recorded.expected))('%s', (call, expected) => {
      const actual = prepare(call, sample, recorded.group && groupsOf(recorded.group))(weights);
      expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
    });
  },
);

it('records every metric of the catalogue', () => {
  const recorded = new Set(
    recording.cases.flatMap(({ expected }) => Object.keys(expected).map(c => c.split(' ')[0])),
  );
  expect([...METRICS.keys()].filter(name => !recorded.has(name))).toEqual([]);
});

describe('known values', () => {
  const label = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
  const binary = (score: number[]) =>
    classification(
      label,
      score.map(s => (s >= 0.5 ? 1 : 0)),
      ['0', '1'],
      [score.map(s => 1 - s), score],
    );
  const a = binary([0.1, 0.2, 0.35, 0.6, 0.4, 0.3, 0.7, 0.8, 0.65, 0.9]);
  const b = binary([0.2, 0.5, 0.3, 0.7, 0.4, 0.4, 0.55, 0.6, 0.9, 0.65]);

  it.each([
    [
      'a',
      a,
      { roc_auc: 0.88, average_precision: 0.925, log_loss: 0.450633807003379, brier: 0.1445, accuracy: 0.8 },
    ],
    ['a', a, { f1: 0.8, mcc: 0.6, kappa: 0.6, 'ece bins=5': 0.19 }],
    ['b', b, { average_precision: 0.768333333333333, log_loss: 0.554886089205086, brier: 0.1885 }],
    [
      'b',
      b,
      {
        f1: 0.727272727272727,
        'fbeta beta=2': 0.769230769230769,
        mcc: 0.408248290463863,
        'ece bins=5': 0.11,
      },
    ],
    ['regression', regression([3, -0.5, 2, 7], [2.5, 0, 2, 8]), { mse: 0.375, r2: 0.948608137044968 }],
    [
      'regression',
      regression([3, -0.5, 2, 7], [2.5, 0, 2, 8]),
      { mape: 0.327380952380952, 'pinball alpha=0.9': 0.15 },
    ],
  ] as [string, Sample, Record<string, number>][])('of %s', (_, sample, expected) => {
    for (const [call, value] of Object.entries(expected))
      expect(measure(call, sample)).toBeCloseTo(value, 14);
  });
});

describe('what is not defined is NaN, never a number', () => {
  const oneClass = classification(
    [1, 1, 1],
    [1, 1, 0],
    ['0', '1'],
    [
      [0.1, 0.2, 0.7],
      [0.9, 0.8, 0.3],
    ],
  );
  const noPositive = classification(
    [0, 0],
    [0, 0],
    ['0', '1'],
    [
      [0.9, 0.8],
      [0.1, 0.2],
    ],
  );

  it.each(['roc_auc', 'mcc'])('%s of one class', name => expect(measure(name, oneClass)).toBeNaN());
  it.each(['recall', 'precision', 'f1', 'fbeta', 'average_precision', 'roc_auc', 'kappa', 'mcc'])(
    '%s without positives',
    name => expect(measure(name, noPositive)).toBeNaN(),
  );
  it('r2 of a constant target, mape of a target of 0', () => {
    expect(measure('r2', regression([2, 2, 2], [2, 2, 2]))).toBeNaN();
    expect(measure('r2', regression([2], [2]))).toBeNaN();
    expect(measure('mape', regression([0, 1], [1, 1]))).toBeNaN();
  });
  it.each([...METRICS.keys()])('%s of no row', name => {
    const samples = {
      regression: regression([1, 2], [1, 3]),
      ranking: ranking([0, 0], [1, 0], [0.3, 0.2]),
      classification: oneClass,
    };
    const sample = samples[METRICS.get(name)!.task as keyof typeof samples];
    expect(prepare(name, sample, groupsOf(['a', 'b', 'b']))(new Float64Array(sample.rows))).toBeNaN();
  });
});

describe('properties', () => {
  const K = 3;
  const row = fc.tuple(
    fc.nat(K - 1),
    fc.nat(K - 1),
    fc.array(fc.integer({ min: 1, max: 20 }), { minLength: K, maxLength: K }),
    fc.integer({ min: 0, max: 3 }),
  );
  const rows = fc.array(row, { minLength: 2, maxLength: 25 }).filter(all => all.some(r => r[3] > 0));
  type Row = [number, number, number[], number];
  const build = (all: Row[], two: boolean): Classification => {
    const k = two ? 2 : K;
    const proba = all.map(([, , raw]) => {
      const total = raw.slice(0, k).reduce((x, y) => x + y);
      return raw.slice(0, k).map(value => value / total);
    });
    return classification(
      all.map(([y]) => y % k),
      all.map(([, p]) => p % k),
      ['a', 'b', 'c'].slice(0, k),
      Array.from({ length: k }, (_, c) => proba.map(p => p[c]!)),
    );
  };
  const numbers = (all: Row[]) =>
    regression(
      all.map(([y, , raw]) => y + raw[0]! / 7),
      all.map(([, p, raw]) => p + raw[1]! / 7),
    );
  const sampleFor = (name: string, all: Row[]): Sample => {
    const metric = METRICS.get(name)!;
    if (metric.task !== 'classification') return numbers(all);
    return build(all, metric.binary);
  };
  const groupsFor = (all: Row[]) =>
    groupsOf(all.map(([y, , raw]) => `g${(y + Math.round(raw[0]! * 7)) % 2}`));
  /** Of rankings a row of a table is no unit. */
  const byRows = [...METRICS.values()].filter(({ task }) => task !== 'ranking').map(({ name }) => name);
  const expectSame = (actual: number, expected: number) => {
    if (Number.isNaN(expected)) expect(actual).toBeNaN();
    else expect(actual).toBeCloseTo(expected, 11);
  };

  it.each(byRows)('%s: a whole weight is as good as that many rows', name => {
    // Bins by quantiles are those of the sample, so only uniform ones can agree.
    fc.assert(
      fc.property(rows, all => {
        const weights = Float64Array.from(all, r => r[3]);
        const copies = all.flatMap(r => Array.from({ length: r[3] }, () => r));
        expectSame(
          prepare(name, sampleFor(name, all), groupsFor(all))(weights),
          measure(name, sampleFor(name, copies), groupsFor(copies)),
        );
      }),
      { numRuns: 40 },
    );
  });

  it.each(byRows)('%s: the order of the rows does not matter', name => {
    fc.assert(
      fc.property(rows, all => {
        const turned = all.toReversed();
        expectSame(
          measure(name, sampleFor(name, turned), groupsFor(turned)),
          measure(name, sampleFor(name, all), groupsFor(all)),
        );
      }),
      { numRuns: 40 },
    );
  });
});
