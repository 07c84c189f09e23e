import { UserError } from '@sluice/core';
import { parseDeclared } from '@sluice/schema';
import { testPorts, type TestPorts } from '@sluice/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { OdcsContract } from '../contract.js';
import {
  compileContract,
  contractSchema,
  describeValidation,
  evidenceOf,
  loadShards,
  profileShard,
  validateData,
  validateShards,
} from '../index.js';
import type { Contract, MergeOptions, ValidateOptions, Validation } from '../index.js';
import { startHere } from '../start-here.fixture.js';
import type { ShardOptions } from './profile-shard.js';

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: shards
version: 1.0.0
status: active
schema:
  - name: t
    quality:
      - { metric: duplicateValues, mustBe: 0, arguments: { properties: [i, s] } }
      - { type: custom, engine: sluice, implementation: { rule: expression, expression: 'n > i or d < now()' } }
      - { type: custom, engine: sluice, implementation: { rule: label-conflicts, label: b, columns: [i] } }
      - { type: custom, engine: sluice, implementation: { rule: near-duplicates, with: other, column: s, similarity: 0.5 } }
      - { type: custom, engine: sluice, implementation: { rule: shared-groups, with: other, columns: [s] } }
      - { type: custom, engine: sluice, implementation: { rule: time-order, with: other, column: d } }
      - { type: custom, engine: sluice, implementation: { rule: mean, column: n, mustBeLessThan: 3 } }
      - { type: custom, engine: sluice, implementation: { rule: freshness, column: d, within: 3d } }
    properties:
      - { name: i, logicalType: integer, required: true, unique: true, logicalTypeOptions: { minimum: 0 } }
      - { name: n, logicalType: number, logicalTypeOptions: { maximum: 100 } }
      - { name: s, logicalType: string, unique: true, logicalTypeOptions: { pattern: '^a', maxLength: 4 }, relationships: [{ to: other.s }] }
      - { name: d, logicalType: date }
      - { name: b, logicalType: string }
  - name: other
    properties:
      - { name: s, logicalType: string }
      - { name: d, logicalType: date }
`;
const AS_OF = Date.UTC(2024, 2, 1);
const options: ShardOptions & ValidateOptions = {
  examples: 3,
  maxKeyBytes: 2 ** 30,
  asOf: AS_OF,
  now: AS_OF,
  failOn: 'error',
  settings: { 'max-examples': 3 },
  tables: [{ name: 'other', patterns: ['other.csv'] }],
};

async function contractOf(text: string): Promise<Contract> {
  const declared = await parseDeclared<OdcsContract>(text, 'c.yaml', contractSchema, 'bad-contract');
  return compileContract(declared, { table: 't', missing: ['NA'], now: AS_OF });
}

let ports: TestPorts;
let contract: Contract;
beforeEach(async () => {
  ports = await testPorts();
  contract = await contractOf(CONTRACT);
  await ports.files.write('other.csv', 's,d\nab,2024-02-29\nabcde,2024-02-28\n');
});
afterEach(() => ports.dispose());

async function put(data: Record<string, string>): Promise<string[]> {
  for (const path of ['data', 'shards']) await ports.files.remove(path);
  for (const [path, content] of Object.entries(data)) await ports.files.write(path, content);
  return Object.keys(data).sort();
}

/** All that anybody sees. */
function seen(validation: Validation): string {
  const { findings, profile, outcomes, headline, verdict, dataset } = validation;
  const told = outcomes.map(({ result, ...outcome }) => [
    outcome,
    result?.count,
    result?.of,
    result?.examples,
  ]);
  const report = describeValidation(validation);
  const all = {
    verdict,
    headline,
    dataset,
    findings,
    told,
    profile,
    report,
    evidence: evidenceOf(validation, 'u'),
  };
  return JSON.stringify(all, null, 1);
}

async function whole(paths: string[], more: Partial<ValidateOptions> = {}): Promise<string> {
  return seen(await validateData(paths, contract, ports.files, { ...options, ...more }));
}

async function profiled(paths: string[], name: string, more: Partial<ShardOptions> = {}): Promise<string> {
  const { bytes } = await profileShard(paths, contract, ports.files, { ...options, ...more });
  await ports.files.write(`shards/${name}.shard`, bytes);
  return `shards/${name}.shard`;
}

async function divided(paths: string[], count: number, more: Partial<ShardOptions> = {}): Promise<string[]> {
  const shards: string[] = [];
  for (let index = 0; index < count; index++)
    shards.push(await profiled(paths, String(index), { part: { index, count }, ...more }));
  return shards;
}

async function merged(
  shards: readonly string[],
  more: Partial<MergeOptions & ValidateOptions> = {},
): Promise<string> {
  const all = { ...options, ...more };
  const loaded = await loadShards(shards, contract, ports.files, all);
  return seen(await validateShards(loaded, contract, ports.files, all));
}

const cell = fc.constantFrom(
  ...['', 'NA', '0', '1', '-3', '7', '12', '1.25', '99999999999999999999', 'NaN', 'a', 'ab', 'abcde', 'é'],
  ...['"a""b"', '"a\nb"', 'st"ray', '2024-02-29', '2024-02-28', '-0', '+7', '007'],
);
const line = fc.oneof(
  { weight: 9, arbitrary: fc.array(cell, { minLength: 5, maxLength: 5 }).map(cells => cells.join(',')) },
  { weight: 1, arbitrary: fc.constantFrom('', '1,2', '1,2,a,2024-01-01,true,more', '"open') },
);
const csv = fc.array(line, { maxLength: 30 }).map(lines => `i,n,s,d,b\n${lines.join('\n')}`);
const value = fc.constantFrom('1', '-2', '"a"', '"aé"', 'null', '"NA"', '{"x":1}', '1.5', '"2024-01-01"');
const record = fc
  .array(fc.tuple(fc.constantFrom('i', 'n', 's', 'd', 'b', 'more', 'other'), value), { maxLength: 6 })
  .map(pairs => `{${pairs.map(([key, v]) => `"${key}":${v}`).join(',')}}`);
const jsonl = fc.array(record, { maxLength: 20 }).map(lines => lines.join('\n'));

describe('shards', () => {
  it('tell, merged in any order, what one scan of all files tells, byte by byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 3, arbitrary: csv }, { weight: 1, arbitrary: jsonl }), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 100 }),
        fc.infiniteStream(fc.nat()),
        async (contents, count, blockSize, pieceBytes, random) => {
          const named = contents.map((content, i) => [
            `data/part=${i % 2}/${i}.${content.startsWith('{') ? 'jsonl' : 'csv'}`,
            content,
          ]);
          const paths = await put(Object.fromEntries(named) as Record<string, string>);
          const expected = await whole(paths);
          const shards = await divided(paths, count, { blockSize, pieceBytes });
          shards.sort(() => (random.next().value % 3) - 1);
          const data = { paths, files: ports.files };
          expect(await merged(shards, { data })).toBe(expected);
          await put(Object.fromEntries(named) as Record<string, string>);
          const each = await Promise.all(paths.map((path, i) => profiled([path], `own-${i}`)));
          expect(await merged(each.reverse(), { data })).toBe(expected);
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  it('tell it of one file in pieces, wherever it is cut', async () => {
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    const header = fc.constantFrom('i,n,s,d,b', '\ufeffi,n,s,s,', '"i","n\nm",s,d,b');
    const text = fc.tuple(fc.array(line, { maxLength: 40 }), ends, header, fc.constantFrom('', '\n\n'));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          text.map(([lines, end, head, last]) => [
            'csv',
            `${head}${end}${lines.join(end)}${last.replaceAll('\n', end)}`,
          ]),
          fc
            .array(fc.oneof(record, fc.constantFrom('', '{', '[1]')), { maxLength: 30 })
            .map(lines => ['jsonl', lines.join('\n')]),
        ),
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 40 }),
        async ([format, content], count, blockSize, pieceBytes) => {
          const paths = await put({
            [`data/one.${format}`]: content!,
            'data/other.csv': 'i,n,s,d,b\n1,2,a,,\n',
          });
          const expected = await whole(paths);
          const parts = await divided(paths, count, { blockSize, chunkSize: 5, pieceBytes });
          expect(await merged(parts.toReversed(), { data: { paths, files: ports.files } })).toBe(expected);
        },
      ),
      { numRuns: 80 },
    );
  }, 120_000);

  it('tell it of Parquet by row groups, with threads and without', async () => {
    const path = join(import.meta.dirname, '../../../tables/fixtures/parquet/flat.dictionary-zstd.parquet');
    await ports.files.write('data/p.parquet', readFileSync(path));
    contract = await contractOf(`${CONTRACT.slice(0, CONTRACT.indexOf('    quality:'))}    properties:
      - { name: id, logicalType: integer, unique: true, logicalTypeOptions: { maximum: 1147 } }
      - { name: text, logicalType: string, unique: true }
`);
    const expected = await whole(['data/p.parquet']);
    const threads = { count: 2, entry: '', fromBytes: 0, start: startHere };
    for (const more of [{}, { threads }]) {
      const parts = await divided(['data/p.parquet'], 3, { ...more, pieceBytes: 100 });
      const loaded = await loadShards(parts, contract, ports.files, options);
      expect(
        loaded.filter(({ manifest }) => manifest.files.some(({ rows }) => rows > 0)).length,
      ).toBeGreaterThan(1);
      expect(await merged(parts, { data: { paths: ['data/p.parquet'], files: ports.files } })).toBe(expected);
    }
  });

  it('leave whole what cannot be cut: compressed files, other encodings, small ones', async () => {
    const rows = `i,n\n${'1,2\n'.repeat(500)}`;
    const paths = await put({ 'data/a.csv': rows });
    await ports.files.write('data/b.csv.gz', gzipSync(rows, { level: 0 }));
    await ports.files.write('data/c.csv', Buffer.from(`\ufeff${rows}`, 'utf16le'));
    const all = [...paths, 'data/b.csv.gz', 'data/c.csv'];
    const piecesOf = async (more: Partial<ShardOptions>) => {
      const parts = await loadShards(await divided(all, 8, more), contract, ports.files, options);
      return parts
        .flatMap(({ manifest }) =>
          manifest.files.map(({ path, piece }) => `${path} ${piece?.index ?? 'whole'}`),
        )
        .sort();
    };
    expect(await piecesOf({})).toEqual(all.map(path => `${path} whole`));
    expect(await piecesOf({ pieceBytes: 1000 })).toEqual([
      'data/a.csv 0',
      'data/a.csv 1',
      'data/b.csv.gz whole',
      'data/c.csv whole',
    ]);
  });

  it('tell it with hashes in files and in threads too, from the shards alone up to the rows that repeat a key', async () => {
    const rows = (from: number, to: number) =>
      Array.from(
        { length: to - from },
        (_, i) => `${from + i === 139_000 ? 70_000 : from + i},1,a${from + i},,`,
      );
    const file = (from: number, to: number) => `i,n,s,d,b\n${rows(from, to).join('\n')}\n`;
    const paths = await put({
      'data/a.csv': file(0, 90_000),
      'data/b.csv': file(90_000, 140_000),
      'data/c.csv': 'i,n,s,d,b\n',
    });
    contract = await contractOf(
      CONTRACT.replace(/ {6}- \{ type: custom.*\n/g, '').replace(/, relationships.*\]/, ''),
    );
    const expected = await whole(paths);
    expect(expected).toContain('data/b.csv line 49002');
    const threads = { count: 2, entry: '', fromBytes: 0, start: startHere };
    const small = { maxKeyBytes: 100_000, blockSize: 50_000 };
    for (const more of [{}, small, { ...small, threads }]) {
      const shards = await divided(paths, 3, more);
      expect(await merged(shards, { data: { paths, files: ports.files } })).toBe(expected);
      const alone = JSON.parse(await merged(shards)) as { profile: unknown; told: unknown[][] };
      const known = JSON.parse(expected) as { profile: unknown; told: unknown[][] };
      expect(alone.profile).toEqual(known.profile);
      const withoutPlaces = (told: unknown[][]) => told.map(([outcome, count, of]) => [outcome, count, of]);
      expect(withoutPlaces(alone.told)).toEqual(withoutPlaces(known.told));
    }
  }, 120_000);

  it('divide files evenly, each once, whoever divides', async () => {
    const sizes = [900, 10, 400, 500, 500, 0, 1];
    const contents = Object.fromEntries(
      sizes.map((size, i) => [`data/${i}.csv`, `i,n\n${'1,2\n'.repeat(size)}`]),
    );
    const paths = await put(contents);
    const parts = await Promise.all(
      [0, 1, 2].map(async index => {
        const { files } = await profileShard(paths.toReversed(), contract, ports.files, {
          ...options,
          part: { index, count: 3 },
        });
        return files.map(({ path }) => path);
      }),
    );
    expect(parts).toEqual([
      ['data/0.csv'],
      ['data/3.csv', 'data/2.csv'],
      ['data/6.csv', 'data/5.csv', 'data/4.csv', 'data/1.csv'],
    ]);
  });
});

describe('shards that do not belong together are refused by name:', () => {
  let paths: string[];
  let shards: string[];
  beforeEach(async () => {
    paths = await put({ 'data/a.csv': 'i,n\n1,2\n', 'data/b.csv': 'i,n\n2,2\n', 'data/c.csv': 'i,n\n3,2\n' });
    shards = await divided(paths, 3);
  });
  const refused = async (found: readonly string[], more: Partial<MergeOptions> = {}) => {
    const error = await loadShards(found, contract, ports.files, { ...options, ...more }).catch(
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).code).toBe('bad-input');
    return (error as UserError).problems.map(({ message }) => message);
  };

  it('one missing', async () => {
    expect(await refused([shards[2]!, shards[0]!])).toEqual(['The shard 1/3 is missing.']);
    expect(await refused([], { expectedShards: 3 })).toEqual([
      'There are 0 shards, not 3 as "expected-shards" says: .',
    ]);
  });

  it('another of the same number', async () => {
    await ports.files.write('data/a.csv', 'i,n\n9,9\n');
    const twin = await profiled(paths, 'twin', { part: { index: 0, count: 3 } });
    expect(await refused([...shards, twin])).toContain(
      `The shard 0/3 is there twice: "${shards[0]}" and "${twin}".`,
    );
  });

  it('but the same bytes once more count once', async () => {
    await ports.files.copy(shards[1]!, 'shards/copy.shard');
    const again = await merged([...shards, 'shards/copy.shard']);
    expect(again).toBe(await whole(paths));
  });

  it('one of another count, and one of other files', async () => {
    const foreign = await profiled(paths, 'foreign', { part: { index: 3, count: 4 } });
    expect(await refused([...shards, foreign])).toEqual([
      `The shard "${foreign}" is one of 4, others are of 3.`,
    ]);
    const fewer = await profiled(paths.slice(1), 'fewer', { part: { index: 2, count: 3 } });
    expect(await refused([shards[0]!, shards[1]!, fewer])).toContain(
      `The shard "${fewer}" was divided from other files than its fellows.`,
    );
  });

  it('one of another contract, and one made with other inputs', async () => {
    const own = contract;
    contract = await contractOf(CONTRACT.replace('1.0.0', '1.0.1'));
    const other = await profiled(paths, 'other', { part: { index: 0, count: 3 } });
    contract = own;
    const loud = await profiled(paths, 'loud', {
      part: { index: 1, count: 3 },
      settings: { 'max-examples': 7 },
    });
    const messages = await refused([other, loud, shards[2]!]);
    expect(messages[0]).toMatch(
      /^The shard "shards\/other.shard" is of another contract \(sha256:[0-9a-f]{64}\); /,
    );
    expect(messages[1]).toBe('The shard "shards/loud.shard" was made with "max-examples" 7; here it is 3.');
    expect(messages).toHaveLength(2);
  });

  it('pieces that are missing, or of another state of their file', async () => {
    const one = await put({ 'data/a.csv': `i,n\n${'1,2\n'.repeat(30)}` });
    const cut = { pieceBytes: 10 };
    const parts = await divided(one, 3, cut);
    await ports.files.write('data/a.csv', `i,n\n${'1,3\n'.repeat(30)}`);
    parts[1] = await profiled(one, 'later', { part: { index: 1, count: 3 }, ...cut });
    expect(await refused(parts)).toContain(
      'The shard "shards/later.shard" is of another state of "data/a.csv" than its fellows, or was divided otherwise.',
    );
    expect(await refused([parts[0]!, parts[2]!])).toContain(
      'Of the 3 pieces of "data/a.csv" the shards hold 2.',
    );
  });

  it('files that overlap, or that the data do not have', async () => {
    const [first, second] = [await profiled(paths.slice(0, 2), 'x'), await profiled(paths.slice(1), 'y')];
    const files = ports.files;
    expect(await refused([first, second], { expectedShards: 2 })).toEqual([
      `"data/b.csv" is in two shards: "${first}" and "${second}".`,
    ]);
    expect(await refused([first], { data: { paths: ['data/a.csv', 'data/c.csv'], files } })).toEqual([
      `The shard "${first}" is of "data/b.csv", which is none of the files in "data".`,
      '"data/c.csv" is in no shard.',
    ]);
    expect(await refused([first])).toEqual([
      'The shards have no numbers, so one that is missing would not be missed.',
    ]);
    expect(await refused([first, shards[0]!])).toContain(`The shard "${first}" has no number, others have.`);
  });

  it('what is no shard, is damaged, or is of another version', async () => {
    const bytes = await ports.files.read(shards[0]!);
    const bad: [string, string | Buffer][] = [
      ['empty', ''],
      ['data', 'i,n\n1,2\n'],
      ['cut', bytes.subarray(0, bytes.length - 1)],
      ['header', bytes.subarray(0, 60)],
      [
        'changed',
        bytes
          .toString('latin1')
          .replace('"rows":1', '"rows":2')
          .replace(/"rows":[^}]*}$/, ''),
      ],
      ['flipped', Buffer.concat([bytes.subarray(0, -1), Buffer.from('!')])],
      ['old', bytes.toString('latin1').replace(/"version":"[^"]+"/, '"version":"0.0.1"')],
      // Of the same version of the action, before it kept something else of the data.
      ['state', bytes.toString('latin1').replace(/\+\d+"/, '"')],
    ];
    for (const [name, content] of bad) await ports.files.write(`shards/${name}.shard`, content);
    const messages = await refused(bad.map(([name]) => `shards/${name}.shard`));
    expect(messages).toHaveLength(bad.length);
    for (const [i, [name]] of bad.entries()) expect(messages[i]).toContain(`"shards/${name}.shard"`);
    expect(messages[0]).toContain('is no shard');
    expect(messages[2]).toContain('was cut off or changed');
    expect(messages[6]).toMatch(/was written by version 0\.0\.1; this is version \d/);
    expect(messages[7]).toMatch(/was written by version ([\d.]+); this is version \1\+\d/);
  });

  it('data that have changed since, where keys must be compared', async () => {
    const same = await put({ 'data/a.csv': 'i,n\n1,2\n', 'data/b.csv': 'i,n\n1,2\n' });
    const parts = await divided(same, 2);
    await ports.files.write('data/b.csv', 'i,n\n3,2\n');
    await expect(merged(parts, { data: { paths: same, files: ports.files } })).rejects.toThrow(
      /"data\/b.csv" has sha256:.*; its shard was made of sha256:/,
    );
  });

  it('a contract that asks for the time, without a time', async () => {
    const { asOf, ...rest } = options;
    expect(asOf).toBe(AS_OF);
    await expect(profileShard(paths, contract, ports.files, rest)).rejects.toThrow('"as-of"');
  });
});
