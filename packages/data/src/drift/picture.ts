import type { Chart } from '@sluice/core';
import { countPerBin, type Cell } from '@sluice/stats';
import { binned, quantile, type Scale, type Weighted } from '../histogram.js';
import type { ComparedColumn } from './compare-columns.js';
import { pairCounts, type CategoricalDistribution, type NumericDistribution } from './distribution.js';

/** Categories drawn at most; the others are one. */
const MOST_CATEGORIES = 12;
/** A range beyond so many times that of the middle 98 % is cut: outliers would press all else into one bar. */
const LONG_TAIL = 3;
const DAY = 86_400_000;

/** Both sides of a column in one picture, in percent of the rows with a value. Nothing where values must not be shown. */
export function drawPair({ name, reference, current }: ComparedColumn): Chart[] {
  const [a, b] = [reference.distribution, current.distribution];
  if (a.values === 0 || b.values === 0) return [];
  if (a.kind === 'numbers' && b.kind === 'numbers') return drawNumbers(name, current.type, a, b);
  if (a.kind !== 'categories' || b.kind !== 'categories' || a.hashed || b.hashed) return [];
  return [drawCategories(name, a, b)];
}

function drawNumbers(name: string, type: string, a: NumericDistribution, b: NumericDistribution): Chart[] {
  const { low, high } = rangeOf(a.cells, b.cells);
  const scale: Scale =
    type === 'integer' ? 'integer' : type === 'time' ? 'minute' : isDay(type) ? 'day' : 'number';
  const inside = ([from]: Cell) => from >= low && from <= high;
  const both = [...a.cells, ...b.cells].filter(inside).sort((x, y) => x[0] - y[0]) as unknown as Weighted[];
  const edges = binned(both, low, high, scale)?.edges;
  if (!edges) return [];
  const [first, last] = [edges[0]!, edges.at(-1)!];
  const beyond = [
    a.cells[0]![0] < first || b.cells[0]![0] < first,
    a.cells.at(-1)![0] >= last || b.cells.at(-1)![0] >= last,
  ];
  const inner = edges.slice(beyond[0] ? 0 : 1, beyond[1] ? undefined : -1);
  const show = showAs(type);
  const labels = inner.map(show);
  const values = [beyond[0] ? `< ${labels[0]}` : show(first), ...labels];
  return [chart(name, 'histogram', { label: 'from', values }, shares(a, inner), shares(b, inner))];
}

const isDay = (type: string) => type === 'date' || type === 'timestamp';

/** The whole range, or that of the middle of both where outliers would make it useless. */
function rangeOf(a: readonly Cell[], b: readonly Cell[]): { low: number; high: number } {
  const ends = (cells: readonly Cell[]) => ({ least: cells[0]![0], most: cells.at(-1)![1] });
  const [x, y] = [ends(a), ends(b)];
  const [least, most] = [Math.min(x.least, y.least), Math.max(x.most, y.most)];
  const middle = (cells: readonly Cell[], q: number) => {
    const count = cells.reduce((sum, cell) => sum + cell[2], 0);
    return quantile(cells as unknown as Weighted[], count, q, least, most);
  };
  const low = Math.min(middle(a, 0.01), middle(b, 0.01));
  const high = Math.max(middle(a, 0.99), middle(b, 0.99));
  return most - least <= LONG_TAIL * (high - low) || low === high
    ? { low: least, high: most }
    : { low, high };
}

function shares({ cells, values }: NumericDistribution, edges: readonly number[]): number[] {
  return countPerBin(cells, edges).map(count => percent(count, values));
}

function drawCategories(name: string, a: CategoricalDistribution, b: CategoricalDistribution): Chart {
  const { names, reference, current, rest } = pairCounts(a, b);
  const rows = names
    .map((label, i) => ({ label, a: reference[i]!, b: current[i]! }))
    .sort((x, y) => Math.max(y.a / a.values, y.b / b.values) - Math.max(x.a / a.values, x.b / b.values));
  const others = rows.splice(rows.length > MOST_CATEGORIES ? MOST_CATEGORIES - 1 : MOST_CATEGORIES);
  const unnamed = reference.slice(names.length).map((x, i) => ({ a: x, b: current[names.length + i]! }));
  const left = [...others, ...unnamed].reduce((sum, row) => ({ a: sum.a + row.a, b: sum.b + row.b }), {
    a: rest.reference,
    b: rest.current,
  });
  const count = rest.reference + rest.current > 0 ? 'many' : others.length + unnamed.length;
  if (left.a + left.b > 0) rows.push({ label: `others (${count || 'many'})`, ...left });
  return chart(
    name,
    'bar',
    { label: 'value', values: rows.map(({ label }) => label) },
    rows.map(row => percent(row.a, a.values)),
    rows.map(row => percent(row.b, b.values)),
  );
}

function chart(name: string, form: Chart['form'], x: Chart['x'], a: number[], b: number[]): Chart {
  return {
    kind: 'chart',
    form,
    title: name,
    x,
    y: { label: '% of values' },
    series: [
      { name: 'current', values: b },
      { name: 'reference', values: a },
    ],
  };
}

function percent(count: number, of: number): number {
  return Number(((100 * count) / of).toFixed(2));
}

/** Edges as people write them. */
function showAs(type: string): (edge: number) => string {
  const iso = (edge: number) => new Date(edge).toISOString();
  if (isDay(type)) return edge => (edge % DAY === 0 ? iso(edge).slice(0, 10) : iso(edge).slice(0, 16));
  if (type === 'time') return edge => iso(edge).slice(11, 16);
  return edge => String(Number(edge.toPrecision(6)));
}
