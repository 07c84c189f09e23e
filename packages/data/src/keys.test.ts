import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ByteTable } from './byte-table.js';
import { KeySet } from './key-set.js';

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
  it('tells where a key came first, and refuses rather than guess when memory is short', () => {
    const keys = new KeySet('"id"', 50_000);
    const add = (text: string, file: number, line: number) => {
      const bytes = Buffer.from(text);
      return keys.add(bytes, viewOf(bytes), 0, bytes.length, file, line);
    };
    expect(add('a', 0, 2)).toBeUndefined();
    expect(add('b', 1, 7)).toBeUndefined();
    expect(add('b', 2, 9)).toEqual({ file: 1, line: 7 });
    expect(() => {
      for (let i = 0; i < 10_000; i++) add(`key ${i}`, 0, i);
    }).toThrow(/"id" is unique takes more than 50000 bytes of memory, after \d+ different keys/);
  });
});
