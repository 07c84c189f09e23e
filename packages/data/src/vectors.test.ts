import { asCells, CellKind } from '@sluice/tables';
import type { CellColumn, ColumnBatch, DictionaryColumn, VectorColumn, VectorType } from '@sluice/tables';
import { parseDeclared } from '@sluice/schema';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OdcsContract } from './contract.js';
import { compileContract, contractSchema } from './index.js';
import { hashSinks, TableScan } from './table-scan.js';

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: vectors
version: 1.0.0
status: active
schema:
  - name: vectors
    customProperties: [{ property: sluice.missingValues, value: [NA] }]
    properties:
      - { name: i, logicalType: integer, required: true, logicalTypeOptions: { minimum: -3 } }
      - { name: n, logicalType: number, logicalTypeOptions: { maximum: 100 } }
      - { name: s, logicalType: string }
      - { name: b, logicalType: boolean }
      - { name: k, logicalType: integer, unique: true, logicalTypeOptions: { multipleOf: 7 } }
      - { name: d, logicalType: date, logicalTypeOptions: { minimum: 1970-01-03 } }
      - { name: t, logicalType: timestamp }
      - { name: z, logicalType: timestamp, logicalTypeOptions: { timezone: false, defaultTimezone: Europe/Paris } }
      - { name: f, logicalType: timestamp, logicalTypeOptions: { format: yyyy-MM-dd HH:mm } }
      - { name: h, logicalType: time }
      - { name: o, logicalType: object }
      - { name: p, logicalType: string, required: true, logicalTypeOptions: { pattern: '^a', maxLength: 4 } }
`;
const { plan } = compileContract(
  await parseDeclared<OdcsContract>(CONTRACT, 'c.yaml', contractSchema, 'bad-contract'),
);

const OPTIONS = { examples: 3, maxKeyBytes: 1e6 };
const names = plan.columns.map(({ name }) => name);

function told(take: (scan: TableScan) => void): string[] {
  const scan = new TableScan(plan, OPTIONS, hashSinks(OPTIONS));
  take(scan);
  const placeOf = (at: number) => ({ file: 0, line: at });
  return plan.columns.map(({ name, checks }) => {
    const found = scan.column(name);
    const results = checks.filter(({ kind }) => kind !== 'column').map(c => found.result(c, placeOf));
    return JSON.stringify([found.profile(), results.map(r => [r.count, r.of, r.examples])]);
  });
}

/** Scans batches in which every column is the same one: as it is stored, and as texts. */
function expectSame(batches: readonly { column: ColumnBatch; rows: number }[]): void {
  const each = (scan: TableScan, stored: boolean) => {
    let line = 1;
    for (const { column, rows } of batches) {
      const lines = Uint32Array.from({ length: rows }, () => line++);
      const columns = names.map(() => (stored ? column : asCells(column, rows)));
      if (stored) scan.takeVectors({ rows, lines, columns }, names);
      else scan.take({ rows, lines, columns: columns as CellColumn[] }, names);
    }
  };
  expect(told(scan => each(scan, true))).toEqual(told(scan => each(scan, false)));
}

function dictionaryOf(dictionary: CellColumn | VectorColumn, size: number, seed: number): DictionaryColumn {
  const indices = Int32Array.from({ length: 2 * size }, (_, i) => ((i * seed) % (size + 1)) - 1);
  return { encoding: 'dictionary', dictionary, size, indices };
}

const DAY = 86_400_000;
const values: Record<VectorType, fc.Arbitrary<number>> = {
  integer: fc.oneof(fc.constantFrom(0, -0, 1, 7, -4, 2 ** 53, 2 ** 60), fc.integer()),
  number: fc.oneof(fc.constantFrom(0, -0, 1, 7, -3, -4, 101, 0.5, NaN, Infinity), fc.double()),
  boolean: fc.constantFrom(0, 1),
  date: fc.integer({ min: -800_000, max: 3_000_000 }).map(day => day * DAY),
  time: fc.integer({ min: -2, max: DAY + 1 }),
  timestamp: fc.oneof(fc.integer({ min: -7e13, max: 3e14 }), fc.integer({ min: -1e12, max: 2e12 })),
};

describe('numbers that a file stores as such', () => {
  it.each(Object.keys(values) as VectorType[])('tell what their text tells: %s', type => {
    const cells = fc.array(fc.option(values[type], { freq: 5 }), { minLength: 1, maxLength: 30 });
    const finer = type === 'time' || type === 'timestamp' ? fc.boolean() : fc.constant(false);
    fc.assert(
      fc.property(cells, fc.boolean(), fc.boolean(), finer, (row, few, utc, micro) => {
        const rows = row.length;
        const units = BigInt64Array.from(
          row,
          (value, i) => BigInt(micro && value ? value : 0) * 1000n + BigInt(i % 1000),
        );
        const vector: VectorColumn = {
          encoding: 'numbers',
          type,
          values: Float64Array.from(row, value => value ?? NaN),
          present: Uint8Array.from(row, value => (value === null ? 0 : 1)),
          exact: micro ? { units, scale: 6 } : undefined,
          utc,
        };
        if (few) expectSame([{ column: dictionaryOf(vector, rows, 5), rows: 2 * rows }]);
        else expectSame([{ column: vector, rows }]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('integers of 64 bits that a file stores as such', () => {
  it('tell all their digits, as their text does', () => {
    const wide = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
    const cells = fc.array(fc.oneof(wide, fc.constantFrom(2n ** 53n + 1n, 7n)), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(cells, fc.nat(30), (all, cut) => {
        const batches = [all.slice(0, cut), all.slice(cut)].filter(({ length }) => length > 0);
        const vectors = batches.map((some): { column: VectorColumn; rows: number } => {
          const units = BigInt64Array.from(some);
          const values = Float64Array.from(some, Number);
          const present = new Uint8Array(some.length).fill(1);
          const exact = values.every(Number.isSafeInteger) ? undefined : { units, scale: 0 };
          return {
            column: { encoding: 'numbers', type: 'integer', values, present, exact, utc: false },
            rows: some.length,
          };
        });
        expectSame(vectors);
        const scan = new TableScan(plan, OPTIONS, hashSinks(OPTIONS));
        let line = 1;
        for (const { column, rows } of vectors)
          scan.takeVectors(
            {
              rows,
              lines: Uint32Array.from({ length: rows }, () => line++),
              columns: names.map(() => column),
            },
            names,
          );
        const sum = all.reduce((a, b) => a + b, 0n);
        const isWide = all.some(value => !Number.isSafeInteger(Number(value)));
        expect(scan.column('i').profile().wide).toEqual(
          isWide ? expect.objectContaining({ known: true, sum: String(sum) }) : undefined,
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('texts in a dictionary', () => {
  const kind = fc.constantFrom(CellKind.string, CellKind.string, CellKind.number, CellKind.object);
  const entry = fc.tuple(fc.constantFrom('', 'NA', 'a', 'ab', 'abcde', 'é', '7', '1970-01-05'), kind);

  function textsOf(entries: readonly (readonly [string, number])[]): CellColumn {
    const bytes = Buffer.from(`${entries.map(([text]) => text).join('')}${' '.repeat(16)}`);
    const ends = new Int32Array(entries.length);
    let at = 0;
    for (const [i, [text]] of entries.entries()) ends[i] = at += Buffer.byteLength(text);
    return {
      encoding: 'cells',
      bytes,
      ends,
      offset: 0,
      stride: 1,
      ascii: false,
      starts: Int32Array.from(entries, (_, i) => ends[i - 1] ?? 0),
      kinds: Uint8Array.from(entries, ([, own]) => own),
    };
  }

  it('tell what cells tell', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 20 }), fc.nat({ max: 9 }), (entries, seed) => {
        const column = dictionaryOf(textsOf(entries), entries.length, seed);
        const rows = column.indices.length;
        expectSame([1, 2].map(() => ({ column, rows })));
      }),
      { numRuns: 100 },
    );
  });

  it('do so past the number of distinct texts that are counted, and where cells come in between', () => {
    const text = (i: number) => [`a${i}`, CellKind.string] as const;
    const some = (from: number) => textsOf(Array.from({ length: 6000 }, (_, i) => text(from + i)));
    const batch = (from: number, seed: number) => {
      const column = dictionaryOf(some(from), 6000, seed);
      return { column, rows: column.indices.length };
    };
    const first = batch(0, 7);
    const between = { column: some(6000), rows: 6000 };
    expectSame([first, between, first, batch(9000, 11), first]);
    expectSame([first, batch(3000, 5), first, batch(12_000, 1), between]);
  });
});
