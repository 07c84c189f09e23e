import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asCells } from './as-cells.js';
import type { DictionaryColumn, VectorColumn } from './batch.js';
import { decodeNumbers, numberVector } from './decode-numbers.js';
import { Tokens } from './tokens.js';
import { copyNumbers } from './vector-numbers.js';

const cell = fc.oneof(
  fc.constant(undefined),
  fc.double(),
  fc.integer(),
  fc.constantFrom(NaN, Infinity, -Infinity, -0, 2 ** 40),
);

function vectorOf(cells: readonly (number | undefined)[]): VectorColumn {
  return {
    encoding: 'numbers',
    type: 'number',
    values: Float64Array.from(cells, value => value ?? NaN),
    present: Uint8Array.from(cells, value => (value === undefined ? 0 : 1)),
    exact: undefined,
    utc: true,
  };
}

function compare(column: VectorColumn | DictionaryColumn, rows: number, integer: boolean): void {
  const [fast, slow] = [numberVector(rows), numberVector(rows)];
  const others = copyNumbers(column, rows, { integer }, fast);
  const missing = new Tokens([]);
  const expected = decodeNumbers(asCells(column, rows), rows, { integer, missing }, slow);
  expect({ others, states: [...fast.states] }).toEqual({ others: expected, states: [...slow.states] });
  // The sign of zero has no meaning here.
  expect(Array.from(fast.values, x => x + 0)).toEqual(Array.from(slow.values, x => x + 0));
}

describe('numbers of a vector', () => {
  it('are those that its cells spell', () => {
    fc.assert(
      fc.property(fc.array(cell), fc.boolean(), (cells, integer) =>
        compare(vectorOf(cells), cells.length, integer),
      ),
    );
  });

  it('are looked up in a dictionary, as its cells are', () => {
    const indexed = fc
      .array(cell, { minLength: 1 })
      .chain(cells => fc.tuple(fc.constant(cells), fc.array(fc.integer({ min: -1, max: cells.length - 1 }))));
    fc.assert(
      fc.property(indexed, fc.boolean(), ([cells, rows], integer) => {
        const indices = Int32Array.from(rows);
        const dictionary = vectorOf(cells);
        compare({ encoding: 'dictionary', dictionary, size: cells.length, indices }, rows.length, integer);
      }),
    );
  });

  it('are none in a dictionary of texts', () => {
    const texts = asCells(vectorOf([1]), 1);
    const column: DictionaryColumn = {
      encoding: 'dictionary',
      dictionary: texts,
      size: 1,
      indices: Int32Array.of(0),
    };
    expect(copyNumbers(column, 1, { integer: false }, numberVector(1))).toBeUndefined();
  });
});
