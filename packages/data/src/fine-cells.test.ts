import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellAt, edgeAt, FineCells, weightedAt } from './fine-cells.js';
import { floatGrid } from './sketch.js';

const numbers = fc.array(
  fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: 0, max: 100_000 }).map(i => 1e9 + i / 1000),
  ),
  { maxLength: 300 },
);
const stateOf = (values: readonly number[]) => {
  const cells = new FineCells();
  cells.addAll(Float64Array.from(values), 0, values.length);
  return cells.state();
};
/** So many different numbers, next to each other. */
const dense = (count: number, from: number, step: number) =>
  Array.from({ length: count }, (_, i) => from + i * step);

describe('FineCells', () => {
  it('has cells that hold their values, in the order of the values, and those of the common grid at 22 bits', () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(value, value, fc.integer({ min: 22, max: 52 }), (x, y, bits) => {
        const cell = cellAt(x, bits);
        expect(edgeAt(cell, bits)).toBeLessThanOrEqual(x);
        expect(edgeAt(cell + 1, bits)).toBeGreaterThan(x);
        if (x < y) expect(cell).toBeLessThanOrEqual(cellAt(y, bits));
        expect(cellAt(x, 22)).toBe(floatGrid.cellOf(x));
        if (bits > 22) expect(Math.floor(cell / 2)).toBe(cellAt(x, bits - 1));
      }),
    );
    expect(cellAt(-0, 40)).toBe(cellAt(0, 40));
  });

  it('is the same whatever the order and the parts', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const spread = dense(1500, 1e9, 0.001);
        const [left, right] = [new FineCells(), new FineCells()];
        left.addAll(Float64Array.from([...a, ...spread]), 0, a.length + spread.length);
        right.addAll(Float64Array.from([...b, ...dense(1500, 1e9, 0.0013)]), 0, b.length + 1500);
        const all = [...dense(1500, 1e9, 0.0013), ...a, ...spread, ...b];
        left.merge(right.state());
        expect(left.state()).toEqual(stateOf(all));
        expect(stateOf(all.toReversed())).toEqual(stateOf(all));
      }),
      { numRuns: 30 },
    );
  });

  it('tells numbers apart whose spread is tiny, in at most 2,048 cells', () => {
    const values = dense(50_000, 1e9, 0.00004);
    const state = stateOf(values)!;
    expect(state.cells.length).toBeGreaterThan(1024);
    expect(state.cells.length).toBeLessThanOrEqual(2048);
    expect(state.cells.reduce((sum, [, count]) => sum + count, 0)).toBe(50_000);
    const cells = weightedAt(state);
    expect(cells[0]![0]).toBeLessThanOrEqual(1e9);
    expect(cells.at(-1)![1]).toBeGreaterThan(1e9 + 1.9999);
    expect(cells.every(([low, high]) => high - low < 0.002)).toBe(true);
  });

  it('gives way to the common grid where numbers are spread wide, also in a part', () => {
    const wide = new FineCells();
    for (let i = 1; i <= 20_000; i++) wide.addSorted([[1.002 ** (i % 6000), 1]]);
    expect(wide.spent).toBe(true);
    expect(wide.state()).toBeUndefined();
    const narrow = new FineCells();
    narrow.addSorted([[1, 1]]);
    narrow.merge(wide.state());
    expect(narrow.spent).toBe(true);
    narrow.addSorted([[1, 1]]);
    expect(narrow.state()).toBeUndefined();
  });

  it('passes over what is no number', () => {
    const cells = new FineCells();
    cells.addAll(Float64Array.of(NaN, 1, NaN, 1), 1, 4);
    expect(cells.state()!.cells).toEqual([[cellAt(1, 52), 2]]);
  });
});
