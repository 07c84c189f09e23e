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
    ['a.jsonl', '{\n"a":1}', 'jsonl', undefined],
    ['a.txt', ' {"a":1}', 'jsonl', undefined],
    ['a.dat', 'x,y', 'csv', ','],
  ])('takes %s holding %j as %s', async (path, content, format, delimiter) => {
    const table = await openTable(path, memoryFiles({ [path]: content }));
    expect([table.format, table.delimiter]).toEqual([format, delimiter]);
  });

  it.each([
    ['a.parquet', 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\n', 'a Git LFS pointer'],
    ['a.arrow', 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\n', 'a Git LFS pointer'],
    ['a.feather', 'FEA1....FEA1', 'Feather of version 1'],
    ['a.csv.bz2', 'BZh91AY&SY....', 'compressed by bzip2'],
    ['a.csv.gz', gzipSync(`${'a.csv'.padEnd(257, '\0')}ustar`), 'a tar archive'],
    ['a.csv', '<!DOCTYPE html><html>', 'an HTML page'],
    ['a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'an Excel workbook'],
    ['a.json', '{\n  "a": 1\n}', 'one JSON object over several lines'],
  ])('refuses %s holding %j', async (path, content, what) => {
    for (const format of path.endsWith('.parquet') ? (['auto', 'parquet'] as const) : (['auto'] as const))
      await expect(openTable(path, memoryFiles({ [path]: content }), { format })).rejects.toMatchObject({
        code: 'unsupported',
        message: expect.stringContaining(what),
        problems: [{ location: { file: path }, fix: expect.stringMatching(/./) }],
      });
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
    const end = whole.length;
    const checksum = Buffer.from(whole);
    checksum[end - 8]! ^= 0xff;
    const size = 1000 * text.length;
    for (const [content, message] of [
      [whole.subarray(0, -9), `the file is cut off at byte ${end - 9} of the file, after ${size}`],
      [changed, /: invalid .* at byte \d+ of the file, after \d+ decompressed bytes/],
      [
        checksum,
        `table.csv:3001: "table.csv" is a damaged gzip file: the checksum is not that of the content at byte ${end - 5} of the file, after ${size} decompressed bytes`,
      ],
      [
        Buffer.concat([whole, Buffer.from('rubbish')]),
        `something else follows the content at byte ${end} of the file`,
      ],
    ] as const) {
      const told = new Set<string>();
      for (const chunkSize of [1, 50, 1_000_000]) {
        const error = await readText(content, { chunkSize }).catch((refused: unknown) => refused);
        expect(error).toMatchObject({ code: 'bad-data' });
        told.add((error as Error).message);
      }
      expect([...told]).toEqual([
        typeof message === 'string' ? expect.stringContaining(message) : expect.stringMatching(message),
      ]);
    }
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
      'is a damaged zstd file: something else follows the last frame at byte 36 of the file, after 28 decompressed bytes',
    );
    const changed = Buffer.from(ZSTD);
    changed[7]! ^= 0xff;
    for (const chunkSize of [1, 1000]) {
      const [cut, other] = [ZSTD.subarray(0, -5), changed].map(content => readText(content, { chunkSize }));
      await expect(cut).rejects.toThrow(
        'the file is cut off at byte 29 of the file, after 24 decompressed bytes',
      );
      await expect(other).rejects.toMatchObject({ code: 'bad-data' });
    }
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
    await expect(readText(bomb, { maxBytes: 1_000_000 })).rejects.toMatchObject({
      code: 'limit-exceeded',
      message: expect.stringContaining(
        `"table.csv", ${bomb.length} bytes as it lies there, holds more than 1000000 bytes once decompressed.`,
      ),
    });
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

  it.each(['a.json', 'a.jsonl', 'a.csv'])(
    'is refused wherever it stands, however it is read: %s',
    async path => {
      const row = (length: number) =>
        path === 'a.csv' ? 'x'.repeat(length) : `{"a":"${'x'.repeat(length - 8)}"}`;
      const content = (before: number, length: number, after: number) => {
        const rows = [...Array<number>(before).fill(9), length, ...Array<number>(after).fill(9)].map(row);
        if (path === 'a.json') return `[${rows.join(',')}]`;
        return `${path === 'a.csv' ? 'a\n' : ''}${rows.join('\n')}\n`;
      };
      const read = async (text: string, chunkSize: number) => {
        const options = { maxRowBytes: 500, chunkSize };
        const table = await openTable(path, memoryFiles({ [path]: text }), options);
        try {
          for await (const batch of table.batches()) expect(batch.rows).toBeGreaterThan(0);
          return 'taken';
        } catch {
          return 'refused';
        }
      };
      for (const length of [498, 499, 500, 501])
        for (const before of [0, 3, 70])
          for (const after of [0, 3, 70]) {
            const text = content(before, length, after);
            const verdicts = new Set<string>();
            for (const size of [1, 40, 499, 2000])
              verdicts.add((await taken(text, size, path)) === 'taken' ? 'taken' : 'refused');
            for (const chunkSize of [7, 1000]) verdicts.add(await read(text, chunkSize));
            expect([length, ...verdicts]).toEqual([length, length < 500 ? 'taken' : 'refused']);
          }
    },
  );
});
