import { parseDeclared } from '@sluice/schema';
import { testPorts, type TestPorts } from '@sluice/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OdcsContract } from '../contract.js';
import { compileContract, contractSchema, validateData } from '../index.js';
import type { Contract, ValidateOptions } from '../index.js';
import { startHere } from '../start-here.fixture.js';

const custom = (text: string) => `{ type: custom, engine: sluice, implementation: { ${text} } }`;
const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: groups
version: 1.0.0
status: active
schema:
  - name: t
    quality:
      - ${custom('rule: shared-rows, with: other, columns: [i, s]')}
      - ${custom('rule: shared-groups, with: other, columns: [s]')}
      - ${custom('rule: label-conflicts, with: other, label: b, columns: [s]')}
    properties:
      - { name: i, logicalType: integer, relationships: [{ to: other.i }] }
      - { name: s, logicalType: string }
      - { name: b, logicalType: string }
  - name: other
    properties:
      - { name: i, logicalType: string }
      - { name: s, logicalType: string }
      - { name: b, logicalType: string }
`;
const options: ValidateOptions = {
  examples: 3,
  maxKeyBytes: 2 ** 30,
  failOn: 'error',
  tables: [{ name: 'other', patterns: ['other.csv'] }],
};
const threads = { count: 3, entry: '', fromBytes: 0, start: startHere };

let ports: TestPorts;
let contract: Contract;
beforeEach(async () => {
  ports = await testPorts();
  const declared = await parseDeclared<OdcsContract>(CONTRACT, 'c.yaml', contractSchema, 'bad-contract');
  contract = compileContract(declared, { table: 't' });
});
afterEach(() => ports.dispose());

type Row = readonly [i: string, s: string, b: string];

async function told(rows: readonly Row[], others: readonly Row[], more: Partial<ValidateOptions> = {}) {
  const write = (path: string, table: readonly Row[]) =>
    ports.files.write(path, `i,s,b\n${table.map(row => row.join(',')).join('\n')}\n`);
  await write('t.csv', rows);
  await write('other.csv', others);
  const { outcomes } = await validateData(['t.csv'], contract, ports.files, { ...options, ...more });
  return Object.fromEntries(
    outcomes.flatMap(({ id, result }) =>
      result ? [[id, { count: result.count, of: result.of, examples: result.examples }]] : [],
    ),
  );
}

/** By the book: every row against every other. Keys are told apart as texts, numbers by value. */
function byTheBook(rows: readonly Row[], others: readonly Row[]) {
  const given = rows.map((row, index) => ({ row, line: index + 2 }));
  const number = (text: string) => String(Number(text));
  const example = (line: number, more: object) => ({ file: 0, line, ...more });
  const firstOf = (found: { row: Row; line: number }[], key: (row: Row) => string) =>
    [...new Map(found.toReversed().map(entry => [key(entry.row), entry])).values()]
      .sort((a, b) => a.line - b.line)
      .slice(0, options.examples);
  const orphans = given.filter(({ row: [i] }) => i !== '' && !others.some(other => other[0] === number(i)));
  const shares = (key: (row: Row, own: boolean) => string | undefined) =>
    given.filter(
      ({ row }) => key(row, true) !== undefined && others.some(other => key(other, false) === key(row, true)),
    );
  const whole = ([i, s]: Row) => JSON.stringify([i === '' ? null : number(i), s]);
  const sharedRows = shares(whole);
  const group = ([, s]: Row) => (s === '' ? undefined : s);
  const sharedGroups = shares(group);
  const labelled = given.filter(({ row: [, , b] }) => b !== '');
  const labelledOthers = others.filter(([, , b]) => b !== '');
  const conflicts = labelled.filter(({ row: [, s, b] }) =>
    [...labelled.map(({ row }) => row), ...labelledOthers].some(other => other[1] === s && other[2] !== b),
  );
  const lineIn = (find: (other: Row) => boolean) => others.findIndex(find) + 2;
  return {
    'i.foreign-key': {
      count: orphans.length,
      of: given.filter(({ row: [i] }) => i !== '').length,
      examples: firstOf(orphans, ([i]) => number(i)).map(({ row: [i], line }) =>
        example(line, { value: number(i) }),
      ),
    },
    'shared-rows': {
      count: sharedRows.length,
      of: given.length,
      examples: firstOf(sharedRows, whole).map(({ row, line }) =>
        example(line, { note: `also other.csv line ${lineIn(other => whole(other) === whole(row))}` }),
      ),
    },
    'shared-groups': {
      count: sharedGroups.length,
      of: given.filter(({ row: [, s] }) => s !== '').length,
      examples: firstOf(sharedGroups, ([, s]) => s).map(({ row, line }) =>
        example(line, { note: `also other.csv line ${lineIn(other => other[1] === row[1])}` }),
      ),
    },
    'label-conflicts': {
      count: conflicts.length,
      of: labelled.length,
      examples: firstOf(conflicts, ([, s, b]) => JSON.stringify([s, b])).map(({ row: [, s, b], line }) => {
        const own = labelled.find(({ row }) => row[1] === s && row[2] !== b);
        const where = own
          ? `line ${own.line}`
          : `other.csv line ${lineIn(other => other[1] === s && other[2] !== b && other[2] !== '')}`;
        return example(line, { value: b, note: `other label in ${where}` });
      }),
    },
  };
}

const long = 'x'.repeat(70);
const row = fc.tuple(
  fc.constantFrom('', '0', '7', '007', '12', '-3', '9007199254740991', '123456789012'),
  fc.constantFrom('', 'a', 'ab', 'é', long, `${long}y`, 'a 1'),
  fc.constantFrom('', 'p', 'q', `${'l'.repeat(120)}1`.slice(0, 20)),
);
const table = fc.array(row, { maxLength: 25 });

describe('groups of rows', () => {
  it('are told as a comparison of all rows with all rows tells them, in threads too', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.array(row, { minLength: 1, maxLength: 25 }), async (rows, some) => {
        // The other table writes numbers as they count.
        const others = some.map(([i, s, b]): Row => [i === '' ? '' : String(Number(i)), s, b]);
        if (!rows.length) return;
        const expected = byTheBook(rows, others);
        expect(await told(rows, others)).toMatchObject(expected);
        expect(await told(rows, others, { threads, blockSize: 16 })).toMatchObject(expected);
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  it('are told the same when they lie in files', async () => {
    const rows = Array.from({ length: 80_000 }, (_, i): Row => [
      String(i),
      `key ${i}${i % 3 ? '' : long}`,
      i === 70_000 ? '' : String(i % 7),
    ]);
    const others = Array.from({ length: 70_000 }, (_, i): Row => [
      String(2 * i),
      `key ${100_000 - i}${(100_000 - i) % 3 ? '' : long}`,
      String((100_000 - i) % 7 === 3 ? 9 : (100_000 - i) % 7),
    ]);
    const inMemory = await told(rows, others);
    expect(inMemory['i.foreign-key']).toEqual({
      count: 40_000,
      of: 80_000,
      examples: [1, 3, 5].map(i => ({ file: 0, line: i + 2, value: String(i) })),
    });
    expect(inMemory['shared-groups']!.count).toBe(49_999);
    expect(inMemory['shared-rows']!.count).toBe(0);
    const small = { maxKeyBytes: 100_000, blockSize: 100_000 };
    expect(await told(rows, others, small)).toEqual(inMemory);
    expect(await told(rows, others, { ...small, threads })).toEqual(inMemory);
  }, 120_000);

  it('with long labels are told apart, and shown as far as they go', async () => {
    const label = 'l'.repeat(200);
    const rows: Row[] = [
      ['1', 'a', `${label}1`],
      ['1', 'a', `${label}2`],
      ['1', 'b', `${label}1`],
    ];
    const { 'label-conflicts': conflicts } = await told(rows, [['1', 'b', `${label}1`]]);
    expect(conflicts).toMatchObject({
      count: 2,
      examples: [{ line: 2, value: `${'l'.repeat(100)}…`, note: 'other label in line 3' }, { line: 3 }],
    });
  });
});
