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

describe('like fairlearn', () => {
  interface Fair {
    name: string;
    label: number[];
    prediction: number[];
    group: string[];
    weights?: number[];
    expected: Record<string, number>;
  }
  const { cases } = JSON.parse(
    readFileSync(new URL('../../../../test/fixtures/gate/fairlearn.json', import.meta.url), 'utf8'),
  ) as { cases: Fair[] };
  /** No group has a false positive, so there is no ratio of their rates; fairlearn leaves that half out, and goes on. */
  const apart = (name: string, call: string) =>
    /treated alike|nobody is selected/.test(name) && call.startsWith('equalized_odds_ratio');

  it.each(cases.map(given => [given.name, given] as const))('%s', (name, given) => {
    const sample = classification(given.label, given.prediction, ['0', '1']);
    const weights = given.weights ? Float64Array.from(given.weights) : ones(sample);
    for (const [call, expected] of Object.entries(given.expected)) {
      const actual = prepare(call, sample, groupsOf(given.group))(weights);
      if (apart(name, call)) expect(actual).toBeNaN();
      else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12);
    }
  });
});

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

  /** What means something of rows of a single class: how many are right, and how sure of it the model was. */
  const ofOneClass = new Set([
    ...['accuracy', 'precision_micro', 'recall_micro', 'f1_micro', 'fbeta_micro'],
    ...['recall', 'recall_macro', 'recall_weighted'],
    ...['log_loss', 'brier', 'ece', 'top_k_accuracy'],
  ]);
  const classes = [...METRICS.values()].filter(({ task }) => task === 'classification');
  const single = classes.filter(metric => !('grouped' in metric)).map(({ name }) => name);
  it.each(single)('%s of one class', name => {
    expect(Number.isNaN(measure(name, oneClass))).toBe(!ofOneClass.has(name));
    const ofNegatives = ofOneClass.has(name) && name !== 'recall';
    expect(Number.isNaN(measure(name, noPositive))).toBe(!ofNegatives);
    const { binary } = METRICS.get(name) as { binary: boolean };
    if (binary) return;
    const sure = [0, 1, 0].map(p => [p, 1 - p, 0]);
    const columns = [0, 1, 2].map(c => sure.map(row => row[c]!));
    const third = classification([1, 1, 1], [1, 0, 1], ['a', 'b', 'c'], columns);
    expect(Number.isNaN(measure(name, third))).toBe(!ofOneClass.has(name));
  });
  it.each(classes.filter(metric => 'grouped' in metric).map(({ name }) => name))('%s of one group', name => {
    const sample = classification([0, 1, 0, 1], [0, 1, 1, 1], ['0', '1']);
    expect(measure(name, sample, groupsOf(['a', 'a', 'a', 'a']))).toBeNaN();
    expect(measure(name, sample, groupsOf(['a', 'a', 'b', 'b']))).not.toBeNaN();
  });
  it('unless the rule itself says what 0/0 is, as in scikit-learn', () => {
    expect(measure('precision zero_division=1', noPositive)).toBe(1);
    expect(measure('f1 zero_division=0', oneClass)).toBeCloseTo(0.8, 14);
    expect(measure('f1 zero_division=nan', oneClass)).toBeNaN();
  });
  it('r2 of a constant target, mape of a target of 0', () => {
    expect(measure('r2', regression([2, 2, 2], [2, 2, 2]))).toBeNaN();
    expect(measure('r2', regression([2], [2]))).toBeNaN();
    // 5 · 11/7 is rounded, and so is the mean.
    expect(prepare('r2', regression([11 / 7, 11 / 7], [8 / 7, 8 / 7]))(Float64Array.of(3, 2))).toBeNaN();
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

  /** In another order: by keys that are drawn. */
  const shuffled = <T>(all: readonly T[], keys: readonly number[]): T[] =>
    all
      .map((item, i) => [keys[i % keys.length]! * ((i % 7) + 1), i, item] as const)
      .sort(([a, i], [b, j]) => a - b || j - i)
      .map(([, , item]) => item);
  const keys = fc.array(fc.nat(1000), { minLength: 11, maxLength: 30 });

  it.each(byRows)('%s: the order of the rows does not matter', name => {
    fc.assert(
      fc.property(rows, keys, (all, order) => {
        const turned = shuffled(all, order);
        expectSame(
          measure(name, sampleFor(name, turned), groupsFor(turned)),
          measure(name, sampleFor(name, all), groupsFor(all)),
        );
      }),
      { numRuns: 40 },
    );
  });

  const classified = byRows.filter(name => METRICS.get(name)!.task === 'classification');
  it.each(classified)('%s: what the classes are called does not matter', name => {
    /** The class of index c goes by the index `to[c]`. */
    const renamed = (sample: Classification, to: readonly number[]): Classification => {
      const from = to.map((_, c) => to.indexOf(c));
      const { label, prediction, classes, probabilities, positive, score } = sample;
      return {
        ...sample,
        classes: from.map(c => `was ${classes[c]!}`),
        label: label.map(c => to[c]!),
        prediction: prediction.map(c => to[c]!),
        ...(probabilities ? { probabilities: from.map(c => probabilities[c]!) } : {}),
        ...(positive === undefined ? {} : { positive: to[positive]! }),
        ...(score ? { score } : {}),
      };
    };
    // Equally probable classes of one row are told apart by their places, so let none be.
    const distinct = rows.filter(all => all.every(r => new Set(r[2]).size === K));
    const orders = [[0, 1, 2], [1, 0, 2], [2, 0, 1], [2, 1, 0]]; // prettier-ignore
    fc.assert(
      fc.property(distinct, fc.constantFrom(...orders), (all, order) => {
        const sample = sampleFor(name, all) as Classification;
        const to = sample.classes.length === 2 ? order.filter(c => c < 2) : order;
        // Of two classes one row of equal halves would tie.
        if (sample.probabilities?.some(column => column.includes(0.5))) return;
        expectSame(measure(name, renamed(sample, to), groupsFor(all)), measure(name, sample, groupsFor(all)));
      }),
      { numRuns: 40 },
    );
  });

  it.each(classified.filter(name => (METRICS.get(name) as { grouped?: true }).grouped))(
    '%s: what the groups are called does not matter',
    name => {
      fc.assert(
        fc.property(rows, all => {
          const groups = groupsFor(all);
          const turned = { ...groups, values: groups.values.toReversed(), of: groups.of.map(g => groups.values.length - 1 - g) }; // prettier-ignore
          expectSame(
            measure(name, sampleFor(name, all), turned),
            measure(name, sampleFor(name, all), groups),
          );
        }),
        { numRuns: 40 },
      );
    },
  );

  describe('of rankings', () => {
    const names = [...METRICS.values()].filter(({ task }) => task === 'ranking').map(({ name }) => name);
    interface Query {
      items: { relevance: number; score: number }[];
      weight: number;
    }
    // All scores of a query differ: the order of equal ones is that of their ids.
    const query = fc.record({
      items: fc.uniqueArray(
        fc.record({ relevance: fc.nat(3), score: fc.nat(200) }),
        { minLength: 1, maxLength: 8, selector: item => item.score }, // prettier-ignore
      ),
      weight: fc.nat(3),
    });
    const queries = fc
      .array(query, { minLength: 1, maxLength: 6 })
      .filter(all => all.some(q => q.weight > 0));
    const sampleOf = (all: readonly Query[]) =>
      ranking(
        all.flatMap(({ items }, q) => items.map(() => q)),
        all.flatMap(({ items }) => items.map(item => item.relevance)),
        all.flatMap(({ items }) => items.map(item => item.score)),
      );

    it.each(names)('%s: neither the order of queries nor that of their items matters', name => {
      fc.assert(
        fc.property(queries, keys, (all, order) => {
          const turned = shuffled(all, order).map(q => ({ ...q, items: shuffled(q.items, order) }));
          expectSame(measure(name, sampleOf(turned)), measure(name, sampleOf(all)));
        }),
        { numRuns: 40 },
      );
    });

    it.each(names)('%s: a whole weight is as good as that many queries', name => {
      fc.assert(
        fc.property(queries, all => {
          const weights = Float64Array.from(all.flatMap(q => q.items.map(() => q.weight)));
          const copies = all.flatMap(q => Array.from({ length: q.weight }, () => q));
          expectSame(prepare(name, sampleOf(all))(weights), measure(name, sampleOf(copies)));
        }),
        { numRuns: 40 },
      );
    });

    it.each(names)('%s: twice the relevance of everything changes nothing', name => {
      fc.assert(
        fc.property(queries, all => {
          const twice = all.map(q => ({
            ...q,
            items: q.items.map(i => ({ ...i, relevance: 2 * i.relevance })),
          }));
          expectSame(measure(name, sampleOf(twice)), measure(name, sampleOf(all)));
        }),
        { numRuns: 40 },
      );
    });
  });
});
