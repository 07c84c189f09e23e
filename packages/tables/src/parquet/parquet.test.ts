import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { UserError } from '@sluice/core';
import { describe, expect, it } from '@jest/globals';
import { agree, bufferFiles, fixtures, readCells } from '../binary-tables.fixture.js';
import { openTable } from '../open-table.js';
import { readColumns } from '../read-columns.js';
import { PageMemory } from './page-memory.js';

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/parquet', `${name}.parquet`));

async function refusal(
  content: Uint8Array,
  options: Parameters<typeof readCells>[2] = {},
): Promise<UserError> {
  const error = await readCells(content, 'vectors', options).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

describe('reading Parquet', () => {
  it.each(fixtures('parquet', '.parquet').map(each => [basename(each.path), each] as const))(
    'reads %s as its writer meant it',
    async (_, { path, expected }) => {
      const got = await readCells(readFileSync(path), 'vectors');
      expect(agree(got, expected)).toEqual(expected);
      expect(got.lines).toEqual(Array.from({ length: got.columns[0]!.length }, (__, i) => i + 1));
    },
  );

  it('gives the same cells whether encodings or cells are asked for', async () => {
    for (const name of ['flat.dictionary-none', 'nested.v1']) {
      const [cells, vectors] = [await readCells(fixture(name)), await readCells(fixture(name), 'vectors')];
      expect(cells.columns).toEqual(vectors.columns);
      expect([...cells.encodings]).toEqual(['cells']);
    }
  });

  it('gives dictionaries, numbers and texts as they are stored', async () => {
    const dictionary = await readCells(fixture('flat.dictionary-none'), 'vectors');
    expect(dictionary.encodings).toEqual(new Set(['numbers', 'dictionary']));
    const plain = await readCells(fixture('flat.plain-v2-none'), 'vectors');
    expect(plain.encodings).toEqual(new Set(['numbers', 'cells']));
  });

  it('shares one dictionary among the batches of a row group', async () => {
    const table = await openTable('t', bufferFiles(fixture('flat.dictionary-none')));
    const place = table.names.indexOf('constant');
    const seen = new Set<unknown>();
    let batches = 0;
    for await (const { columns } of table.vectors()) {
      const column = columns[place]!;
      if (column.encoding !== 'dictionary') throw new Error(column.encoding);
      seen.add(column.dictionary);
      batches++;
    }
    expect(seen.size).toBe(2);
    expect(batches).toBeGreaterThan(seen.size);
  });

  it('gives integers beyond 2⁵³ without loss, and only where there are some', async () => {
    const table = await openTable('t', bufferFiles(fixture('flat.plain-v2-none')));
    const exact = new Set<string>();
    for await (const { columns } of table.vectors()) {
      for (const [i, column] of columns.entries())
        if (column.encoding === 'numbers' && column.exact) exact.add(table.names[i]!);
    }
    const lossy = ['int64', 'uint64', 'decimal18', 'time_us', 'time_ns', 'ts_us', 'ts_utc', 'ts_ns'];
    expect([...exact].sort()).toEqual(lossy.sort());
  });

  it('is a table like any other', async () => {
    const files = bufferFiles(fixture('duckdb.zstd-v1'));
    const { rows, columns } = await readColumns('t.parquet', files);
    expect(rows).toBe(150);
    expect([...columns.values()].map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      'boolean: string',
      'int32: number',
      'int64: number',
      'uint64: number',
      'double: number',
      'date: string',
      'ts_us: string',
      'text: string',
      'key: string',
      'constant: string',
    ]);
    const table = await openTable('t.parquet', files);
    expect(table.format).toBe('parquet');
    expect((await table.digest()).bytes).toBe(fixture('duckdb.zstd-v1').length);
  });

  it('tells column, row group and place of damage', async () => {
    const content = fixture('flat.dictionary-none');
    content[content.indexOf('key-00101')]! ^= 1;
    const { code, message } = await refusal(content);
    expect(code).toBe('bad-data');
    expect(message).toMatch(
      /"table" is damaged \(column "key", row group 1, page at byte \d+\): the checksum of the page is wrong/,
    );
  });

  it('tells texts that are not UTF-8', async () => {
    const content = fixture('flat.plain-v2-none');
    content[content.indexOf('key-00010')] = 0xff;
    const table = await openTable('t', bufferFiles(content));
    for await (const batch of table.vectors()) expect(batch.rows).toBeGreaterThan(0);
    expect([...table.faults]).toEqual([
      { kind: 'invalid-utf8', count: 1, first: [{ line: 1, detail: expect.stringContaining('"key"') }] },
    ]);
  });

  it('refuses a file that is cut off anywhere', async () => {
    const content = fixture('duckdb.snappy-v1');
    for (const end of [0, 3, 8, 100, content.length >> 1, content.length - 1]) {
      const { code } = await refusal(content.subarray(0, end), { path: 't.parquet' });
      expect(code).toBe('bad-data');
    }
  });

  it('refuses encrypted files', async () => {
    const content = fixture('empty.no-rows');
    content.write('PARE', content.length - 4);
    expect(await refusal(content)).toMatchObject({ code: 'unsupported' });
    content.write('PARE', 0);
    expect((await refusal(content)).message).toContain('encrypted');
  });

  it('refuses what is Parquet only by name, or only by its bytes', async () => {
    const csv = Buffer.from('a,b\n1,2\n'.repeat(9));
    expect((await refusal(csv, { path: 't.parquet' })).message).toContain('no Parquet footer');
    expect(await refusal(fixture('empty.no-rows'), { format: 'csv' })).toMatchObject({ code: 'bad-input' });
    const packed = gzipSync(fixture('empty.no-rows'));
    expect((await refusal(packed, { path: 't.parquet.gz' })).message).toContain('parquet inside gzip');
  });

  it('refuses more columns, and longer rows, than are allowed', async () => {
    const content = fixture('nested.v1');
    expect((await refusal(content, { maxColumns: 5 })).message).toContain('10 columns; 5 are allowed');
    const { code, message } = await refusal(content, { maxRowBytes: 200 });
    expect([code, message]).toEqual([
      'limit-exceeded',
      expect.stringContaining('column "long", row group 1'),
    ]);
  });

  it('bounds what the open pages of all columns take together', () => {
    const memory = new PageMemory();
    for (let page = 0; page < 1000; page++) memory.add(2 ** 20);
    memory.add(-(2 ** 20));
    expect(() => memory.add(2 ** 28)).toThrow('open pages');
  });
});
