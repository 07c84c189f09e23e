import { createRandom, type Cell, type Random } from '@sluice/stats';
import { Tokens } from '@sluice/tables';
import { barePlan } from '../bare-plan.js';
import { isoTimestampReader } from '../iso-time.js';
import type { ColumnPlan } from '../plan.js';
import { memoryFiles } from '../memory-files.fixture.js';
import type { ColumnProfile } from '../profile.js';
import { scanTable } from '../scan-table.js';
import { floatGrid, Sketch } from '../sketch.js';
import type { DriftColumn } from './compare-columns.js';
import { distributionOf } from './from-profile.js';

/** A column of numbers; null is a missing value. With `sketched` only cells of the grid are known. */
export function numbers(name: string, values: readonly (number | null)[], sketched = false): DriftColumn {
  const present = values.filter(value => value !== null);
  const counts = new Map<number, number>();
  for (const value of present) counts.set(value + 0, (counts.get(value + 0) ?? 0) + 1);
  const exact = [...counts].sort(([a], [b]) => a - b).map(([value, count]): Cell => [value, value, count]);
  const sketch = new Sketch(floatGrid);
  for (const value of present) sketch.add(value, 1);
  const cells = sketched ? sketch.cells() : exact;
  return {
    name,
    type: 'number',
    distribution: { kind: 'numbers', rows: values.length, values: present.length, cells },
  };
}

/** A column of texts; null is a missing value. Beyond the `most` frequent ones names are not known. */
export function texts(name: string, values: readonly (string | null)[], most = Infinity): DriftColumn {
  const present = values.filter(value => value !== null);
  const counts = new Map<string, number>();
  for (const value of present) counts.set(value, (counts.get(value) ?? 0) + 1);
  const entries = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    name,
    type: 'string',
    distribution: {
      kind: 'categories',
      rows: values.length,
      values: present.length,
      counts: new Map(entries.slice(0, most)),
      other: entries.slice(most).reduce((sum, [, count]) => sum + count, 0),
      hashed: false,
      distinct: entries.length,
    },
  };
}

/** In place, each order equally likely. */
export function shuffle<T>(list: T[], random: Random): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

/** Normal numbers. */
export function normals(count: number, mean: number, sd: number, seed: number): number[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random.uniform()));
    return mean + sd * radius * Math.cos(2 * Math.PI * random.uniform());
  });
}

/** The column of a file with these cells, as a profile that was written and read again tells it. */
export async function profiled(
  cells: readonly (string | number)[],
  type: 'string' | 'number' | 'timestamp',
): Promise<DriftColumn & { profile: ColumnProfile }> {
  const none = new Tokens([]);
  const read = type === 'timestamp' ? { read: isoTimestampReader('required') } : {};
  const column: ColumnPlan = {
    name: 'x',
    type,
    nulls: none,
    missing: none,
    checks: [],
    hidden: false,
    ...read,
  };
  const plan = barePlan('one', [column], []);
  const files = memoryFiles({ 'x.csv': ['x', ...cells, ''].join('\n') });
  const { columns } = await scanTable(['x.csv'], plan, files, { examples: 1, maxKeyBytes: 2 ** 30 });
  const profile = JSON.parse(JSON.stringify(columns[0]!.profile())) as ColumnProfile;
  return { name: 'x', type, distribution: distributionOf(profile), profile };
}
