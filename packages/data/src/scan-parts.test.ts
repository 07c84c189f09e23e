import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseDeclared } from '@sluice/schema';
import { testPorts, type TestPorts } from '@sluice/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { OdcsContract } from './contract.js';
import { compileContract, contractSchema } from './index.js';
import { scanTable, type ScanOptions } from './scan-table.js';
import type { StartThread } from './scan-in-threads.js';
import { startHere } from './start-here.fixture.js';

const PARQUET = join(import.meta.dirname, '../../tables/fixtures/parquet');
const ARROW = join(import.meta.dirname, '../../tables/fixtures/arrow');
/** Of which the tables are read; others are what was expected of them. */
const DATA = /\.(parquet|arrow)$/;
const FIXTURES = [PARQUET, ARROW].flatMap(folder =>
  readdirSync(folder)
    .filter(name => DATA.test(name))
    .map(name => join(folder, name)),
);
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

/** Fixtures of more than one row group or batch, besides others. */
const SEVERAL = [
  join(PARQUET, 'flat.dictionary-zstd.parquet'),
  join(ARROW, 'flat.stream-none.arrow'),
  join(PARQUET, 'nested.v1.parquet'),
  join(PARQUET, 'flat.dictionary-none.parquet'),
  join(ARROW, 'nested.file-zstd.arrow'),
  join(ARROW, 'changing.stream.arrow'),
  join(PARQUET, 'old.int96.parquet'),
  join(PARQUET, 'flat.dictionary-lz4.parquet'),
];

/** Every so many bytes, the file with one of them changed. */
function* damaged(path: string, step: number): Generator<Buffer> {
  const intact = readFileSync(path);
  for (let at = 50; at < intact.length - 8; at += step) {
    const bytes = Buffer.from(intact);
    bytes[at]! ^= 0xff;
    yield bytes;
  }
}

describe('a binary file in parts', () => {
  it('holds in threads, whatever their number, what it holds in one', async () => {
    const whole = await seen(SEVERAL);
    expect(whole).toMatch(/"id": "id.unique",\s+"count": \d{3,4},/);
    for (const count of [2, 3, 4]) expect(await seen(SEVERAL, inThreads(count))).toBe(whole);
  }, 60_000);

  it.each(FIXTURES.map(path => [basename(path), path]))('is the same in threads: %s', async (_, path) => {
    const whole = await seen([path]);
    expect(whole).toContain('"rows"');
    expect(await seen([path], inThreads(2))).toBe(whole);
  });

  it.each([
    [join(PARQUET, 'flat.dictionary-none.parquet'), 2997],
    [join(ARROW, 'flat.stream-none.arrow'), 1997],
    [join(ARROW, 'nested.file-lz4.arrow'), 397],
    [join(ARROW, 'changing.stream.arrow'), 53],
  ])(
    'is refused for the same reason where it is damaged, or its text is not UTF-8: %s',
    async (intact, step) => {
      const path = join(ports.root, `damaged${intact.slice(intact.lastIndexOf('.'))}`);
      let refused = 0;
      for (const bytes of damaged(intact, step)) {
        writeFileSync(path, bytes);
        const whole = await seen([path]);
        if (/damaged/.test(whole)) refused++;
        expect(await seen([path], inThreads(3))).toBe(whole);
      }
      expect(refused).toBeGreaterThan(10);
    },
    60_000,
  );

  it('has the columns of its path in threads too', async () => {
    const paths: string[] = [];
    for (const [i, folder] of [
      'year=2023/a=x',
      'year=__HIVE_DEFAULT_PARTITION__',
      'year=20%2324',
    ].entries()) {
      const from = SEVERAL[i]!;
      const path = join(ports.root, folder, `part.${from.split('.').at(-1)}`);
      mkdirSync(dirname(path), { recursive: true });
      copyFileSync(from, path);
      paths.push(path);
    }
    const whole = await seen(paths);
    expect(whole).toContain('20#24');
    expect(whole).toMatch(/"name": "year",/);
    for (const count of [2, 3]) expect(await seen(paths, inThreads(count))).toBe(whole);
    const twice = join(ports.root, 'int8=1', 'part.parquet');
    mkdirSync(dirname(twice), { recursive: true });
    copyFileSync(SEVERAL[0]!, twice);
    expect(await seen([twice], inThreads(2))).toContain('stands in the file and in its path');
    expect(await seen([twice], inThreads(2))).toBe(await seen([twice]));
  }, 60_000);

  it('tells what is wrong with the first of several files, though later ones are being read', async () => {
    const [first, second] = [join(ports.root, 'a.arrow'), join(ports.root, 'b.parquet')];
    writeFileSync(second, 'PAR1 and no footer');
    let refused = 0;
    for (const bytes of damaged(join(ARROW, 'flat.file-none.arrow'), 2997)) {
      writeFileSync(first, bytes);
      const whole = await seen([first, second]);
      if (whole.includes('a.arrow')) refused++;
      expect(await seen([first, second], inThreads(2))).toBe(whole);
      expect(await seen([first, SEVERAL[0]!], inThreads(3))).toBe(await seen([first, SEVERAL[0]!]));
    }
    expect(refused).toBeGreaterThan(3);
  }, 60_000);

  it('leaves nothing behind where threads cannot be started', async () => {
    let [started, ended] = [0, 0];
    const start: StartThread = (job, heard, failed) => {
      if (started === 1) throw new Error('No more threads.');
      started++;
      const thread = startHere(job, heard, failed);
      return { ...thread, terminate: () => Promise.resolve(ended++) };
    };
    const threads = { count: 3, entry: '', fromBytes: 0, start };
    const running = scanTable([SEVERAL[0]!], plan, ports.files, {
      examples: 3,
      maxKeyBytes: 2 ** 30,
      threads,
    });
    await expect(running).rejects.toThrow('No more threads.');
    expect({ started, ended }).toEqual({ started: 1, ended: 1 });
    const left = readdirSync(ports.root, { recursive: true }).filter(name => /keys/.test(String(name)));
    expect(left).toEqual([]);
  });
});
