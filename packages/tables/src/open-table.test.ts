import { gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import type { Files } from '@sluice/core';
import { kernel } from '@sluice/kernel';
import { describe, expect, it } from '@jest/globals';
import { openTable } from './open-table.js';
import { memoryFiles, readText } from './read-text.fixture.js';

const text = 'id,name\n1,Ada\n2,Grace\n';
/** Two frames: "a,b\n1,2\n" three times, and "3,4\n". */
const ZSTD = Buffer.from('KLUv/SAYdQAAQGEsYgoxLDIKAQBDChcotS/9IAQhAAAzLDQK', 'base64');
/** 2 MB of "a,b\n". */
const ZSTD_BOMB = Buffer.from(
  `KLUv/aCAhB4AZAAAIGEsYgoBAPn/544ITAAACGEB${'APz/ORACTAAACGEB'.repeat(12)}APz/ORACTQAACGEBAHwEHQgB`,
  'base64',
);

describe('opening a table', () => {
  it.each([
    ['a.csv', 'x,y\n1,2\n', 'csv', ','],
    ['a.csv', 'x;y\n1,5;2\n', 'csv', ';'],
    ['a.csv', '"x,y";z\n', 'csv', ';'],
    ['a.csv', 'x|y|z,w\n', 'csv', ','],
    ['a.csv', 'x\ty\n', 'csv', '\t'],
    ['a.csv', 'x\n1\n', 'csv', ','],
    ['a.tsv', 'x,y\tz\n', 'tsv', '\t'],
    ['a.TAB', 'x\n', 'tsv', '\t'],
    ['a.jsonl', '', 'jsonl', undefined],
    ['a.ndjson', '{}', 'jsonl', undefined],
    ['a.txt', ' {"a":1}', 'jsonl', undefined],
    ['a.dat', 'x,y', 'csv', ','],
  ])('takes %s holding %j as %s', async (path, content, format, delimiter) => {
    const table = await openTable(path, memoryFiles({ [path]: content }));
    expect([table.format, table.delimiter]).toEqual([format, delimiter]);
  });

  it.each([
    ['PAR1....', 'Parquet'],
    ['ARROW1', 'Arrow'],
    ['PK\u0003\u0004', 'ZIP'],
    [Buffer.from([0xff, 0xfe, 0, 0]), 'UTF-32'],
  ])('refuses %j by name', async (content, what) => {
    await expect(openTable('a.csv', memoryFiles({ 'a.csv': content }))).rejects.toThrow(what);
  });

  it('leaves no file open that it refuses', async () => {
    const utf32 = Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]);
    for (const content of ['PK\u0003\u0004 and more', 'a,b\n1,2\n', utf32]) {
      let open = 0;
      const files: Files = {
        ...memoryFiles({ 'a.csv': content }),
        async *stream() {
          open++;
          try {
            for (const byte of Buffer.from(content)) yield await Promise.resolve(Buffer.of(byte));
          } finally {
            open--;
          }
        },
      };
      await expect(openTable('a.csv', files, { delimiter: 'ab' })).rejects.toThrow();
      expect(open).toBe(0);
    }
  });

  it.each(['"', '\n', '', 'ab', 'é'])('refuses the delimiter %j', async delimiter => {
    await expect(openTable('a.csv', memoryFiles({ 'a.csv': text }), { delimiter })).rejects.toThrow(
      'cannot be a delimiter',
    );
  });

  it('reads gzip by its first bytes, also with several members and padding, and tells the digest of the file', async () => {
    const half = text.indexOf('2,');
    const content = Buffer.concat([
      gzipSync(text.slice(0, half)),
      gzipSync(text.slice(half)),
      Buffer.alloc(70_000),
    ]);
    for (const chunkSize of [1000, 1_000_000]) {
      const table = await openTable('a.csv', memoryFiles({ 'a.csv': content }), { chunkSize });
      let rows = 0;
      for await (const batch of table.batches()) rows += batch.rows;
      expect([rows, table.packing]).toEqual([2, 'gzip']);
      const sha256 = createHash('sha256').update(content).digest('hex');
      expect(await table.digest()).toEqual({ sha256, bytes: content.length });
    }
  });

  it('refuses gzip that is cut off, changed, or followed by something else', async () => {
    const whole = gzipSync(text.repeat(1000));
    const changed = Buffer.from(whole);
    changed[40]! ^= 0xff;
    for (const content of [whole.subarray(0, -9), changed, Buffer.concat([whole, Buffer.from('rubbish')])])
      await expect(readText(content)).rejects.toMatchObject({ code: 'bad-data' });
  });

  it('reads zstd, of several frames, and refuses what is cut off or changed', async () => {
    const table = await openTable('a.csv', memoryFiles({ 'a.csv': ZSTD }), { chunkSize: 7 });
    let rows = 0;
    for await (const batch of table.batches()) rows += batch.rows;
    expect([rows, table.packing, table.names]).toEqual([6, 'zstd', ['a', 'b']]);
    // As pzstd begins its files: four bytes to be passed over.
    const skipped = Buffer.concat([Buffer.from([0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4]), ZSTD]);
    expect((await readText(skipped, { chunkSize: 3 })).rows).toHaveLength(6);
    await expect(readText(Buffer.concat([ZSTD, Buffer.from('more')]))).rejects.toThrow(
      'is a damaged zstd file: something else follows the last frame, after 28 decompressed bytes',
    );
    const changed = Buffer.from(ZSTD);
    changed[7]! ^= 0xff;
    for (const content of [ZSTD.subarray(0, -5), changed])
      await expect(readText(content)).rejects.toMatchObject({ code: 'bad-data' });
    await expect(readText(ZSTD_BOMB, { maxBytes: 1_000_000 })).rejects.toMatchObject({
      code: 'limit-exceeded',
    });
  });

  it('reads other encodings, marked or declared, inside compression too', async () => {
    for (const content of [
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      gzipSync(Buffer.from(`\ufeff${text}`, 'utf16le')),
    ]) {
      const table = await openTable('a.csv', memoryFiles({ 'a.csv': content }));
      let rows = 0;
      for await (const batch of table.batches()) rows += batch.rows;
      expect([rows, table.encoding, table.names]).toEqual([2, 'utf-16le', ['id', 'name']]);
    }
    const latin = Buffer.from('na\xefve\n1\n', 'latin1');
    const files = memoryFiles({ 'a.csv': latin });
    expect((await openTable('a.csv', files, { encoding: 'latin1' })).names).toEqual(['naïve']);
  });

  it('stops at a decompression bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, 'a,b\n'));
    await expect(readText(bomb, { maxBytes: 1_000_000 })).rejects.toMatchObject({ code: 'limit-exceeded' });
  });

  it('refuses a row or a header beyond the limits', async () => {
    const row = `a\n1\n"${'x\n'.repeat(200_000)}`;
    await expect(readText(row, { maxRowBytes: 300_000 })).rejects.toThrow(
      'table.csv:3: One row is longer than 300000 bytes',
    );
    await expect(readText('a,b,c\n', { maxColumns: 2 })).rejects.toThrow(
      'The header has 3 columns; 2 are allowed',
    );
  });

  it('drops a byte order mark', async () => {
    expect((await readText('\ufeffa,b\n1,2\n', { chunkSize: 1 })).names).toEqual(['a', 'b']);
  });

  it.each(['', '\n\n', '\ufeff', 'a,b', 'a,b\n\n'])('finds no rows in %j', async content => {
    expect((await readText(content)).rows).toEqual([]);
  });
});

it('gives its memory back when a table is read', async () => {
  const read = async () => {
    const table = await openTable('a.csv', memoryFiles({ 'a.csv': text }));
    for await (const batch of table.batches()) expect(batch.rows).toBe(2);
  };
  await read();
  const before = kernel().memory.view.byteLength;
  for (let i = 0; i < 500; i++) await read();
  expect(kernel().memory.view.byteLength).toBe(before);
});

describe('the longest row', () => {
  const taken = async (content: string, size: number, path = 'a.csv') => {
    const table = await openTable(path, memoryFiles({ [path]: content }), { maxRowBytes: 500 });
    let recycled: Buffer | undefined;
    try {
      for await (const block of table.text!.blocks({ size, recycled: () => recycled }))
        recycled = block.bytes;
      return 'taken';
    } catch (error) {
      return (error as Error).constructor.name;
    }
  };

  it.each([64, 300, 1024, 1 << 20])('is told by its own length, in blocks of %d bytes', async size => {
    const short = `${'a'.repeat(99)}\n`;
    expect(await taken(`s\n${short}${'b'.repeat(599)}\nc\nd\n`, size)).toBe('LongRow');
    expect(await taken(`s\n${short}${'b'.repeat(700)}`, size)).toBe('LongRow');
    expect(await taken(`s\n${short}${'b'.repeat(499)}\nc\n`, size)).toBe('taken');
    expect(await taken(`s\n${'b'.repeat(500)}`, size)).toBe('taken');
  });

  it.each([64, 300, 1024, 1 << 20])('of a JSON array too, in blocks of %d bytes', async size => {
    const element = (length: number) => JSON.stringify({ a: 'x'.repeat(length - 8) });
    const array = (...lengths: number[]) => taken(`[${lengths.map(element).join(',')}]`, size, 'a.json');
    expect(await array(100, 700, 20, 20)).toBe('LongElement');
    expect(await array(100, 499, 20, 20)).toBe('taken');
  });
});
