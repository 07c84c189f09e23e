import { describe, expect, it } from '@jest/globals';
import { createRandom } from '@sluice/stats';
import { testPorts } from '@sluice/testing';
import { loadContract } from '../load-contract.js';
import { memoryFiles } from '../memory-files.fixture.js';
import { normals, shuffle } from './columns.fixture.js';
import { compareColumns } from './compare-columns.js';
import { driftFindings } from './findings.js';
import { sampleRows, type RowSample } from './row-sample.js';
import { DRIFT_DEFAULTS } from './settings.js';
import { sampleData, type SampledRows } from './whole-rows.js';

const options = { examples: 1, maxKeyBytes: 2 ** 30 };
const sample = (rows: string[][], size: number, files = 1): Promise<RowSample> => {
  const parts = Array.from({ length: files }, (_, i) => rows.filter((_, r) => r % files === i));
  const contents = parts.map((part, i) => [
    `${i}.csv`,
    ['x,y', ...part.map(row => row.join(',')), ''].join('\n'),
  ]);
  const names = contents.map(([name]) => name!);
  return sampleRows(
    names,
    [{ name: 'x' }, { name: 'y' }],
    memoryFiles(Object.fromEntries(contents)),
    options,
    size,
  );
};

describe('the sample of rows', () => {
  // Many rows come several times.
  const random = createRandom(2);
  const rows = Array.from({ length: 2000 }, () => [String(random.below(40)), String(random.below(20))]);

  it('does not depend on the order of the rows, nor on how they are spread over files', async () => {
    const first = await sample(rows, 100);
    expect(first.rows).toHaveLength(100);
    expect(await sample(shuffle([...rows], random), 100, 3)).toEqual(first);
  });

  it('takes rows as often as they come', async () => {
    const skewed = [
      ...new Array<string[]>(1500).fill(['often', '1']),
      ...Array.from({ length: 500 }, (_, i) => [`x${i}`, '']),
    ];
    const { rows: kept } = await sample(skewed, 400);
    const often = kept.filter(([x]) => x === 'often').length;
    // 300 are due, with a standard deviation of 8.
    expect(Math.abs(often - 300)).toBeLessThan(32);
    expect(new Set(kept.map(([x]) => x)).size).toBe(401 - often);
  });

  it('is all rows where there are no more', async () => {
    expect(
      (
        await sample(
          [
            ['1', ''],
            ['2', 'b'],
          ],
          10,
        )
      ).rows.sort(),
    ).toEqual([
      ['1', ''],
      ['2', 'b'],
    ]);
  });
});

describe('the sample of rows with objects', () => {
  const sampleOne = async (properties: string, row: string) => {
    const ports = await testPorts();
    const { files } = ports;
    const head = 'apiVersion: v3.1.0\nkind: DataContract\nid: t\nversion: 1.0.0\nstatus: active\nschema:\n';
    await files.write('c.yaml', `${head}  - { name: t, properties: [${properties}] }\n`);
    await files.write('t.jsonl', `${row}\n`);
    const { plan } = await loadContract('c.yaml', files);
    const kept = await sampleData({ paths: ['t.jsonl'], files }, plan, options, DRIFT_DEFAULTS);
    await ports.dispose();
    return Object.fromEntries(kept.columns.map((name, i) => [name, kept.rows[0]![i]]));
  };
  const row = '{"k":1,"a":{"b":"SSN-1"},"a.b":"x"}';
  const others = '{ name: k, logicalType: integer }, { name: a.b, logicalType: string }';

  it('keeps nothing of what is hidden, or named as if it stood below', async () => {
    const hidden = '{ name: a, logicalType: object, classification: pii }';
    expect(await sampleOne(`${hidden}, ${others}`, row)).toEqual({ k: '1' });
  });

  it('does not take a dot in a name for a step into an object', async () => {
    expect(await sampleOne(others, row)).toEqual({ k: '1', 'a.b': 'x' });
  });

  it('finds what stands in an object, also of one with a dot in its name', async () => {
    const member = '{ name: z, logicalType: string }';
    const holder = `{ name: x.y, logicalType: object, properties: [${member}] }`;
    expect(await sampleOne(holder, '{"x.y":{"z":"deep"}}')).toMatchObject({ 'x.y.z': 'deep' });
  });
});

/** Pairs of normal numbers with a correlation, and a text that goes with the sign of the first. */
function pairs(count: number, correlation: number, seed: number): RowSample {
  const [x, noise] = [normals(count, 0, 1, seed), normals(count, 0, 1, seed + 1)];
  return {
    columns: ['x', 'y', 'side'],
    rows: x.map((value, i) => [
      String(value),
      String(correlation * value + Math.sqrt(1 - correlation ** 2) * noise[i]!),
      i % 7 === 0 ? '' : value > 0 ? 'right' : 'left',
    ]),
  };
}

const compare = (reference: RowSample, current: RowSample) => {
  const samples: SampledRows = { reference, current, numeric: new Set(['x', 'y']), missing: new Set(['']) };
  return compareColumns([], [], DRIFT_DEFAULTS, samples);
};

describe('whole rows', () => {
  it('drift where a correlation turns that no single column shows', () => {
    const comparison = compare(pairs(800, 0.9, 1), pairs(800, -0.9, 11));
    expect(comparison.columns).toMatchObject([{ name: 'all columns together' }]);
    const [mmd, classifier] = comparison.columns[0]!.tests;
    expect(mmd).toMatchObject({ subject: 'rows', method: 'maximum mean discrepancy', verdict: 'drift' });
    expect(classifier).toMatchObject({ method: 'domain classifier (ROC AUC)', verdict: 'drift' });
    expect(driftFindings(comparison, 'r.csv').map(({ rule }) => rule)).toEqual(['drift-rows', 'drift-rows']);
  });

  it('do not drift by chance more often than they may', () => {
    let alarms = 0;
    for (let trial = 0; trial < 40; trial++) {
      const [a, b] = [pairs(100, 0.5, 1000 + 10 * trial), pairs(100, 0.5, 5000 + 10 * trial)];
      const { tests } = compare(a, b).columns[0]!;
      if (tests.some(({ adjusted }) => adjusted! <= 0.05)) alarms++;
    }
    // 2 are allowed on average; 7 and more have a probability of 0.3 %.
    expect(alarms).toBeLessThan(7);
  });

  it('of nothing are not compared', () => {
    const none: RowSample = { columns: [], rows: [[]] };
    const comparison = compare(none, none);
    expect(comparison.columns).toEqual([]);
    expect(comparison.skipped).toMatchObject([{ name: 'all columns together' }]);
    expect(driftFindings(comparison, 'r.csv')).toEqual([]);
  });
});
