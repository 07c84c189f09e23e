import { asCells, type DictionaryColumn, type VectorColumn } from '@sluice/tables';
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
    properties:
      - { name: i, logicalType: integer, required: true, logicalTypeOptions: { minimum: -3 } }
      - { name: n, logicalType: number, logicalTypeOptions: { maximum: 100 } }
      - { name: s, logicalType: string }
      - { name: b, logicalType: boolean }
`;
const { plan } = compileContract(
  await parseDeclared<OdcsContract>(CONTRACT, 'c.yaml', contractSchema, 'bad-contract'),
);

describe('numbers that a file stores as such', () => {
  it('tell what their text tells', () => {
    const value = fc.oneof(fc.constantFrom(0, -0, 1, 7, -3, -4, 101, 0.5, NaN, Infinity), fc.double());
    const cell = fc.option(value, { freq: 5 });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 30 }), fc.boolean(), (cells, few) => {
        const rows = cells.length;
        const vector: VectorColumn = {
          encoding: 'numbers',
          type: 'number',
          values: Float64Array.from(cells, value => value ?? NaN),
          present: Uint8Array.from(cells, value => (value === null ? 0 : 1)),
          exact: undefined,
          utc: false,
        };
        const indices = Int32Array.from(cells, (_, i) => i - 1);
        const dictionary: DictionaryColumn = {
          encoding: 'dictionary',
          dictionary: vector,
          size: rows,
          indices,
        };
        const column = few ? dictionary : vector;
        const lines = Uint32Array.from(cells, (_, i) => i + 1);
        const names = ['i', 'n', 's', 'b'];
        const told = (take: (scan: TableScan) => void) => {
          const scan = new TableScan(plan, { examples: 3, maxKeyBytes: 1e6 }, hashSinks(1e6));
          take(scan);
          const placeOf = (at: number) => ({ file: 0, line: at });
          return plan.columns.map(({ name, checks }) => {
            const found = scan.column(name);
            const results = checks.filter(({ kind }) => kind !== 'column').map(c => found.result(c, placeOf));
            return JSON.stringify([found.profile(), results.map(r => [r.count, r.of, r.examples])]);
          });
        };
        const columns = names.map(() => column);
        const texts = columns.map(stored => asCells(stored, rows));
        expect(told(scan => scan.takeVectors({ rows, lines, columns }, names))).toEqual(
          told(scan => scan.take({ rows, lines, columns: texts }, names)),
        );
      }),
      { numRuns: 500 },
    );
  });
});
