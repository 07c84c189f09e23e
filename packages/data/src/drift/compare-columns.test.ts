import { describe, expect, it } from '@jest/globals';
import { createRandom } from '@sluice/stats';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { normals, numbers, shuffle, texts } from './columns.fixture.js';
import { compareColumns, verdictOfColumn, type DriftColumn } from './compare-columns.js';
import { CATEGORICAL } from './categorical-methods.js';
import { driftFindings } from './findings.js';
import { NUMERIC } from './numeric-methods.js';
import { CATEGORICAL_METHODS, NUMERIC_METHODS, DRIFT_DEFAULTS, type DriftSettings } from './settings.js';

const settings = (more: Partial<DriftSettings> = {}): DriftSettings => ({ ...DRIFT_DEFAULTS, ...more });
const verdicts = (reference: DriftColumn[], current: DriftColumn[], more: Partial<DriftSettings> = {}) =>
  compareColumns(reference, current, settings(more)).columns.map(
    column => [column.name, verdictOfColumn(column)] as const,
  );
const one = (reference: DriftColumn, current: DriftColumn, more: Partial<DriftSettings> = {}) =>
  compareColumns([reference], [current], settings(more)).columns[0]!.tests[0]!;

const [header, ...penguins] = readFileSync(
  new URL('../../../../docs/examples/penguins/data/penguins.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split(/\r?\n/)
  .map(line =>
    Array.from(line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g), ([, quoted, plain]) => quoted ?? plain!),
  );
const isNumeric = header!.map((_, i) =>
  penguins.every(row => row[i] === 'NA' || Number.isFinite(Number(row[i]))),
);
function penguinColumns(rows: readonly string[][]): DriftColumn[] {
  return header!.map((name, i) => {
    const cells = rows.map(row => (row[i] === '' || row[i] === 'NA' ? null : row[i]!));
    if (!isNumeric[i]) return texts(name, cells);
    return numbers(
      name,
      cells.map(cell => (cell === null ? null : Number(cell))),
    );
  });
}

describe('random halves of real data', () => {
  it.each([
    ['psi', 'jensen-shannon'],
    ['kolmogorov-smirnov', 'total-variation'],
  ] as const)('drift no more often than α by %s and %s', (numeric, categorical) => {
    const random = createRandom(11);
    let alarms = 0;
    for (let trial = 0; trial < 120; trial++) {
      const rows = shuffle([...penguins], random);
      const half = rows.length / 2;
      // Without a threshold, chance is all there is to guard against.
      const found = verdicts(penguinColumns(rows.slice(0, half)), penguinColumns(rows.slice(half)), {
        alpha: 0.05,
        threshold: 0,
        numeric,
        categorical,
      });
      expect(found.length).toBeGreaterThan(10);
      if (found.some(([, verdict]) => verdict === 'drift')) alarms++;
    }
    // 6 are allowed on average; 14 and more have a probability of 0.4 %.
    expect(alarms).toBeLessThan(14);
  });
});

describe('a shift', () => {
  const [before, shifted] = [normals(1000, 0, 1, 1), normals(1000, 0.5, 1, 2)];
  const fruit = (apples: number) => Array.from({ length: 1000 }, (_, i) => (i < apples ? 'apple' : 'pear'));

  it.each(NUMERIC_METHODS)('of numbers is found by %s', numeric => {
    expect(one(numbers('x', before), numbers('x', shifted), { numeric })).toMatchObject({
      verdict: 'drift',
      method: NUMERIC[numeric].name,
    });
  });
  it.each(CATEGORICAL_METHODS)('of categories is found by %s', categorical => {
    const test = one(texts('x', fruit(500)), texts('x', fruit(750)), { categorical });
    expect(test).toMatchObject({ verdict: 'drift', method: CATEGORICAL[categorical].name });
  });
  it('of missing values is found', () => {
    const some = before.map((value, i) => (i % 5 ? value : null));
    const { tests } = compareColumns([numbers('x', before)], [numbers('x', some)], settings()).columns[0]!;
    expect(tests).toMatchObject([
      { subject: 'values', verdict: 'no drift' },
      { subject: 'missing', verdict: 'drift', effect: { lower: 0.2, upper: 0.2 } },
    ]);
    const texted = (list: (number | null)[]) =>
      texts(
        'x',
        list.map(value => (value === null ? null : 'a')),
      );
    expect(one(texted(before), texted(some))).toMatchObject({ subject: 'values', verdict: 'drift' });
  });
  it('below the threshold is none, however sure it is', () => {
    const small = one(numbers('x', normals(20_000, 0, 1, 3)), numbers('x', normals(20_000, 0.1, 1, 4)));
    expect(small).toMatchObject({ verdict: 'no drift' });
    expect(small.adjusted).toBeLessThan(1e-6);
  });
  it('that few rows may show by chance is undecided', () => {
    expect(one(numbers('x', [1, 2, 3, 4, 5]), numbers('x', [3, 4, 5, 6, 7]))).toMatchObject({
      verdict: 'undecided',
      why: 'noise',
    });
  });
  it('that the cells of a profile cannot tell from the threshold is undecided', () => {
    // All values of both sides lie in one cell of the grid.
    const [a, b] = [normals(2000, 1e9, 1, 5), normals(2000, 1e9 + 2, 1, 6)];
    expect(one(numbers('x', a, true), numbers('x', b, true))).toMatchObject({
      verdict: 'undecided',
      why: 'precision',
      effect: { lower: 0, upper: 1 },
    });
    expect(one(numbers('x', a), numbers('x', b)).verdict).toBe('drift');
    for (const numeric of NUMERIC_METHODS)
      expect(one(numbers('x', a, true), numbers('x', b, true), { numeric }).verdict).toBe('undecided');
  });
});

describe('the comparison', () => {
  it('does not depend on the order of rows or columns', () => {
    const random = createRandom(5);
    const [a, b] = [penguins.slice(0, 200), penguins.slice(200)];
    const reordered = (rows: string[][]) => shuffle(penguinColumns(shuffle([...rows], random)), random);
    const first = compareColumns(penguinColumns(a), penguinColumns(b), settings());
    expect(compareColumns(reordered(a), reordered(b), settings()).columns).toEqual(first.columns);
    expect(first.columns[0]!.tests.some(({ verdict }) => verdict === 'drift')).toBe(true);
  });

  it('says which columns it cannot tell of, and why', () => {
    const far = (mean: number, seed: number) => numbers('far', normals(2000, mean, 1, seed), true);
    const found = compareColumns(
      [
        far(1e9, 1),
        numbers('few', [1, 2, 3, 4, 5]),
        texts('many', ['a', 'a', 'b', 'b', 'c', 'd', 'e', 'e'], 2),
      ],
      [
        far(1e9, 2),
        numbers('few', [3, 4, 5, 6, 7]),
        texts('many', ['a', 'a', 'b', 'b', 'c', 'd', 'e', 'f'], 2),
      ],
      settings(),
    );
    expect(driftFindings(found, 'r.csv').map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      expect.stringMatching(/^drift-undecided: Whether "few" drifted cannot be told: .* chance/),
      expect.stringMatching(/^drift-undecided: Whether "(far|many)", "(far|many)" drifted .* too little/),
    ]);
  });

  it('puts the worst first', () => {
    const base = normals(1000, 0, 1, 1);
    const moved = (by: number) => normals(1000, by, 1, 2);
    const names = ['same', 'most', 'much'];
    expect(
      verdicts(
        names.map(name => numbers(name, base)),
        [numbers('same', moved(0)), numbers('most', moved(3)), numbers('much', moved(1))],
      ),
    ).toEqual([
      ['most', 'drift'],
      ['much', 'drift'],
      ['same', 'no drift'],
    ]);
  });

  it('leaves out what cannot drift, unless it is named', () => {
    const ids = texts(
      'id',
      Array.from({ length: 100 }, (_, i) => `a${i}`),
    );
    const others = texts(
      'id',
      Array.from({ length: 100 }, (_, i) => `b${i}`),
    );
    const day = { ...numbers('day', [1, 2, 3]), type: 'date' };
    const key = { ...numbers('key', [1, 2, 3]), key: true };
    const found = compareColumns([ids, day, key], [others, day, key, texts('new', ['a'])], settings());
    expect(found.columns).toEqual([]);
    expect(found.skipped.map(({ name }) => name)).toEqual(['id', 'day', 'key', 'new']);
    expect(verdicts([day, key], [day, key], { columns: ['day', 'key'] }).length).toBe(2);
    expect(verdicts([ids, key], [others, key], { columns: ['!id'] })).toEqual([]);
    const retyped = compareColumns([numbers('x', [1])], [texts('x', ['1'])], settings());
    expect(retyped.skipped).toEqual([{ name: 'x', why: 'Its type was number and is string.' }]);
  });

  it('tells new categories', () => {
    const list = [...new Array<string>(50).fill('a'), ...new Array<string>(50).fill('b')];
    const { columns } = compareColumns(
      [texts('x', list)],
      [texts('x', [...list, 'c', 'd', 'd'])],
      settings(),
    );
    expect(columns[0]!.newCategories).toEqual([
      { name: 'd', count: 2 },
      { name: 'c', count: 1 },
    ]);
  });

  it('holds bounds for certain where rare categories have lost their names', () => {
    const word = fc.integer({ min: 0, max: 12 }).map(String);
    const list = fc.array(word, { minLength: 5, maxLength: 60 });
    fc.assert(
      fc.property(
        list,
        list,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        (a, b, m, n) => {
          for (const categorical of CATEGORICAL_METHODS) {
            if (categorical === 'psi') continue;
            const more = { categorical, columns: ['x'] };
            const truth = one(texts('x', a), texts('x', b), more).effect.lower;
            const { lower, upper } = one(texts('x', a, m), texts('x', b, n), more).effect;
            expect(lower).toBeLessThanOrEqual(truth + 1e-12);
            expect(upper).toBeGreaterThanOrEqual(truth - 1e-12);
          }
        },
      ),
    );
  });
});
