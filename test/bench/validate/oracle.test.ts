import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findData, loadContract, validateData, type ColumnProfile, type Validation } from '@sluice/data';
import { NodeFiles } from '@sluice/runtime/node';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contractOf, TABLES } from './oracle-tables.js';

type Value = string | number | boolean;

/** What DuckDB says of a column. */
interface Told {
  rows: number;
  missing: number;
  invalid: number;
  distinct: number;
  least?: Value;
  most?: Value;
  quantiles?: Value[];
  mean?: number;
  sd?: number;
  sum?: number;
  shortest?: number;
  longest?: number;
  characters?: number;
  beyondIqr?: number;
  beyondSd?: number;
  values?: [Value, number][];
}

interface Table {
  name: string;
  data: string[];
  kept?: string;
  tables?: Record<string, string[]>;
  write(folder: string): unknown;
}

const { oracle, tables } = JSON.parse(readFileSync(join(import.meta.dirname, 'oracle.json'), 'utf8')) as {
  oracle: string;
  tables: Record<string, { columns: Record<string, Told>; counts: Record<string, number> }>;
};
const folder = mkdtempSync(join(tmpdir(), 'sluice-oracle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Holds a table against its contract and more rules. */
async function judge(table: Table, rules: object[]): Promise<Validation> {
  writeFileSync(
    join(folder, 'contract.yaml'),
    withDigits(JSON.stringify(contractOf(table as never, rules as never[]), null, 1)),
  );
  const files = new NodeFiles(folder, join(folder, '.tmp'));
  const contract = await loadContract('contract.yaml', files, { table: 't' });
  const { paths } = await findData(table.data, files);
  const others = Object.entries(table.tables ?? {}).map(([name, patterns]) => ({ name, patterns }));
  const options = { examples: 5, maxKeyBytes: 2 ** 30, failOn: 'error' as const, tables: others };
  return validateData(paths, contract, files, options);
}

const countOf = ({ outcomes }: Validation, id: string) =>
  outcomes.find(outcome => outcome.id === id)?.result?.count;

/** Rules on a whole column that are kept by what DuckDB says, and the same that are not kept by a little more. */
function aggregateRules(name: string, told: Told): { id: string; kept: boolean; rule: object }[] {
  const column = name.replaceAll('.', '_');
  const about = (value: number, tolerance: number) => {
    const reach = Math.max(Math.abs(value), Number.MIN_VALUE) * tolerance;
    return { mustBeBetween: [toTheDigit(value - reach), toTheDigit(value + reach)] };
  };
  const exactly = (value: number) => ({ mustBe: value });
  // Of more different values, those of a sketch are told.
  const whole = told.distinct <= 10_000;
  const demands: [Record<string, unknown>, number | undefined, (value: number) => object][] = [
    [{ rule: 'mean' }, told.mean, value => about(value, 1e-11)],
    [{ rule: 'sd' }, told.sd, value => about(value, 1e-9)],
    [{ rule: 'sum' }, told.sum, value => about(value, 1e-11)],
    [{ rule: 'min' }, told.least as number, exactly],
    [{ rule: 'max' }, told.most as number, exactly],
    [{ rule: 'quantile', quantile: 0.95 }, whole ? (told.quantiles![4] as number) : undefined, exactly],
    [{ rule: 'distinct' }, whole ? told.distinct : undefined, exactly],
    [{ rule: 'null-share', unit: 'percent' }, (100 * told.missing) / told.rows, value => about(value, 1e-5)],
  ];
  return demands.flatMap(([keys, value, demand]) => {
    if (value === undefined || value === 0) return [];
    return [true, false].map(kept => {
      const id = `${column} ${String(keys['rule'])} ${kept}`;
      const implementation = {
        ...keys,
        column,
        ...demand(kept ? value : keys['rule'] === 'distinct' ? value + 1 : value * 1.0001),
      };
      return { id, kept, rule: { name: id, type: 'custom', engine: 'sluice', implementation } };
    });
  });
}

/** Counts beyond a multiple of the interquartile range, and of the standard deviation. */
function outlierRules(name: string, told: Told): { id: string; count: number; rule: object }[] {
  const column = name.replaceAll('.', '_');
  return [
    { method: 'iqr', factor: 3, count: told.beyondIqr! },
    { method: 'z', factor: 2, count: told.beyondSd! },
  ].map(({ count, ...how }) => {
    const id = `${column} ${how.method}`;
    const implementation = { rule: 'outliers', column, ...how };
    return { id, count, rule: { name: id, type: 'custom', engine: 'sluice', implementation } };
  });
}

/** Past 2⁵³, numbers are written short otherwise, and not as the integers that they are. */
const toTheDigit = (value: number) => (Number.isInteger(value) ? `digits ${BigInt(value)}` : value);
const withDigits = (json: string) => json.replaceAll(/"digits (-?\d+)"/g, '$1');

function expectProfile(profile: ColumnProfile, told: Told): void {
  const { rows, missing, invalid } = profile;
  expect({ rows, missing, invalid }).toEqual({
    rows: told.rows,
    missing: told.missing,
    invalid: told.invalid,
  });
  if (profile.distinct.exact) expect(profile.distinct.count).toBe(told.distinct);
  // HyperLogLog: three standard errors.
  else expect(Math.abs(profile.distinct.count / told.distinct - 1)).toBeLessThan(0.025);
  if (told.least !== undefined) expect([profile.min, profile.max]).toEqual([told.least, told.most]);
  if (told.mean !== undefined) {
    expect(profile.mean! / told.mean).toBeCloseTo(1, 11);
    expect(profile.sd! / told.sd!).toBeCloseTo(1, 9);
  }
  if (told.quantiles) expectQuantiles(Object.values(profile.quantiles!), told);
  if (told.characters !== undefined) {
    const { min, max, mean } = profile.length!;
    expect([min, max]).toEqual([told.shortest, told.longest]);
    expect(mean).toBeCloseTo(told.characters / (rows - missing), 9);
  }
  if (told.values) expectValues(profile, told.values);
}

/** Exact up to 10,000 different values, else to 0.1 %. */
function expectQuantiles(found: Value[], { quantiles, distinct }: Told): void {
  if (distinct <= 10_000) expect(found).toEqual(quantiles);
  else
    for (const [i, value] of found.entries())
      expect(Math.abs(Number(value) / Number(quantiles![i]) - 1)).toBeLessThan(0.001);
}

function expectValues({ top, histogram }: ColumnProfile, values: [Value, number][]): void {
  const counts = new Map(values);
  if (top) {
    expect(top.map(({ count }) => count)).toEqual(values.slice(0, 20).map(([, count]) => count));
    for (const { value, count } of top) expect([value, counts.get(value)]).toEqual([value, count]);
  } else expect(Math.max(...counts.values())).toBe(1);
  if (!histogram) return;
  const { edges } = histogram;
  const held = edges.slice(1).map((edge, i) => {
    const inside = values.filter(([value]) => value >= edges[i]! && value < edge);
    return inside.reduce((sum, [, count]) => sum + count, 0);
  });
  expect(histogram.counts).toEqual(held);
}

for (const table of TABLES as unknown as Table[]) {
  const { columns, counts } = tables[table.name]!;
  describe(`${table.name}, held against ${oracle}`, () => {
    const numbers = Object.entries(columns).filter(([, told]) => told.mean !== undefined);
    const aggregates = numbers.flatMap(([name, told]) => aggregateRules(name, told));
    // Of a sketch, the middle of a cell decides.
    const outliers = numbers.flatMap(([name, told]) =>
      told.distinct > 10_000 ? [] : outlierRules(name, told),
    );
    let found: Validation;

    beforeAll(async () => {
      await table.write(folder);
      if (table.kept) copyFileSync(join(import.meta.dirname, table.kept), join(folder, table.kept));
      found = await judge(
        table,
        [...aggregates, ...outliers].map(({ rule }) => rule),
      );
    }, 60_000);

    it.each(Object.entries(columns))('agrees on the column %s', (name, told) => {
      expectProfile(
        found.profile.columns.find(column => column.name === name)!,
        told,
      );
    });

    it.each(Object.entries(counts))('counts for %s', (id, count) => {
      expect(countOf(found, id)).toBe(count);
    });

    it('agrees on the rules about whole columns', () => {
      const kept = (id: string) => found.outcomes.find(outcome => outcome.id === id)?.kept;
      expect(aggregates.filter(({ id, kept: wanted }) => kept(id) !== wanted)).toEqual([]);
      const texts = outliers.map(
        ({ id }) => found.outcomes.find(outcome => outcome.id === id)?.result?.found,
      );
      const said = outliers.map(({ count }) =>
        expect.stringMatching(new RegExp(`^${count.toLocaleString('en')} of `)),
      );
      expect(texts).toEqual(said);
    });
  });
}
