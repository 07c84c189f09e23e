import { parseNumber } from '@sluice/core';
import type { Ground, Rows, Slice } from './ground.js';
import type { Rule } from './policy.js';
import type { Measure, Population } from './population.js';
import { crossed, rowsByValue, textAt, type Coded } from './codes.js';
import { combine, isComparison, quantityOf } from './quantity.js';
import { takeIndexes } from './sample.js';
import { namesIn, sliceName, type SliceBy } from './slice-by.js';

/** A numeric column of more values is cut into quarters. */
const MANY_VALUES = 12;
/** More slices than this are not looked at. */
const MAX_LOOKS = 5000;

/**
 * The slices on which a rule looks worst. They are found on one half of the rows and given with the rows of the other
 * half, so that having been looked for does not count against them. The halves are told by the ids, and clusters stay
 * whole.
 */
export function discoverSlices(rule: Rule, ground: Ground, paired: boolean, measure: Measure): Slice[] {
  const { columns, depth, worst } = rule.discover!;
  const rows = (paired ? ground.paired : ground.all)!;
  const half = halvesOf(ground, rows);
  const seen: { by: SliceBy; value: string; harm: number; at: Uint32Array }[] = [];
  const overall = quantityIn(rows.population, rule, measure);
  let looks = 0;
  for (const by of combinations(
    columns.map(name => columnOf(ground, name)),
    depth,
  )) {
    for (const [value, { found, rest }] of sliceRows(ground, rows, by, half)) {
      const enough = Math.max(1, Math.ceil(rule.minSamples.rows / 2));
      if (found.length < enough || rest.length < enough || ++looks > MAX_LOOKS) continue;
      const value_ = quantityIn(rows.population.part(found, 0), rule, measure);
      const gap =
        measure.metric.direction === 'higher' || isComparison(rule.check)
          ? overall - value_
          : value_ - overall;
      if (Number.isFinite(gap) && gap > 0)
        seen.push({ by, value, harm: gap * Math.sqrt(found.length), at: rest });
    }
  }
  return seen
    .sort((a, b) => b.harm - a.harm || a.by.length - b.by.length || (sliceKey(a) < sliceKey(b) ? -1 : 1))
    .slice(0, worst)
    .map(({ by, value, at }) => ({ column: sliceName(by), value, population: ground.part(rows, at) }));
}

const sliceKey = ({ by, value }: { by: SliceBy; value: string }) => `${sliceName(by)}=${value}`;

function quantityIn(population: Population, { check }: Rule, measure: Measure): number {
  const quantity = quantityOf(check);
  const candidate = population.measure('candidate', measure);
  const baseline = quantity === 'value' ? NaN : population.measure('baseline', measure);
  return combine(quantity, measure.metric.direction, candidate, baseline);
}

function columnOf(ground: Ground, name: string): SliceBy[number] {
  const values = ground.predictions!.slices.get(name)!.values;
  const numeric = values.every(value => value === '(missing)' || parseNumber(value) !== undefined);
  return numeric && values.length > MANY_VALUES ? { name, quantiles: 4 } : { name };
}

function combinations(columns: readonly SliceBy[number][], depth: number): SliceBy[] {
  let level: { by: SliceBy; next: number }[] = [{ by: [], next: 0 }];
  const all: SliceBy[] = [];
  for (let size = 1; size <= depth; size++) {
    level = level.flatMap(({ by, next }) =>
      columns.slice(next).map((column, i) => ({ by: [...by, column], next: next + i + 1 })),
    );
    all.push(...level.map(({ by }) => by));
  }
  return all;
}

/** Rows of each slice in either half. */
function sliceRows(ground: Ground, rows: Rows, by: SliceBy, half: Uint8Array) {
  const names = crossed(by.map(column => namesOf(ground, column)));
  const of = rows.of ? takeIndexes(names.of, rows.of) : names.of;
  const slices = new Map<string, { found: Uint32Array; rest: Uint32Array }>();
  rowsByValue({ ...names, of }).forEach((all, code) => {
    if (!all.length) return;
    const [found, rest] = [all.filter(row => !half[row]), all.filter(row => half[row])];
    slices.set(names.values[code]!, { found, rest });
  });
  return slices;
}

function namesOf(ground: Ground, column: SliceBy[number]): Coded {
  return namesIn(column, ground.predictions!.slices.get(column.name)!);
}

/** 0 or 1 for each row by a hash of its cluster or id (FNV-1a), so that the order of the file cannot matter. */
function halvesOf({ predictions }: Ground, { of, population }: Rows): Uint8Array {
  const { ids, clusters } = predictions!;
  return Uint8Array.from({ length: population.rows }, (_, row) => {
    const place = of ? of[row]! : row;
    const name = clusters ? textAt(clusters, place) : ids.at(place).split('\u0001')[0]!;
    let hash = 0x811c9dc5;
    for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
    // The low bit of FNV is only the parity of the characters' bits.
    hash ^= hash >>> 15;
    return (Math.imul(hash, 0x2c1b3c6d) >>> 16) & 1;
  });
}
