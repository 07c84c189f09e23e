import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DeltaReader } from './delta.js';
import { HybridReader, unpackBits } from './hybrid.js';
import { MsbLevels } from './msb-levels.js';
import { CutOff, ThriftReader } from './thrift.js';

/** Values of `width` bits side by side, least significant bit first, after `shift` bits of ones. */
function pack(values: readonly bigint[], width: number, shift = 0): Buffer {
  let bits = (1n << BigInt(shift)) - 1n;
  values.forEach((value, i) => (bits |= value << BigInt(shift + i * width)));
  const bytes = Buffer.alloc(Math.ceil((shift + values.length * width) / 8));
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number((bits >> BigInt(8 * i)) & 0xffn);
  return bytes;
}

function varint(value: bigint): number[] {
  const bytes: number[] = [];
  for (; value > 0x7fn; value >>= 7n) bytes.push(Number(value & 0x7fn) | 0x80);
  return [...bytes, Number(value)];
}

const zigzag = (value: bigint) => varint(BigInt.asUintN(64, (value << 1n) ^ (value >> 63n)));

/** DELTA_BINARY_PACKED with blocks of 128 values in 4 miniblocks. */
function delta(values: readonly bigint[]): Buffer {
  const parts: Buffer[] = [
    Buffer.from([
      ...varint(128n),
      ...varint(4n),
      ...varint(BigInt(values.length)),
      ...zigzag(values[0] ?? 0n),
    ]),
  ];
  const deltas = values.slice(1).map((value, i) => BigInt.asIntN(64, value - values[i]!));
  for (let block = 0; block < deltas.length; block += 128) {
    const some = deltas.slice(block, block + 128);
    const least = some.reduce((a, b) => (a < b ? a : b));
    const minis = [0, 32, 64, 96].map(at => some.slice(at, at + 32).map(d => BigInt.asUintN(64, d - least)));
    const widths = minis.map(mini => Math.max(0, ...mini.map(d => (d === 0n ? 0 : d.toString(2).length))));
    parts.push(Buffer.from([...zigzag(least), ...widths]));
    minis.forEach((mini, i) => {
      if (!mini.length) return;
      const full = [...mini, ...new Array<bigint>(32 - mini.length).fill(0n)];
      parts.push(pack(full, widths[i]!));
    });
  }
  return Buffer.concat(parts);
}

/** Cuts a count into reads of random sizes. */
const cuts = fc.array(fc.integer({ min: 1, max: 70 }));

function inCuts(count: number, sizes: readonly number[], read: (at: number, size: number) => void): void {
  for (let at = 0, i = 0; at < count; i++) {
    const size = Math.min(count - at, sizes[i % (sizes.length || 1)] ?? count);
    read(at, size);
    at += size;
  }
}

describe('bit packing', () => {
  it('unpacks any width from any bit on', () => {
    const packed = fc
      .integer({ min: 0, max: 32 })
      .chain(width =>
        fc.tuple(
          fc.constant(width),
          fc.integer({ min: 0, max: 7 }),
          fc.array(fc.bigInt({ min: 0n, max: (1n << BigInt(width)) - 1n }), { maxLength: 50 }),
        ),
      );
    fc.assert(
      fc.property(packed, ([width, shift, values]) => {
        const into = new Int32Array(values.length);
        unpackBits(pack(values, width, shift), 0, shift, width, into, 0, values.length);
        expect([...into]).toEqual(values.map(value => Number(BigInt.asIntN(32, value))));
      }),
    );
  });

  it('reads deprecated levels, most significant bit first', () => {
    const into = new Int32Array(8);
    // The example of Encodings.md: 0 to 7 in three bits each.
    new MsbLevels(Uint8Array.of(0b00000101, 0b00111001, 0b01110111), 0, 3, 3, 8).read(into, 8);
    expect([...into]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(() => new MsbLevels(new Uint8Array(2), 0, 2, 3, 8)).toThrow('cut off');
  });
});

describe('the hybrid of runs and bit packing', () => {
  const runs = fc.array(
    fc.oneof(
      fc.record({ value: fc.integer({ min: 0, max: 15 }), count: fc.integer({ min: 1, max: 300 }) }),
      fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 8, maxLength: 8 }),
    ),
    { minLength: 1 },
  );

  it('reads runs in pieces of any size', () => {
    fc.assert(
      fc.property(runs, cuts, (list, sizes) => {
        const bytes: number[] = [];
        const values: number[] = [];
        for (const run of list) {
          if (Array.isArray(run)) bytes.push(3, ...pack(run.map(BigInt), 4));
          else bytes.push(...varint(BigInt(run.count) << 1n), run.value);
          values.push(...(Array.isArray(run) ? run : new Array<number>(run.count).fill(run.value)));
        }
        const reader = new HybridReader(Uint8Array.from(bytes), 0, bytes.length, 4);
        const got: number[] = [];
        inCuts(values.length, sizes, (at, size) => {
          const into = new Int32Array(size);
          if (reader.takeRun(values[at]!, size)) into.fill(values[at]!);
          else reader.read(into, size);
          got.push(...into);
        });
        expect(got).toEqual(values);
        expect(() => reader.read(new Int32Array(1), 1)).toThrow('too soon');
      }),
    );
  });

  it('reads billions from a few bytes, a few at a time', () => {
    const reader = new HybridReader(Uint8Array.of(...varint(2n ** 33n), 1), 0, 6, 1);
    const into = new Int32Array(4);
    reader.read(into, 4);
    expect([...into]).toEqual([1, 1, 1, 1]);
  });

  it('refuses what is no run', () => {
    expect(() => new HybridReader(new Uint8Array(1), 0, 1, 33)).toThrow('33 bits');
    expect(() => new HybridReader(new Uint8Array(9), 0, 9, 1).read(new Int32Array(1), 1)).toThrow('empty');
  });
});

describe('delta encoding', () => {
  const integers = fc.array(
    fc.oneof(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.bigInt({ min: -9n, max: 9n })),
    { maxLength: 400 },
  );

  it('reads integers of 64 bits in pieces of any size, and knows where they end', () => {
    fc.assert(
      fc.property(integers, cuts, (values, sizes) => {
        const bytes = Buffer.concat([delta(values), Buffer.from('rest')]);
        const reader = new DeltaReader(bytes, 0, bytes.length);
        expect(reader.count).toBe(values.length);
        const got: bigint[] = [];
        inCuts(values.length, sizes, (_, size) => {
          const into = new Int32Array(2 * size);
          reader.read(into, size, 2);
          got.push(...new BigInt64Array(into.buffer));
        });
        expect(got).toEqual(values);
        expect(reader.end()).toBe(bytes.length - 4);
        expect(new DeltaReader(bytes, 0, bytes.length).end()).toBe(bytes.length - 4);
        expect(() => reader.read(new Int32Array(2), 1, 2)).toThrow('fewer values');
      }),
    );
  });

  it('refuses bytes that end too soon', () => {
    const bytes = delta(Array.from({ length: 300 }, (_, i) => BigInt(i * i)));
    for (const end of [0, 2, 5, 12, bytes.length - 20]) {
      const read = () => {
        const reader = new DeltaReader(bytes, 0, end);
        reader.read(new Int32Array(300), 300, 1);
      };
      expect(read).toThrow();
    }
  });
});

describe('Thrift', () => {
  it('tells bytes that end too soon from wrong ones', () => {
    const text = Uint8Array.of(0x18, 5, 0x61, 0x62, 0x63, 0x64, 0x65, 0);
    let read = '';
    const reader = new ThriftReader(text);
    reader.struct(() => (read = reader.text()));
    expect(read).toBe('abcde');
    expect(() => new ThriftReader(text.subarray(0, 4)).struct(() => false)).toThrow(CutOff);
    const wrong = new ThriftReader(text);
    expect(() => wrong.struct(() => wrong.integer())).toThrow('an integer should stand');
  });

  it('stops at structures nested without end, and at lists longer than the bytes', () => {
    expect(() => new ThriftReader(new Uint8Array(1000).fill(0x1c)).struct(() => false)).toThrow('too deeply');
    expect(() => new ThriftReader(Uint8Array.of(0x19, 0xf5, 0xff, 0xff, 0x03)).struct(() => false)).toThrow(
      CutOff,
    );
  });
});
