import { parseDeclared } from '@sluice/schema';
import { testPorts, type TestPorts } from '@sluice/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OdcsContract } from './contract.js';
import { profileData } from './drift/profile-data.js';
import { compileContract, contractSchema } from './index.js';
import { memoryFiles } from './memory-files.fixture.js';
import { scanTable, type ScanOptions } from './scan-table.js';
import { startHere } from './start-here.fixture.js';

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: lake
version: 1.0.0
status: active
schema:
  - name: lake
    quality:
      - { metric: duplicateValues, mustBe: 0, arguments: { properties: [year, i] } }
    properties:
      - { name: year, logicalType: integer, required: true, logicalTypeOptions: { minimum: 2000 } }
      - { name: i, logicalType: integer, unique: true, logicalTypeOptions: { maximum: 5 } }
      - { name: s, logicalType: string, logicalTypeOptions: { pattern: '^a' } }
`;
const contract = compileContract(
  await parseDeclared<OdcsContract>(CONTRACT, 'c.yaml', contractSchema, 'bad-contract'),
);
const options: ScanOptions = { examples: 3, maxKeyBytes: 2 ** 30 };

let ports: TestPorts;
let started = 0;
beforeEach(async () => {
  ports = await testPorts();
  started = 0;
});
afterEach(() => ports.dispose());

const inThreads = (count: number): Partial<ScanOptions> => ({
  threads: {
    count,
    entry: '',
    fromBytes: 0,
    start: (job, heard, failed) => {
      started++;
      return startHere(job, heard, failed);
    },
  },
});

function holding(content: Record<string, string>) {
  const { files } = ports;
  const temporary = (prefix: string) => files.temporary(prefix);
  return { ...memoryFiles(content), temporary, remove: (path: string) => files.remove(path) };
}

/** All that anybody sees of a scan, or why it was refused. */
async function scanned(content: Record<string, string>, more: Partial<ScanOptions> = {}): Promise<string> {
  try {
    const reading = { ...options, ...more };
    const scan = await scanTable(Object.keys(content), contract.plan, holding(content), reading);
    const { files, rows, columns, extra, results } = scan;
    const told = results.map(({ check, ...result }) => ({ id: check.id, ...result }));
    const profiles = columns.map(column => column.profile());
    return JSON.stringify({ files, rows, extra: [...extra], told, profiles }, null, 1);
  } catch (error) {
    return String(error);
  }
}

const rows = fc.array(
  fc.record({ i: fc.constantFrom('1', '2', '7', ''), s: fc.constantFrom('a', 'b', 'äb') }),
  { minLength: 1, maxLength: 20 },
);
type Rows = { i: string; s: string }[];
const csvOf = (given: Rows) => `i,s\n${given.map(({ i, s }) => `${i},${s}\n`).join('')}`;
const jsonOf = (given: Rows) =>
  given.map(({ i, s }) => JSON.stringify({ s, ...(i ? { i: Number(i) } : {}) }));

describe('text in folders named column=value', () => {
  it('holds in threads, whatever their number and the size of blocks, what it holds in one', async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, rows, fc.integer({ min: 1, max: 90 }), async (a, b, c, blockSize) => {
        const content = {
          'year=1999/part=x/a.csv': csvOf(a),
          'year=2001/b.jsonl': `${jsonOf(b).join('\n')}\n`,
          'year=__HIVE_DEFAULT_PARTITION__/c.json': `[${jsonOf(c).join(',\n')}]`,
        };
        const whole = await scanned(content);
        expect(whole).toContain('"1999"');
        expect(await scanned(content, { blockSize })).toBe(whole);
        expect(await scanned(content, { blockSize, chunkSize: 7, ...inThreads(3) })).toBe(whole);
        expect(started).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('is what it would be with those columns in the file', async () => {
    const lines = ['1,a', '1,b', '7,a', ',a'];
    const inside = `year,i,s\n${lines.map(line => `1999,${line}\n`).join('')}`;
    const path = `i,s\n${lines.map(line => `${line}\n`).join('')}`;
    const told = (text: string) => text.slice(text.indexOf('"rows": 4,\n "extra"'));
    const [plain, parted] = [{ 'a.csv': inside }, { 'year=1999/a.csv': path }];
    const whole = told(await scanned(plain));
    expect(whole).toContain('"year.minimum"');
    expect(told(await scanned(parted, inThreads(2)))).toBe(whole);
  });

  it.each([
    ['year=1/a.csv', `i,year\n${'1,2\n'.repeat(40)}`],
    ['year=1/a.jsonl', `${'{"i":1}\n'.repeat(30)}{"year":2}\n${'{"i":1}\n'.repeat(9)}`],
    ['year=1/a.json', `[${'{"i":1},\n'.repeat(30)}{"year":2}]`],
  ])('is refused where the file has the column too: %s', async (path, text) => {
    const content = { [path]: text };
    const refused = `${path}: The column "year" stands in the file and in its path.`;
    for (const more of [{}, { blockSize: 50 }, { blockSize: 50, ...inThreads(3) }])
      expect(await scanned(content, more)).toContain(refused);
  });

  it('tells the line of what it refuses in threads too', async () => {
    const lines = Array.from({ length: 50 }, (_, i) => (i < 40 ? '{"i":1}' : `{"key${i}":1}`));
    const content = { 'year=1/t.jsonl': lines.join('\n') };
    for (const more of [{}, { blockSize: 100 }, { blockSize: 100, ...inThreads(3) }])
      expect(await scanned(content, { maxColumns: 8, ...more })).toContain('Line 47 brings');
  });
});

it('profiles a reference in threads, to the same profile', async () => {
  const content = {
    'year=2001/a.csv': csvOf(Array.from({ length: 200 }, (_, i) => ({ i: String(i % 90), s: `a${i % 7}` }))),
    'b.jsonl': '{"year":2002,"i":3,"s":"b"}\n{"i":null,"more":[1]}\n',
  };
  const profiled = (more: Partial<ScanOptions>) =>
    profileData(Object.keys(content), contract, holding(content), { ...options, blockSize: 100, ...more });
  const whole = await profiled({});
  expect(whole.rows).toBe(202);
  expect(await profiled(inThreads(3))).toEqual(whole);
  expect(started).toBe(2);
});
