import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDeclared } from '@sluice/schema';
import { testPorts, type TestPorts } from '@sluice/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { OdcsContract } from './contract.js';
import { compileContract, contractSchema } from './index.js';
import { scanTable, type ScanOptions } from './scan-table.js';
import { startHere } from './start-here.fixture.js';

const FIXTURES = join(import.meta.dirname, '../../tables/fixtures/parquet');
const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: parts
version: 1.0.0
status: active
schema:
  - name: parts
    quality:
      - { metric: duplicateValues, mustBe: 0, arguments: { properties: [int8, text] } }
    properties:
      - { name: boolean, logicalType: boolean, required: true }
      - { name: int8, logicalType: integer, logicalTypeOptions: { minimum: -100, multipleOf: 2 } }
      - { name: int64, logicalType: integer, unique: true }
      - { name: id, logicalType: integer, unique: true }
      - { name: float, logicalType: number, logicalTypeOptions: { maximum: 3 } }
      - { name: decimal9, logicalType: number }
      - { name: date, logicalType: date, logicalTypeOptions: { minimum: 2000-01-01 } }
      - { name: time_us, logicalType: time }
      - { name: ts_us, logicalType: timestamp }
      - { name: ts_utc, logicalType: timestamp, unique: true }
      - { name: text, logicalType: string, unique: true, logicalTypeOptions: { pattern: '^p' } }
      - { name: key, logicalType: string, logicalTypeOptions: { maxLength: 8 } }
      - { name: constant, logicalType: integer }
`;
const { plan } = compileContract(
  await parseDeclared<OdcsContract>(CONTRACT, 'c.yaml', contractSchema, 'bad-contract'),
);

let ports: TestPorts;
beforeEach(async () => void (ports = await testPorts()));
afterEach(() => ports.dispose());

/** All that anybody sees of the scan of the files, or why they were refused. */
async function seen(paths: readonly string[], more: Partial<ScanOptions> = {}): Promise<string> {
  const options = { examples: 3, maxKeyBytes: 2 ** 30, ...more };
  try {
    const { files, rows, columns, extra, results } = await scanTable(paths, plan, ports.files, options);
    const told = results.map(({ check, ...result }) => ({ id: check.id, ...result }));
    const profiles = columns.map(column => column.profile());
    return JSON.stringify({ files, rows, extra: [...extra], told, profiles }, null, 1);
  } catch (error) {
    return String(error);
  }
}

const inThreads = (count: number): Partial<ScanOptions> => ({
  threads: { count, entry: '', fromBytes: 0, start: startHere },
});

/** The fixtures of more than one row group, besides others. */
const SEVERAL = [
  'flat.dictionary-zstd',
  'nested.v1',
  'flat.dictionary-none',
  'old.int96',
  'flat.dictionary-lz4',
];

describe('a Parquet file in parts', () => {
  it('holds in threads, whatever their number, what it holds in one', async () => {
    const paths = SEVERAL.map(name => join(FIXTURES, `${name}.parquet`));
    const whole = await seen(paths);
    expect(whole).toMatch(/"id": "id.unique",\s+"count": 450,/);
    for (const count of [2, 3, 4]) expect(await seen(paths, inThreads(count))).toBe(whole);
  }, 60_000);

  it.each(readdirSync(FIXTURES).filter(name => name.endsWith('.parquet')))(
    'is the same in threads: %s',
    async name => {
      const path = join(FIXTURES, name);
      expect(await seen([path], inThreads(2))).toBe(await seen([path]));
    },
  );

  it('is refused for the same reason where it is damaged, or its text is not UTF-8', async () => {
    const intact = readFileSync(join(FIXTURES, 'flat.dictionary-none.parquet'));
    const path = join(ports.root, 'damaged.parquet');
    let refused = 0;
    for (let at = 50; at < intact.length - 8; at += 997) {
      const damaged = Buffer.from(intact);
      damaged[at]! ^= 0xff;
      writeFileSync(path, damaged);
      const whole = await seen([path]);
      if (/damaged/.test(whole)) refused++;
      expect(await seen([path], inThreads(3))).toBe(whole);
    }
    expect(refused).toBeGreaterThan(10);
  }, 60_000);
});
