import { parseDeclared } from '@sluice/schema';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { memoryFiles } from './memory-files.fixture.js';
import { compileContract, contractSchema } from './index.js';
import type { OdcsContract } from './contract.js';
import { scanTable } from './scan-table.js';

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: random
version: 1.0.0
status: active
schema:
  - name: random
    customProperties: [{ property: sluice.missingValues, value: [NA] }]
    quality:
      - { metric: duplicateValues, mustBe: 0, arguments: { properties: [i, s] } }
    properties:
      - name: i
        logicalType: integer
        required: true
        unique: true
        logicalTypeOptions: { minimum: 0, exclusiveMaximum: 7 }
      - name: n
        logicalType: number
        quality:
          - { metric: nullValues, mustBe: 0 }
          - { metric: invalidValues, mustBe: 0, arguments: { validValues: [1, 2.5] } }
      - name: s
        logicalType: string
        logicalTypeOptions: { pattern: '^a', maxLength: 2 }
`;
const { plan } = compileContract(
  await parseDeclared<OdcsContract>(CONTRACT, 'c.yaml', contractSchema, 'bad-contract'),
);
const options = { examples: 3, maxKeyBytes: 2 ** 30 };

type Row = { i: string; n: string; s: string };

/** What the checks should count, said as plainly as it can be. */
function reference(rows: readonly Row[]): Record<string, number> {
  const missing = (text: string) => text === '' || text === 'NA';
  const isInteger = (text: string) => /^[+-]?\d+$/.test(text);
  const isNumber = (text: string) => text !== '' && !/nan/i.test(text) && Number.isFinite(Number(text));
  const repeats = (keys: string[]) => keys.length - new Set(keys).size;
  const integers = rows.map(row => row.i).filter(isInteger);
  const numbers = rows.map(row => row.n).filter(text => !missing(text) && isNumber(text));
  const texts = rows.map(row => row.s).filter(text => !missing(text));
  return {
    'i.required': rows.filter(row => missing(row.i)).length,
    'i.type': rows.filter(row => !missing(row.i) && !isInteger(row.i)).length,
    'i.minimum': integers.filter(text => Number(text) < 0).length,
    'i.exclusive-maximum': integers.filter(text => Number(text) >= 7).length,
    'i.unique': repeats(integers.map(text => String(Number(text) + 0))),
    'n.type': rows.filter(row => !missing(row.n) && !isNumber(row.n) && row.n !== 'NaN').length,
    'n.finite': rows.filter(row => row.n === 'NaN').length,
    'n.null-values': rows.filter(row => missing(row.n)).length,
    'n.invalid-values': numbers.filter(text => ![1, 2.5].includes(Number(text))).length,
    's.pattern': texts.filter(text => !text.startsWith('a')).length,
    's.max-length': texts.filter(text => Array.from(text).length > 2).length,
    'duplicate-values': repeats(
      rows.filter(row => !missing(row.i) && !missing(row.s)).map(row => `${row.i}|${row.s}`),
    ),
  };
}

async function counts(content: string, chunkSize?: number): Promise<Record<string, number>> {
  const chunks = chunkSize === undefined ? {} : { chunkSize };
  const scan = await scanTable(['t.csv'], plan, memoryFiles({ 't.csv': content }), { ...options, ...chunks });
  const entries = scan.results.map(({ check, count }): [string, number] => [check.id, count]);
  return Object.fromEntries(entries.filter(([id]) => id in reference([])));
}

const row: fc.Arbitrary<Row> = fc.record({
  i: fc.constantFrom('', 'NA', '0', '-1', '+3', '03', '3', '6', '7', 'x', '1.0', '-0'),
  n: fc.constantFrom('', 'NA', '1', '1.0', '2.5', '25e-1', 'NaN', 'one', '-7'),
  s: fc.constantFrom('', 'NA', 'a', 'ab', 'aé😀', 'b', 'ba', 'a😀'),
});

describe('scanning a table', () => {
  it('counts what a plain evaluation of the rules counts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 60 }), async rows => {
        // A row of three empty cells is written so that it is no empty line.
        const content = `i,n,s\n${rows.map(({ i, n, s }) => `${i},${n},${s}`).join('\n')}\n`;
        expect(await counts(content)).toEqual(reference(rows));
      }),
      { numRuns: 200 },
    );
  });

  it('counts the same over many batches, and with a distinct value in every row', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => ({
      i: String(i % 20_011),
      n: `${i}.5`,
      s: `a${i % 12_000}`,
    }));
    const content = `i,n,s\n${rows.map(({ i, n, s }) => `${i},${n},${s}`).join('\n')}\n`;
    const expected = reference(rows);
    for (const chunkSize of [1000, 65_536, 10_000_000])
      expect(await counts(content, chunkSize)).toEqual(expected);
  });

  it('shows the first lines only, and as many as asked for', async () => {
    const content = `i,n,s\n${Array.from({ length: 9 }, (_, i) => `${i},1,b`).join('\n')}\n`;
    const scan = await scanTable(['t.csv'], plan, memoryFiles({ 't.csv': content }), options);
    const { count, examples } = scan.results.find(({ check }) => check.id === 's.pattern')!;
    expect([count, examples.map(({ line }) => line)]).toEqual([9, [2, 3, 4]]);
  });

  it('tells no value of the data where no examples are wanted', async () => {
    const content = 'i,n,s\n4711,4712.5,asecret\n4711,4712.5,asecret\nx4713,4712.5,asecret\n';
    const scan = await scanTable(['t.csv'], plan, memoryFiles({ 't.csv': content }), {
      ...options,
      examples: 0,
    });
    expect(scan.results.filter(({ count }) => count > 0)).not.toHaveLength(0);
    const told = JSON.stringify([scan.results.map(r => r.examples), scan.columns.map(c => c.profile())]);
    expect(told).not.toMatch(/471|secret/);
  });
});

it('shows nothing of a column that the contract does not know, below one whose values are not to be shown', async () => {
  const contract = CONTRACT.slice(0, CONTRACT.indexOf('    quality:')).concat(
    '    properties: [{ name: d, logicalType: object, classification: pii, properties: [{ name: id }] }]\n',
  );
  const compiled = compileContract(
    await parseDeclared<OdcsContract>(contract, 'c.yaml', contractSchema, 'bad-contract'),
  );
  const files = memoryFiles({ 'a.csv': 'd.id,d.ssn,other\n1,SSN-1,x\n2,SSN-2,x\n' });
  const { columns } = await scanTable(['a.csv'], compiled.plan, files, options);
  const shown = columns.map(column => [column.cells.plan.name, JSON.stringify(column.profile())]);
  expect(shown.find(([name]) => name === 'd.ssn')![1]).not.toContain('SSN');
  expect(shown.find(([name]) => name === 'other')![1]).toContain('"x"');
});
