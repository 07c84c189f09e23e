import { parseDeclared } from '@sluice/schema';
import { BlockScanner, openTable, type Block } from '@sluice/tables';
import { testPorts, type TestPorts } from '@sluice/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileContract, contractSchema } from './index.js';
import type { OdcsContract } from './contract.js';
import { memoryFiles } from './memory-files.fixture.js';
import { scanTable, type Scan, type ScanOptions } from './scan-table.js';
import { startHere } from './start-here.fixture.js';
import { hashSinks, TableScan } from './table-scan.js';

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: shards
version: 1.0.0
status: active
schema:
  - name: shards
    customProperties: [{ property: sluice.missingValues, value: [NA] }]
    quality:
      - { metric: duplicateValues, mustBe: 0, arguments: { properties: [i, s] } }
    properties:
      - { name: i, logicalType: integer, required: true, unique: true, logicalTypeOptions: { minimum: 0 } }
      - { name: n, logicalType: number, logicalTypeOptions: { maximum: 100 } }
      - { name: s, logicalType: string, unique: true, logicalTypeOptions: { pattern: '^a', maxLength: 4 } }
      - { name: d, logicalType: date }
      - { name: b, logicalType: boolean }
`;
const { plan } = compileContract(
  await parseDeclared<OdcsContract>(CONTRACT, 'c.yaml', contractSchema, 'bad-contract'),
);
const options: ScanOptions = { examples: 3, maxKeyBytes: 2 ** 30 };

let ports: TestPorts;
beforeEach(async () => void (ports = await testPorts()));
afterEach(() => ports.dispose());

/** All that anybody sees of a scan. */
function seen({ files, rows, columns, extra, results }: Scan): string {
  const told = results.map(({ check, ...result }) => ({ id: check.id, ...result }));
  return JSON.stringify(
    { files, rows, extra: [...extra], told, columns: columns.map(c => c.profile()) },
    null,
    1,
  );
}

async function scanned(content: Record<string, string>, more: Partial<ScanOptions> = {}): Promise<string> {
  const { files } = ports;
  const temporary = (prefix: string) => files.temporary(prefix);
  const held = { ...memoryFiles(content), temporary, remove: (path: string) => files.remove(path) };
  try {
    return seen(await scanTable(Object.keys(content), plan, held, { ...options, ...more }));
  } catch (error) {
    return String(error);
  }
}

const cell = fc.constantFrom(
  ...[
    '',
    'NA',
    '0',
    '1',
    '-3',
    '7',
    '12',
    'x',
    '1.25',
    '1e3',
    '99999999999999999999',
    'NaN',
    'a',
    'ab',
    'abcde',
    'é',
  ],
  ...['"a""b"', '"a\nb"', '"a,b"', 'st"ray', '"a"x', '2024-02-29', 'true', 'false', '-0', '+7', '007'],
);
const line = fc.oneof(
  { weight: 9, arbitrary: fc.array(cell, { minLength: 5, maxLength: 5 }).map(cells => cells.join(',')) },
  { weight: 1, arbitrary: fc.constantFrom('', '1,2', '1,2,a,2024-01-01,true,more', '"open') },
);
const csv = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\r'), fc.constantFrom('', '\n'))
  .map(([lines, end, last]) => `i,n,s,d,b${end}${lines.join(end)}${last}`);
const value = fc.constantFrom(
  '1',
  '-2',
  '"a"',
  '"aé"',
  'null',
  'true',
  '"NA"',
  '"\\u0061"',
  '{"x":1}',
  '1.5',
  '"2024-01-01"',
);
const record = fc
  .array(fc.tuple(fc.constantFrom('i', 'n', 's', 'd', 'b', 'more', 'other'), value), { maxLength: 6 })
  .map(pairs => `{${pairs.map(([key, v]) => `"${key}":${v}`).join(',')}}`);
const jsonl = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: record },
      { weight: 1, arbitrary: fc.constantFrom('', '[1]', '{', 'x') },
    ),
  )
  .map(lines => lines.join('\n'));

const element = fc.oneof(
  { weight: 9, arbitrary: record },
  { weight: 1, arbitrary: fc.constantFrom('', '[1]', '{', 'x', '{"i":"1}', '"a,b"') },
);
const array = fc
  .tuple(
    fc.array(element, { maxLength: 30 }),
    fc.constantFrom(',', ',\n', '\n,', ',\n\n'),
    fc.constantFrom(']', '\n]\n', ''),
  )
  .map(
    ([elements, between, end]) => `[${elements.map(text => text.replaceAll(':', ':\n')).join(between)}${end}`,
  );

describe('a scan in parts', () => {
  it('finds in threads, whatever their number and the size of blocks, what it finds in one', async () => {
    await fc.assert(
      fc.asyncProperty(
        csv,
        csv,
        jsonl,
        array,
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 2, max: 4 }),
        async (a, b, c, d, blockSize, threads) => {
          const content = { 'a.csv': a, 'b.csv': b, 'c.jsonl': c, 'd.json': d };
          const whole = await scanned(content);
          expect(await scanned(content, { blockSize })).toBe(whole);
          const parallel = { threads: { count: threads, entry: '', fromBytes: 0, start: startHere } };
          expect(await scanned(content, { blockSize, ...parallel, chunkSize: 7 })).toBe(whole);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  it('names the line of what it refuses, though a block does not know its line', async () => {
    const lines = Array.from({ length: 50 }, (_, i) => (i < 40 ? '{"i":1}' : `{"key${i}":1,"s":"a"}`));
    const content = { 't.jsonl': lines.join('\n') };
    const limit = { maxColumns: 8, blockSize: 100 };
    const parallel = { threads: { count: 3, entry: '', fromBytes: 0, start: startHere } };
    expect(await scanned(content, limit)).toContain('Line 44 brings');
    expect(await scanned(content, { ...limit, ...parallel })).toContain('Line 44 brings');
    const long = { 't.csv': `i,n,s,d,b\n${'1,1,a,,\n'.repeat(30)}1,1,"${'x'.repeat(900)}",,\n` };
    expect(await scanned(long, { maxRowBytes: 500, blockSize: 64, ...parallel })).toContain(
      'longer than 500',
    );
    const array = { 't.json': `[${'{"i":1},\n'.repeat(30)}\n{"s":"${'x'.repeat(900)}"}]` };
    for (const more of [{ blockSize: 64 }, { blockSize: 64, ...parallel }])
      expect(await scanned(array, { maxRowBytes: 500, ...more })).toContain(
        't.json:32: One row is longer than 500',
      );
  });

  it('merges what parts know, in any order, to what a scan of the whole knows, past the caps too', async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, i) =>
        `${i % 29_000},${(i * 7919) % 25_013}.${i % 1000},a${(i * 31) % 14_000},2024-01-0${1 + (i % 9)},true`,
    );
    const source = await openTable('t.csv', memoryFiles({ 't.csv': `i,n,s,d,b\n${rows.join('\n')}\n` }), {});
    const blocks: Block[] = [];
    for await (const block of source.text!.blocks({ size: 10_000, recycled: () => undefined }))
      blocks.push(block);
    expect(blocks.length).toBeGreaterThan(50);

    const stateOf = (numbers: readonly number[]) => {
      const scan = new TableScan(plan, options, hashSinks(options));
      const scanner = new BlockScanner(source.text!.layout);
      for (const number of numbers) {
        scan.startBlock(number);
        const block = { ...blocks[number]!, bytes: Buffer.from(blocks[number]!.bytes) };
        scanner.scan(block, (batch, names) => scan.take(batch, names));
      }
      return scan.state();
    };
    const profileOf = (parts: number[][]) => {
      const states = parts.map(numbers => structuredClone(stateOf(numbers)));
      const scan = new TableScan(plan, options, hashSinks(options));
      for (const state of states) scan.merge(state);
      return JSON.stringify(
        [...scan.columns.values()].map(column => [column.profile(), column.cells.state()]),
      );
    };
    const all = blocks.map((_, number) => number);
    const whole = profileOf([all]);
    for (const parts of [2, 3, 7]) {
      const cut = Array.from({ length: parts }, (_, part) => all.filter(number => number % parts === part));
      expect(profileOf(cut)).toBe(whole);
      expect(profileOf(cut.toReversed())).toBe(whole);
    }
  }, 120_000);

  it('tells which rows repeat a key when the hashes lie in files', async () => {
    const rows = Array.from({ length: 150_000 }, (_, i) => `${i === 149_000 ? 70_000 : i},1,a${i},,`);
    const content = { 't.csv': `i,n,s,d,b\n${rows.join('\n')}\n` };
    const whole = await scanned(content);
    expect(whole).toMatch(/"id": "i.unique",\s+"count": 1,/);
    expect(whole).toMatch(/"line": 149002,\s+"value": "70000",\s+"first": \{\s+"file": 0,\s+"line": 70002/);
    const small = { maxKeyBytes: 100_000, blockSize: 50_000 };
    expect(await scanned(content, small)).toBe(whole);
    const parallel = { threads: { count: 2, entry: '', fromBytes: 0, start: startHere } };
    expect(await scanned(content, { ...small, ...parallel })).toBe(whole);
  }, 120_000);
});
