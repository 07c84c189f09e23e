import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sha256 } from '@sluice/core';
import { testPorts, type TestPorts } from '@sluice/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadContract, separateRows, validateData, type ScanOptions } from '../index.js';
import { startHere } from '../start-here.fixture.js';
import type { Targets } from './targets.js';

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: people
version: 1.0.0
status: active
schema:
  - name: people
    quality:
      - type: custom
        engine: validate-data
        implementation: { rule: expression, expression: age < size }
    properties:
      - { name: id, logicalType: integer, required: true, unique: true }
      - { name: age, logicalType: integer, logicalTypeOptions: { minimum: 18 } }
      - { name: size, logicalType: number }
      - name: kind
        logicalType: string
        quality:
          - { metric: invalidValues, arguments: { validValues: [a, b] }, mustBe: 0 }
          - { metric: nullValues, mustBeLessThan: 90, unit: percent }
          - { metric: duplicateValues, mustBe: 0, severity: warning }
`;
const options: ScanOptions = { examples: 5, maxKeyBytes: 2 ** 30 };

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
  await ports.files.write('c.yaml', CONTRACT);
});
afterEach(() => ports.dispose());

async function separate(
  content: Record<string, string | Buffer>,
  targets: Targets,
  more: Partial<ScanOptions> = {},
  contractText = CONTRACT,
) {
  const { files } = ports;
  for (const [path, text] of Object.entries(content)) await files.write(path, text);
  await files.write('c.yaml', contractText);
  const contract = await loadContract('c.yaml', files);
  const all = { ...options, ...more };
  const validation = await validateData(Object.keys(content), contract, files, {
    ...all,
    failOn: 'error',
    marks: true,
  });
  return separateRows(validation.scan, contract.plan, targets, files, files, all);
}

const textOf = async (path: string) => (await ports.files.read(path)).toString('utf8');
const BOTH = { quarantine: 'q.csv', accepted: 'a.csv' };

describe('separateRows', () => {
  it('tells the rules and the line of every failing row, and leaves the others as they are', async () => {
    const csv =
      'id,age,size,kind\n1,20,180,a\r\n2,17,180.0,b\n2,30,20,"x\ny"\n\n,old,1,\n5, 21,1e3,"a"\n6,22,30,a,9\n7,33,44,b';
    const separated = await separate({ 'p.csv': csv }, BOTH);
    expect(await textOf('a.csv')).toBe('id,age,size,kind\n1,20,180,a\r\n7,33,44,b');
    expect(await textOf('q.csv')).toBe(
      [
        'sluice_rules,sluice_line,sluice_file,id,age,size,kind',
        'age.minimum,3,p.csv,2,17,180.0,b',
        'kind.invalid-values; expression; id.unique,4,p.csv,2,30,20,"x\ny"',
        'id.required; age.type,7,p.csv,,old,1,',
        'age.type,8,p.csv,5, 21,1e3,"a"',
        'extra-cell,9,p.csv,6,22,30,a,9',
        '',
      ].join('\n'),
    );
    expect(separated.quarantine).toEqual({
      path: 'q.csv',
      sha256: sha256(await ports.files.read('q.csv')),
      rows: 5,
    });
    expect(separated.accepted).toMatchObject({ path: 'a.csv', rows: 2 });
  });

  it('closes what a quote has swallowed, so that the rows after it can be read', async () => {
    const open = 'id,age,size,kind\n1,20,180,a\n2,20,180,"b\n3,20,180,a\n';
    await separate({ 'p.csv': open, 'r.csv': 'id,age,size,kind\n4,1,180,a\n' }, BOTH);
    expect(await textOf('a.csv')).toBe('id,age,size,kind\n1,20,180,a\n');
    expect((await textOf('q.csv')).split('\n').slice(1)).toEqual([
      'unclosed-quote,3,p.csv,"2,20,180,""b',
      '3,20,180,a"',
      'age.minimum,2,r.csv,4,1,180,a',
      '',
    ]);
  });

  it('adds a key to JSON Lines, and keeps lines that are none as texts', async () => {
    const lines = [
      '{"id":1,"age":20,"size":30,"kind":"a"}',
      ' { "age": 3, "id": 2, "kind": "\\u0062" }',
      '{}',
      '{"id":',
      '[1]',
      '{"id":1,"id":3}',
    ];
    await separate({ 'p.jsonl': lines.join('\n') }, { quarantine: 'q.jsonl', accepted: 'a.jsonl' });
    expect(await textOf('a.jsonl')).toBe(`${lines[0]}\n`);
    const failed = (await textOf('q.jsonl')).trimEnd().split('\n');
    expect(failed.map(line => JSON.parse(line) as unknown)).toEqual([
      { sluice: { rules: ['age.minimum'], line: 2, file: 'p.jsonl' }, age: 3, id: 2, kind: 'b' },
      { sluice: { rules: ['id.required'], line: 3, file: 'p.jsonl' } },
      { sluice: { rules: ['invalid-json'], line: 4, file: 'p.jsonl', text: '{"id":' } },
      { sluice: { rules: ['not-an-object'], line: 5, file: 'p.jsonl', text: '[1]' } },
      { sluice: { rules: ['duplicate-key'], line: 6, file: 'p.jsonl' }, id: 3 },
    ]);
    expect(failed[0]).toBe(
      '{"sluice":{"rules":["age.minimum"],"line":2,"file":"p.jsonl"}, "age": 3, "id": 2, "kind": "\\u0062" }',
    );
  });

  it('writes the elements of a JSON array as JSON Lines, each with the line it began on', async () => {
    const array = `[ {"id":1,"age":20,"size":30,"kind":"a"}, {"id":2,"age":3,"size":30,"kind":"b"},
  { "id": 3,
    "age": 20,
    "size": 30.50,
    "kind": "a",
    "more": [ 1, "x  y" ]
  }, {}, {"id":
  }, ,
  [1], {"id":3}, {"id":1,"id":4}
]
`;
    for (const more of [{}, { blockSize: 50, chunkSize: 7 }]) {
      const separated = await separate(
        { 'p.json': array },
        { quarantine: 'q.jsonl', accepted: 'a.jsonl' },
        more,
      );
      expect(await textOf('a.jsonl')).toBe(
        '{"id":1,"age":20,"size":30,"kind":"a"}\n{ "id": 3, "age": 20, "size": 30.50, "kind": "a", "more": [ 1, "x  y" ] }\n',
      );
      const failed = (await textOf('q.jsonl')).trimEnd().split('\n');
      const at = (rule: string, line: number, more = {}) => {
        return { rules: [rule], line, file: 'p.json', ...more };
      };
      expect(failed.map(line => JSON.parse(line) as unknown)).toEqual([
        { sluice: at('age.minimum', 1), id: 2, age: 3, size: 30, kind: 'b' },
        { sluice: at('id.required', 7) },
        { sluice: at('invalid-json', 7, { text: '{"id": }' }) },
        { sluice: at('not-an-object', 9, { text: '[1]' }) },
        { sluice: at('id.unique', 9), id: 3 },
        { sluice: at('duplicate-key', 9), id: 4 },
      ]);
      expect([separated.accepted!.rows, separated.quarantine!.rows]).toEqual([2, 6]);
    }
  });

  it('knows the keys of other tables', async () => {
    const withKey = CONTRACT.replace(
      'required: true, unique: true }',
      'relationships: [{ to: groups.id }] }',
    ).concat(
      '  - name: groups\n    customProperties: [{ property: sluice.data, value: [groups.csv] }]\n    properties: [{ name: id, logicalType: integer }]\n',
    );
    await ports.files.write('groups.csv', 'id\n1\n3\n');
    await ports.files.write('c.yaml', withKey);
    await ports.files.write('p.csv', 'id,age,size,kind\n1,20,30,a\n2,20,30,a\n2,20,30,b\n3,20,30,b\n');
    const contract = await loadContract('c.yaml', ports.files, { table: 'people' });
    const { scan } = await validateData(['p.csv'], contract, ports.files, {
      ...options,
      failOn: 'error',
      marks: true,
    });
    const threads = { count: 3, entry: 'none', start: startHere, fromBytes: 0 };
    for (const more of [{}, { threads, blockSize: 12 }]) {
      await separateRows(scan, contract.plan, BOTH, ports.files, ports.files, { ...options, ...more });
      expect(await textOf('a.csv')).toBe('id,age,size,kind\n1,20,30,a\n3,20,30,b\n');
      expect(await textOf('q.csv')).toMatch(/\nid\.foreign-key,3,p\.csv,2,20,30,a\nid\.foreign-key,4,/);
    }
  });

  it('knows the columns of the path, which are not in the rows', async () => {
    const path = 'year=x/p.csv';
    const contract = CONTRACT.replace(
      'name: size, logicalType: number',
      'name: year, logicalType: integer',
    ).replace('age < size', 'age < 99');
    await separate({ [path]: 'id,age,kind\n1,20,a\n' }, BOTH, {}, contract);
    expect(await textOf('a.csv')).toBe('id,age,kind\n');
    expect(await textOf('q.csv')).toMatch(/\nyear\.type,2,year=x\/p\.csv,1,20,a\n$/);
  });

  it('writes the rows of another encoding as UTF-8', async () => {
    const { files } = ports;
    const csv = '\ufeffid,age,size,kind\r\n1,20,30,é\r\n2,20,30,a\r\n';
    await files.write('p.csv', Buffer.from(csv, 'utf16le'));
    const contract = await loadContract('c.yaml', files);
    const { scan } = await validateData(['p.csv'], contract, files, {
      ...options,
      failOn: 'error',
      marks: true,
    });
    await separateRows(scan, contract.plan, BOTH, files, files, options);
    expect(await textOf('a.csv')).toBe('id,age,size,kind\r\n2,20,30,a\r\n');
    expect(await textOf('q.csv')).toMatch(/kind\r\nkind\.invalid-values,2,p\.csv,1,20,30,é\r\n$/);
  });

  it('compresses by the name', async () => {
    await separate({ 'p.csv': 'id,age,size,kind\n1,20,30,a\n2,1,30,a\n' }, { quarantine: 'q.csv.gz' });
    const text = gunzipSync(await ports.files.read('q.csv.gz')).toString('utf8');
    expect(text).toMatch(/\nage\.minimum,3,p\.csv,2,1,30,a\n$/);
    expect(await ports.files.stat('a.csv')).toBeUndefined();
  });

  const fixture = (path: string) => readFileSync(join(import.meta.dirname, '../../../tables/fixtures', path));
  const BY_ID = `${CONTRACT.slice(0, CONTRACT.indexOf('    quality:'))}    properties:
      - { name: id, logicalType: integer, unique: true, logicalTypeOptions: { maximum: 1147 } }
      - { name: constant, logicalType: string, unique: true }
`;
  const LINES = { quarantine: 'q.jsonl', accepted: 'a.jsonl' };

  it.each([
    'parquet/flat.delta-v1.parquet',
    'parquet/flat.plain-v2-none.parquet',
    'arrow/flat.file-zstd.arrow',
  ])('writes rows of %s as JSON Lines, with the types they have', async path => {
    const name = path.endsWith('.arrow') ? 'p.arrow' : 'p.parquet';
    const contract = BY_ID.replace(/.*constant.*\n/, '');
    const { quarantine, accepted } = await separate({ [name]: fixture(path) }, LINES, {}, contract);
    expect([quarantine!.rows, accepted!.rows]).toEqual([2, 148]);
    const rows = (await textOf('a.jsonl')).trimEnd().split('\n');
    expect(rows).toHaveLength(148);
    expect(rows[0]).toMatch(
      /"int64":-9223372036854775808,.*"decimal38":-1048948932379480953237717191\.4856828038,/,
    );
    expect(JSON.parse(rows[0]!)).toMatchObject({
      boolean: true,
      id: 1000,
      float: 'Infinity',
      date: null,
      ts_utc: '2110-02-22T07:38:13.517587Z',
      text: 'Äpfel',
    });
    const failed = (await textOf('q.jsonl')).trimEnd().split('\n');
    expect(failed.map(line => JSON.parse(line) as unknown)).toMatchObject([
      {
        sluice: { rules: ['id.maximum'], line: 149, file: name },
        id: 1148,
        boolean: expect.anything() as unknown,
      },
      { sluice: { rules: ['id.maximum'], line: 150, file: name }, id: 1149 },
    ]);
  });

  it('finds repeated keys of Parquet in the order of the file', async () => {
    const { quarantine } = await separate(
      { 'p.parquet': fixture('parquet/flat.delta-v1.parquet') },
      LINES,
      {},
      BY_ID,
    );
    expect(quarantine!.rows).toBe(149);
    expect((await textOf('q.jsonl')).slice(0, 50)).toContain('{"rules":["constant.unique"],"line":2,');
  });

  it('refuses other names for what becomes JSON Lines', async () => {
    const content = { 'p.parquet': fixture('parquet/flat.delta-v1.parquet') };
    await expect(separate(content, { ...LINES, accepted: 'a.csv' }, {}, BY_ID)).rejects.toMatchObject({
      code: 'bad-input',
      problems: [{ message: expect.stringContaining('"accepted": "a.csv"') as unknown }],
    });
    expect(await ports.files.glob(['*.csv', '*.jsonl'])).toEqual([]);
  });

  it('refuses files whose rows cannot stand together, and leaves nothing behind', async () => {
    const content = { 'p.csv': 'id,age,size,kind\n1,20,30,a\n', 'r.csv': 'age,id,size,kind\n20,2,30,a\n' };
    await expect(separate(content, BOTH)).rejects.toMatchObject({
      code: 'unsupported',
      problems: [{ location: { file: 'r.csv', line: 1 } }],
    });
    expect(await ports.files.glob(['*.csv'])).toEqual(['p.csv', 'r.csv']);
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const stop = new AbortController();
    const { files } = ports;
    await files.write('p.csv', 'id,age,size,kind\n1,20,30,a\n');
    const contract = await loadContract('c.yaml', files);
    const { scan } = await validateData(['p.csv'], contract, files, {
      ...options,
      failOn: 'error',
      marks: true,
    });
    stop.abort();
    const separating = separateRows(scan, contract.plan, BOTH, files, files, {
      ...options,
      signal: stop.signal,
    });
    await expect(separating).rejects.toMatchObject({ code: 'cancelled' });
    expect(await files.glob(['*.csv'])).toEqual(['p.csv']);
  });

  it('leaves nothing behind when it is cancelled while threads are at work', async () => {
    const stop = new AbortController();
    const { files } = ports;
    await files.write('p.csv', `id,age,size,kind\n${'1,20,30,a\n'.repeat(3000)}`);
    const contract = await loadContract('c.yaml', files);
    const marked = { ...options, failOn: 'error', marks: true } as const;
    const { scan } = await validateData(['p.csv'], contract, files, marked);
    const threads = { count: 2, entry: 'none', start: startHere, fromBytes: 0 };
    const separating = separateRows(scan, contract.plan, BOTH, files, files, {
      ...options,
      threads,
      blockSize: 16,
      signal: stop.signal,
    });
    setImmediate(() => stop.abort());
    await expect(separating).rejects.toMatchObject({ code: 'cancelled' });
    expect(await files.glob(['*.csv'])).toEqual(['p.csv']);
  });

  it('tells the data that changed since they were judged', async () => {
    const { files } = ports;
    await files.write('p.csv', 'id,age,size,kind\n1,20,30,a\n');
    const contract = await loadContract('c.yaml', files);
    const { scan } = await validateData(['p.csv'], contract, files, {
      ...options,
      failOn: 'error',
      marks: true,
    });
    await files.write('p.csv', 'id,age,size,kind\n1,20,30,b\n');
    await expect(separateRows(scan, contract.plan, BOTH, files, files, options)).rejects.toMatchObject({
      code: 'bad-data',
    });
  });

  it('finds the same however the data are cut and whoever scanned them', async () => {
    const cell = fc.constantFrom(
      '',
      '1',
      '2',
      '17',
      '30',
      '1.5',
      'a',
      '"a"',
      '"x\ny"',
      '"""',
      'b\r',
      'é',
      'a"b',
    );
    const row = fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom('', '"open') },
      {
        weight: 9,
        arbitrary: fc.array(cell, { minLength: 3, maxLength: 5 }).map(cells => cells.join(',')),
      },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 12 }),
        fc.integer({ min: 8, max: 60 }),
        async (rows, blockSize) => {
          const content = { 'p.csv': `id,age,size,kind\n${rows.join('\n')}` };
          const whole = await separate(content, BOTH);
          const cut = { quarantine: 'q2.csv', accepted: 'a2.csv' };
          const threads = { count: 2, entry: 'none', start: startHere, fromBytes: 0 };
          const parts = await separate(content, cut, { blockSize, chunkSize: 7, threads });
          expect(parts.quarantine!.sha256).toBe(whole.quarantine!.sha256);
          expect(parts.accepted!.sha256).toBe(whole.accepted!.sha256);
          // What is accepted keeps every rule that a row can break.
          const again = await separate({ 'a.csv': await textOf('a.csv') }, { quarantine: 'q3.csv' });
          expect(again.quarantine!.rows).toBe(0);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});
