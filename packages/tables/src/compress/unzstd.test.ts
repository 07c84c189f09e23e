import { UserError } from '@sluice/core';
import { describe, expect, it } from '@jest/globals';
import { Damage } from '../damage.js';
import { framesInScript, nativeFrames, unzstd, type FrameDecoder } from './unzstd.js';
import { Xxh64 } from './xxh64.js';

/** As the tool `zstd` wrote it, with a checksum: "a,b\n1,x\n2,x\n" … to 40. */
const CHECKED = Buffer.from(
  'KLUv/STC9QIAosQMErClhQOMAh5W1EtLtmQWkwowAl0YJEmS5P//H1PI4CIIdYG6o86oK+qIuqGO6lYnFBggHgQBQMABBgQcYEDAAQYEHGBAwAEGBBxgQMBVFeAAAwIOMCDgABOKHg3ml5Y=',
  'base64',
);
/** "a,b\n1,2\n", three bytes to be passed over, "3,4\n" without a checksum, nothing at all, "5,6\n". */
const SEVERAL = Buffer.from(
  'KLUv/QRYQQAAYSxiCjEsMgo158rOUypNGAMAAAB4eXootS/9AFghAAAzLDQKKLUv/SQAAQAAmenYUSi1L/0EWCEAADUsNgqOKNgm',
  'base64',
);
const CONTENT = `a,b\n${Array.from({ length: 40 }, (_, i) => `${i + 1},x`).join('\n')}`;
const skipped = (bytes: Buffer) => {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(0x184d2a5e);
  head.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([head, bytes]);
};
/** A frame of blocks as they are given, of a window of 1 KiB unless told otherwise. */
const frameOf = (blocks: Buffer, window = 0) =>
  Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, window]), blocks]);
const blockOf = (type: number, size: number, content: string, last = 1) =>
  Buffer.concat([
    Buffer.from([last | (type << 1) | ((size << 3) & 0xff), size >> 5, size >> 13]),
    Buffer.from(content),
  ]);

async function* inPieces(bytes: Buffer, size: number) {
  const memory = Buffer.alloc(size);
  for (let at = 0; at < bytes.length; at += size) {
    const count = bytes.copy(memory, 0, at, at + size);
    yield await Promise.resolve(memory.subarray(0, count));
  }
}

async function read(bytes: Buffer, decode: FrameDecoder, size = 5): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of unzstd(inPieces(bytes, size), 'a.zst', decode)) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
}

/** What zlib of Node calls damage too. */
async function damage(bytes: Buffer, decode: FrameDecoder): Promise<boolean> {
  try {
    await read(bytes, decode);
  } catch (error) {
    if (error instanceof Damage || /^ZSTD_/.test((error as NodeJS.ErrnoException).code ?? '')) return true;
    throw error;
  }
  return false;
}

// The host may be without the native decoder; what it does is the same.
const decoders = { 'in JavaScript': framesInScript, ...(nativeFrames ? { natively: nativeFrames } : {}) };

describe.each(Object.entries(decoders))('reading zstd %s', (_, decode) => {
  it('joins frames, and passes over what is to be skipped, however the bytes come', async () => {
    const file = Buffer.concat([skipped(Buffer.from('abcd')), SEVERAL, skipped(Buffer.alloc(0)), CHECKED]);
    for (const size of [1, 2, 3, 7, 100_000])
      expect(await read(file, decode, size)).toBe(`a,b\n1,2\n3,4\n5,6\n${CONTENT}`);
  });

  it('refuses a file that is cut off anywhere but between frames', async () => {
    const whole: number[] = [];
    for (let end = 1; end <= SEVERAL.length; end++)
      if (!(await damage(SEVERAL.subarray(0, end), decode))) whole.push(end);
    expect(whole).toEqual([21, 32, 45, 58, 75]);
  });

  it('refuses what follows the last frame', async () => {
    for (const more of ['x', 'more than four', '\0'.repeat(50)])
      expect(await damage(Buffer.concat([CHECKED, Buffer.from(more)]), decode)).toBe(true);
  });

  it('gives nothing else out where a byte is changed under a checksum', async () => {
    let refused = 0;
    // The first four bytes tell the format.
    for (let at = 4; at < CHECKED.length; at++) {
      const changed = Buffer.from(CHECKED);
      changed[at]! ^= 0x04;
      // Some bits have no meaning.
      if (await damage(changed, decode)) refused++;
      else expect(await read(changed, decode)).toBe(CONTENT);
    }
    expect(refused).toBeGreaterThan(CHECKED.length - 10);
  });

  it('reads blocks that are stored or repeat a byte, and refuses those that cannot be', async () => {
    const good = frameOf(Buffer.concat([blockOf(0, 3, 'abc', 0), blockOf(1, 9, 'x')]));
    expect(await read(good, decode)).toBe('abcxxxxxxxxx');
    expect(await damage(frameOf(blockOf(3, 3, 'abc')), decode)).toBe(true);
    expect(await damage(frameOf(blockOf(0, 200_000, 'x'.repeat(200_000))), decode)).toBe(true);
  });

  it('refuses windows and dictionaries by what they are', async () => {
    const large = read(frameOf(blockOf(1, 9, 'x'), 0xff), decode);
    await expect(large).rejects.toMatchObject({ code: 'limit-exceeded' });
    const coded = Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1, 0, 7]), blockOf(0, 1, 'x')]);
    await expect(read(coded, decode)).rejects.toBeInstanceOf(UserError);
    await expect(read(coded, decode)).rejects.toMatchObject({ code: 'unsupported' });
  });

  it('makes little of a bomb at a time', async () => {
    const blocks = Array.from({ length: 4000 }, (__, i) => blockOf(1, 128 * 1024, 'x', i === 3999 ? 1 : 0));
    const bomb = frameOf(Buffer.concat(blocks), 7 << 3);
    let size = 0;
    for await (const part of unzstd(inPieces(bomb, 65_536), 'a.zst', decode)) {
      expect(part.length).toBeLessThan(1024 ** 2);
      if ((size += part.length) > 10_000_000) break;
    }
    expect(size).toBeLessThan(20_000_000);
  });
});

it.each([
  ['', 0x51d8e999],
  ['abc', 0xad770999],
  ['Nobody inspects the spammish repetition', 0x8a378bf1],
])('XXH64 of %j', (text, expected) => {
  for (const size of [1, 5, 100]) {
    const hash = new Xxh64();
    for (let at = 0; at < text.length; at += size) hash.update(Buffer.from(text.slice(at, at + size)));
    expect(hash.digest()).toBe(expected);
  }
});
