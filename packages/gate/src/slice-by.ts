import { parseNumber } from '@sluice/core';
import { quantile } from '@sluice/stats';
import { renamed, type Coded } from './codes.js';
import type { RawColumn } from './policy-raw.js';

/** A column, or several crossed, by whose values rows are told apart. */
export type SliceBy = readonly SliceColumn[];

export interface SliceColumn {
  name: string;
  /** Ascending edges of bins `[low, high)`, the last one closed. */
  bins?: number[];
  /** Or so many bins of equally many rows. */
  quantiles?: number;
}

export function parseSliceBy(raw: RawColumn | RawColumn[]): SliceBy {
  return [raw].flat().map(column => {
    if (typeof column === 'string') return { name: column };
    const { column: name, bins, quantiles } = column;
    return { name, ...(bins ? { bins } : {}), ...(quantiles ? { quantiles } : {}) };
  });
}

/** `age`, or `country × device`. */
export function sliceName(by: SliceBy): string {
  return by.map(({ name }) => name).join(' × ');
}

const MISSING = '(missing)';
const OUTSIDE = '(outside)';

/** What each row is called in the column: its value, or its bin. */
export function namesIn({ bins, quantiles }: SliceColumn, column: Coded): Coded {
  if (!bins && !quantiles) return column;
  const numbers = column.values.map(value => (value === MISSING ? undefined : parseNumber(value)));
  const edges = bins ?? quantileEdges(numbers, column.of, quantiles!);
  const last = edges.length - 2;
  return renamed(column, (_, code) => {
    const number = numbers[code];
    if (number === undefined) return MISSING;
    const bin = binOf(number, edges);
    if (bin === undefined) return OUTSIDE;
    return `[${edges[bin]!}, ${edges[bin + 1]!}${bin === last ? ']' : ')'}`;
  });
}

/** The names all bins have, whether rows lie in them or not. */
export function expectedNames({ bins }: SliceColumn): string[] {
  if (!bins) return [];
  return bins.slice(1).map((high, i) => `[${bins[i]!}, ${high}${i === bins.length - 2 ? ']' : ')'}`);
}

function quantileEdges(numbers: readonly (number | undefined)[], of: Int32Array, count: number): number[] {
  const known = new Float64Array(of.length);
  let length = 0;
  for (let row = 0; row < of.length; row++) {
    const number = numbers[of[row]!];
    if (number !== undefined) known[length++] = number;
  }
  const sorted = known.subarray(0, length).sort();
  const edges = Array.from({ length: count + 1 }, (_, i) => quantile(sorted, i / count));
  return [...new Set(edges)];
}

function binOf(value: number, edges: readonly number[]): number | undefined {
  const last = edges.length - 2;
  if (value === edges[last + 1]) return last;
  const bin = edges.findIndex((edge, i) => i <= last && value >= edge && value < edges[i + 1]!);
  return bin < 0 ? undefined : bin;
}
