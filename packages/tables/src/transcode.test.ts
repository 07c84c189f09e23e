import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { transcodingOf } from './transcode.js';

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function read(bytes: Buffer, size: number, declared?: string): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of transcodingOf(bytes, 'a.csv', declared).apply(cut(bytes, size))) parts.push(part);
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
    expect(transcodingOf(bytes, 'a.csv').apply(chunks)).toBe(chunks);
    expect(transcodingOf(bytes, 'a.csv').encoding).toBe('utf-8');
  });

  it('refuses what is no text, with the place', async () => {
    const half = Buffer.concat([Buffer.from('\ufeffab', 'utf16le'), Buffer.from([0x00, 0xdc])]);
    await expect(read(half, 4)).rejects.toThrow('"a.csv" is not utf-16le: what stands in bytes 4 to 8');
    await expect(read(Buffer.from([0xff, 0xfe, 0x61]), 2)).rejects.toThrow('its end');
  });

  it('refuses names that are none, marks that say otherwise, and UTF-32', () => {
    expect(() => transcodingOf(Buffer.from('a'), 'a.csv', 'utf-9')).toThrow('"utf-9" is no encoding');
    expect(() => transcodingOf(Buffer.from('\ufeffa', 'utf16le'), 'a.csv', 'latin1')).toThrow(
      'byte order mark of utf-16le',
    );
    expect(() => transcodingOf(Buffer.from([0xff, 0xfe, 0, 0]), 'a.csv')).toThrow('UTF-32');
  });
});
