import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { Damage } from '../damage.js';
import { CODECS, openCodec, type Codec } from './decompress.js';

const text = Buffer.from('abcabcabcabcabcabcabcabcabcabcabcabc');
/** `text` as each codec packs it; those without an encoder in Node were written by hand, after their formats. */
const packed: Record<Codec, Buffer> = {
  none: text,
  gzip: gzipSync(text),
  brotli: brotliCompressSync(text),
  // Literal of 3 bytes, then a copy of 33 from 3 back.
  snappy: Buffer.from([36, 2 << 2, 0x61, 0x62, 0x63, (32 << 2) | 2, 3, 0]),
  // 3 literals and a copy of 28 from 3 back, then 5 literals.
  lz4: Buffer.from([0x3f, 0x61, 0x62, 0x63, 3, 0, 9, 0x50, 0x62, 0x63, 0x61, 0x62, 0x63]),
  'lz4-hadoop': Buffer.alloc(0),
  'lz4-frame': Buffer.alloc(0),
  // One frame of a raw block: 36 bytes, single segment.
  zstd: Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, 36, (36 << 3) | 1, 36 >> 5, 0]), text]),
};
packed['lz4-hadoop'] = Buffer.concat([Buffer.from([0, 0, 0, 36, 0, 0, 0, 13]), packed.lz4]);
packed['lz4-frame'] = Buffer.concat([
  Buffer.from([0x04, 0x22, 0x4d, 0x18, 0x60, 0x40, 0x82, 13, 0, 0, 0]),
  packed.lz4,
  Buffer.alloc(4),
]);
packed.zstd[6] = ((36 << 3) | 1) & 0xff;
packed.zstd[7] = ((36 << 3) | 1) >> 8;

describe.each(CODECS)('decompressing %s', codec => {
  it('gives back what was compressed', async () => {
    const decompress = await openCodec(codec);
    expect(decompress(packed[codec], text.length).toString()).toBe(text.toString());
  });

  it('refuses data of another size', async () => {
    const decompress = await openCodec(codec);
    for (const size of [0, 1, text.length - 1, text.length + 1])
      expect(() => decompress(packed[codec], size)).toThrow(Damage);
  });

  it('refuses data that is cut off', async () => {
    const decompress = await openCodec(codec);
    for (let end = 0; end < packed[codec].length - 4; end++)
      expect(() => decompress(packed[codec].subarray(0, end), text.length)).toThrow(Damage);
  });
});

describe('decompressing', () => {
  it('makes no more of a bomb than it should hold', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const decompress = await openCodec('gzip');
    expect(() => decompress(bomb, 1000)).toThrow(Damage);
  });

  it('takes a bare block for what old writers called LZ4', async () => {
    const decompress = await openCodec('lz4-hadoop');
    expect(decompress(packed.lz4, text.length).toString()).toBe(text.toString());
  });

  it('refuses copies from before the beginning', async () => {
    const snappy = await openCodec('snappy');
    expect(() => snappy(Buffer.from([8, 0, 0x61, (6 << 2) | 2, 9, 0]), 8)).toThrow('outside');
    const lz4 = await openCodec('lz4');
    expect(() => lz4(Buffer.from([0x10, 0x61, 9, 0, 0]), 5)).toThrow('outside');
  });
});
