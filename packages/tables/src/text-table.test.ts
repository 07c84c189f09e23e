import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TextTable } from './text-table.js';

it('numbers different texts in the order they first come', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 5 }), { maxLength: 500 }), texts => {
      const table = new TextTable();
      const codes = texts.map(text => table.add(text));
      expect(table.texts()).toEqual([...new Set(texts)]);
      expect(codes).toEqual(texts.map(text => [...new Set(texts)].indexOf(text)));
    }),
  );
});

it('holds many, and long ones', () => {
  const texts = Array.from({ length: 20_000 }, (_, i) => `${i}`.padEnd(i % 97, 'é'));
  const table = TextTable.of(texts);
  expect(table.size).toBe(20_000);
  expect(table.seal().text(19_999)).toBe(texts[19_999]);
});

it('takes bytes that are not UTF-8 as they are decoded', () => {
  const table = new TextTable();
  const bytes = Buffer.from([0x61, 0xff, 0x62]);
  expect(table.addBytes(bytes, 0, 3, false)).toBe(0);
  expect(table.addBytes(bytes, 0, 3, false)).toBe(0);
  expect([table.texts(), table.add('a\ufffdb')]).toEqual([['a\ufffdb'], 0]);
});
