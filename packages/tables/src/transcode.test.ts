import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { transcodingOf } from './transcode.js';

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function read(bytes: Buffer, size: number, declared?: string): Promise<string> {
  const parts: Buffer[] = [];
  const { apply } = transcodingOf(bytes, 'a.csv', declared);
  for await (const part of apply(cut(bytes, size), () => cut(bytes, size + 1))) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

const big = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

describe('transcodingOf', () => {
  it('reads UTF-16 by its byte order mark, however it comes in chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 7 }),
        async (text, size) => {
          expect(await read(Buffer.from(`\ufeff${text}`, 'utf16le'), size)).toBe(text);
          expect(await read(big(text), size)).toBe(text);
        },
      ),
    );
  });

  it('reads what was declared, by any of its names', async () => {
    expect(await read(Buffer.from('caf\xe9,\x80', 'latin1'), 2, 'latin1')).toBe('café,€');
    expect(await read(Buffer.from([0x93, 0xfa, 0x96, 0x7b]), 1, 'Shift_JIS')).toBe('日本');
    expect(await read(Buffer.from('é', 'utf16le'), 1, 'utf-16le')).toBe('é');
  });

  it('leaves UTF-8 as it is, right or wrong', () => {
    const bytes = Buffer.from([0x61, 0xff, 0xc3, 0xa9]);
    const chunks = cut(bytes, 4);
    expect(transcodingOf(bytes, 'a.csv').apply(chunks, () => chunks)).toBe(chunks);
    expect(transcodingOf(bytes, 'a.csv').encoding).toBe('utf-8');
  });

  it.each<[string, number[] | Buffer, string]>([
    [
      'utf-16le',
      [0x61, 0, 0x0a, 0, 0x00, 0xdc, 0x62, 0],
      'a.csv:2: "a.csv" is not utf-16le: byte 4 is where 0x00 0xdc begins',
    ],
    [
      'utf-16le',
      [0x61, 0, 0x3d, 0xd8, 0x62, 0],
      'byte 2 is where 0x3d 0xd8 0x62 0x00 begins, which is no text in it.',
    ],
    ['utf-16be', [0xfe, 0xff, 0xdc, 0x00], 'byte 2 is where 0xdc 0x00 begins'],
    ['utf-16le', [0xff, 0xfe, 0x61], 'byte 2 is where 0x61 begins, which is cut off.'],
    ['utf-16le', [0x61, 0, 0x3d, 0xd8], 'byte 2 is where 0x3d 0xd8 begins, which is cut off.'],
    ['shift_jis', [0x61, 0x93, 0xfa, 0x0a, 0x93, 0x20], 'a.csv:2: "a.csv" is not shift_jis: byte 4 is where'],
    ['gb18030', [0x61, 0x81, 0x30, 0x20], 'byte 1 is where'],
    [
      'utf-16le',
      Buffer.from(`${'ab\n😀'.repeat(20_000)}\udc00`, 'utf16le'),
      'a.csv:20001: "a.csv" is not utf-16le: byte 200000 is where 0x00 0xdc begins',
    ],
  ])('names the first byte that is no %s, however the bytes come', async (encoding, given, message) => {
    const bytes = Buffer.from(given);
    const sizes = bytes.length < 100 ? [1, 2, 3, 5, 100] : [4099, 65_536, 1_000_000];
    for (const size of sizes)
      await expect(read(bytes, size, encoding)).rejects.toMatchObject({
        code: 'bad-data',
        message: expect.stringContaining(message),
      });
  });

  it('says so where the content has become another', async () => {
    const parts = transcodingOf(Buffer.alloc(0), 'a.csv', 'utf-16le').apply(
      cut(Buffer.from([0x00, 0xdc]), 2),
      () => cut(Buffer.from('ab'), 2),
    );
    await expect(parts.next()).rejects.toThrow(
      '"a.csv" is not utf-16le: it has changed since it was opened.',
    );
  });

  it('refuses names that are none, marks that say otherwise, and UTF-32', () => {
    expect(() => transcodingOf(Buffer.from('a'), 'a.csv', 'utf-9')).toThrow('"utf-9" is no encoding');
    expect(() => transcodingOf(Buffer.from('\ufeffa', 'utf16le'), 'a.csv', 'latin1')).toThrow(
      'byte order mark of utf-16le',
    );
    expect(() => transcodingOf(Buffer.from([0xff, 0xfe, 0, 0]), 'a.csv')).toThrow('UTF-32');
  });
});
