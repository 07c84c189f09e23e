import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Ids } from './ids.js';
import { joinById } from './join.js';

const byUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
// Texts of UTF-8 have no lone halves of surrogate pairs. Few letters, so that many texts begin alike.
const text = fc.string({
  unit: fc.constantFrom('a', 'b', '0', '\u0000', 'é', '\ue000', '\uffff', '😀', '漢'),
  maxLength: 12,
});

describe('Ids', () => {
  it('are ordered as strings are, equal ones by their place', () => {
    fc.assert(
      fc.property(fc.array(text), fc.string(), (texts, prefix) => {
        const start = prefix.toWellFormed();
        const all = texts.map(t => start + t);
        const ids = Ids.of(all);
        const order = ids.order() ?? Uint32Array.from(all.keys());
        const expected = [...all.keys()].sort((a, b) => byUnits(all[a]!, all[b]!) || a - b);
        expect([...order]).toEqual(expected);
      }),
    );
  });

  it('are ordered also where there are many', () => {
    const all = Array.from(
      { length: 5000 },
      (_, i) => `shop-7/${((i * 7919) % 5000).toString().padStart(9, '0')}`,
    );
    const order = Ids.of(all).order()!;
    expect(Array.from(order, row => all[row])).toEqual([...all].sort());
  });

  it('put rows without one first', () => {
    const { texts } = Ids.of(['b', 'a']);
    expect(new Ids(texts, Int32Array.of(0, -1, 1)).order()).toEqual(Uint32Array.of(1, 2, 0));
  });
});

describe('joinById', () => {
  it('pairs equal ids, whatever else either side has', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text), fc.uniqueArray(text), (left, right) => {
        const [a, b] = [left.sort(byUnits), right.sort(byUnits)];
        const join = joinById(Ids.of(a), Ids.of(b));
        const both = a.filter(id => b.includes(id));
        expect(Array.from(join.candidate, row => a[row])).toEqual(both);
        expect(Array.from(join.baseline, row => b[row])).toEqual(both);
      }),
    );
  });
});
