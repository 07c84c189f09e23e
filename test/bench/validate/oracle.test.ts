import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContract, validateData, type ColumnProfile } from '@sluice/data';
import { NodeFiles } from '@sluice/runtime/node';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generate } from './generate.js';
import { ORACLE_BYTES, ORACLE_SEED } from './oracle-table.js';

interface Told extends Record<string, unknown> {
  name: string;
  rows: number;
  missing: number;
  distinct: number;
}
const { oracle, columns } = JSON.parse(readFileSync(join(import.meta.dirname, 'oracle.json'), 'utf8')) as {
  oracle: string;
  columns: Told[];
};

describe(`the profile of a generated table, held against ${oracle}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-oracle-'));
  let profiles: readonly ColumnProfile[] = [];

  beforeAll(async () => {
    await generate(join(folder, 'table.csv'), ORACLE_BYTES, ORACLE_SEED);
    const files = new NodeFiles(folder, join(folder, '.tmp'));
    const contract = await loadContract(join(import.meta.dirname, 'contract.yaml'), files);
    const options = { examples: 5, maxKeyBytes: 2 ** 30, failOn: 'error' as const };
    ({
      profile: { columns: profiles },
    } = await validateData(['table.csv'], contract, files, options));
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(columns.map(column => [column.name, column] as const))('agrees on %s', (name, told) => {
    const profile = profiles.find(column => column.name === name)!;
    expect([profile.rows, profile.missing]).toEqual([told.rows, told.missing]);
    if (profile.distinct.exact) expect(profile.distinct.count).toBe(told.distinct);
    // HyperLogLog: three standard errors.
    else expect(Math.abs(profile.distinct.count / told.distinct - 1)).toBeLessThan(0.025);
    if ('least' in told) {
      const [least, most] = [told['least'], told['most']].map(text =>
        profile.type === 'date' ? text : Number(text),
      );
      expect([profile.min, profile.max]).toEqual([least, most]);
    }
    if ('mean' in told) {
      expect(profile.mean! / Number(told['mean'])).toBeCloseTo(1, 12);
      expect(profile.sd! / Number(told['sd'])).toBeCloseTo(1, 10);
      expect(Math.abs(Number(profile.quantiles!['p50']) / Number(told['median']) - 1)).toBeLessThan(0.001);
    }
    if ('characters' in told) {
      const { min, max, mean } = profile.length!;
      expect([min, max, mean * (told.rows - told.missing)]).toEqual([
        told['shortest'],
        told['longest'],
        told['characters'],
      ]);
    }
  });
});
