import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ByteTable } from './byte-table.js';
import { testPorts } from '@sluice/testing';
import { HashSet64 } from './hash-set.js';
import { hashNumbers, hashText } from './hashing.js';
import { KeyLog } from './key-log.js';
import { KeySet } from './key-set.js';
import { SpillFile } from './spill-file.js';

const viewOf = (bytes: Buffer) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

describe('ByteTable', () => {
  it('numbers distinct byte strings as a Map does, and gives them back', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\0', 'é'), maxLength: 7 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 400 }), texts => {
        const table = new ByteTable();
        const numbers = new Map<string, number>();
        for (const text of texts) {
          const bytes = Buffer.from(`#${text}#`);
          const number = table.add(bytes, viewOf(bytes), 1, bytes.length - 1);
          if (number < 0) {
            expect(numbers.has(text)).toBe(false);
            numbers.set(text, ~number);
          } else expect(number).toBe(numbers.get(text));
        }
        expect(table.size).toBe(numbers.size);
        for (const [text, number] of numbers) expect(table.get(number).toString()).toBe(text);
      }),
    );
  });

  it('holds strings longer than a chunk of its arena', () => {
    const table = new ByteTable();
    const long = Buffer.alloc(200_000, 'x');
    expect(table.add(long, viewOf(long), 0, long.length)).toBe(~0);
    expect(table.add(long, viewOf(long), 1, long.length)).toBe(~1);
    expect(table.add(long, viewOf(long), 0, long.length)).toBe(0);
    expect(table.get(1)).toHaveLength(199_999);
  });
});

describe('KeySet', () => {
  it('tells where a key came first, and says when memory is short', () => {
    const keys = new KeySet(150_000);
    const add = (text: string, at: number) => {
      const bytes = Buffer.from(text);
      return keys.add(bytes, viewOf(bytes), 0, bytes.length, at);
    };
    expect([add('a', 2), add('b', 7), add('b', 9)]).toEqual([undefined, undefined, 7]);
    expect(Array.from({ length: 10_000 }, (_, i) => add(`key ${i}`, i))).toContain(-1);
  });
});

describe('hashes', () => {
  it('of a text depend on all its bytes, and on no byte around it', () => {
    const text = fc.uint8Array({ maxLength: 20 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 9 }), (a, b, shift) => {
        const hashOf = (bytes: Uint8Array, shift: number) => {
          const padded = Buffer.concat([Buffer.alloc(shift, 1), bytes, Buffer.alloc(shift, 2)]);
          const into = new Int32Array(2);
          hashText(viewOf(padded), shift, shift + bytes.length, into, 0);
          return [...into];
        };
        expect(hashOf(a, shift)).toEqual(hashOf(a, 0));
        if (!Buffer.from(a).equals(b)) expect(hashOf(a, 0)).not.toEqual(hashOf(b, 0));
      }),
      { numRuns: 1000 },
    );
  });

  it('of different numbers are different; of 0 and -0 they are one', () => {
    const values = Float64Array.from([...Array.from({ length: 5000 }, (_, i) => (i - 2500) / 8), -0]);
    const hashes = new Int32Array(2 * values.length);
    hashNumbers(new Int32Array(values.buffer), values.length, hashes);
    const set = new HashSet64();
    for (let i = 0; i < values.length; i++) set.add(hashes[2 * i]!, hashes[2 * i + 1]!);
    expect(set.size).toBe(5000);
  });
});

describe('KeyLog', () => {
  it.each([false, true])('finds the hashes that repeat (in a file: %s)', async inFile => {
    const ports = await testPorts();
    try {
      const spill = new SpillFile(`${await ports.files.temporary('keys')}/a`);
      const logs = [0, 1].map(() => new KeyLog(1, inFile ? () => spill : undefined));
      for (let i = 0; i < 400_000; i++) logs[i & 1]!.add(Math.imul(i % 399_990, 0x9e3779b1), i % 399_990);
      logs[0]!.merge(logs[1]!.state());
      const { distinct, repeated, suspects } = logs[0]!.repeats();
      expect({ distinct, repeated, suspects: suspects.size }).toEqual({
        distinct: 399_990,
        repeated: 10,
        suspects: 10,
      });
      expect(suspects.has(Math.imul(3, 0x9e3779b1), 3)).toBe(true);
      expect(suspects.has(Math.imul(30, 0x9e3779b1), 30)).toBe(false);
      spill.close();
    } finally {
      await ports.dispose();
    }
  });

  it('finds all of a key that comes very often', () => {
    const log = new KeyLog(2 ** 30, undefined);
    for (let i = 0; i < 200_000; i++) log.add(7, i % 3 ? 7 : i);
    const { distinct, repeated, suspects } = log.repeats();
    expect({ distinct, repeated, suspects: suspects.size }).toEqual({
      distinct: 66_668,
      repeated: 133_332,
      suspects: 1,
    });
  });
});
