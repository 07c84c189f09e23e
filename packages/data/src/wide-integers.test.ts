import { describe, expect, it } from '@jest/globals';
import type { CellColumn } from '@sluice/tables';
import fc from 'fast-check';
import { ExactSums } from './exact-sums.js';
import { WideIntegers } from './wide-integers.js';

function columnOf(texts: readonly string[]): CellColumn {
  const bytes = Buffer.from(texts.join(''));
  let at = 0;
  const starts = Int32Array.from(texts, text => (at += text.length) - text.length);
  const ends = Int32Array.from(texts, (text, i) => starts[i]! + text.length);
  return { encoding: 'cells', bytes, starts, ends, kinds: undefined, offset: 0, stride: 1 } as CellColumn;
}

const taken = (texts: readonly string[]) => {
  const wide = new WideIntegers();
  wide.takeAll(columnOf(texts), texts.length, Float64Array.from(texts, Number));
  return wide;
};

/** As the summary of a column has it. */
function exactly(wide: WideIntegers, texts: readonly string[]) {
  const values = texts.map(Number);
  const sums = new ExactSums();
  for (const value of values) sums.add(value, 1);
  return wide.exactly(Math.min(...values), Math.max(...values), sums.totals.sum >> 1074n);
}

const integer = fc.oneof(
  fc.bigInt({ min: -(2n ** 64n), max: 2n ** 64n }),
  fc.bigInt({ min: 2n ** 53n - 4n, max: 2n ** 53n + 4n }),
  fc.bigInt({ min: -(10n ** 24n) + 1n, max: 10n ** 24n - 1n }),
  fc.bigInt({ min: -9n, max: 9n }),
);
const written = fc.tuple(integer, fc.constantFrom('', '00', '+')).map(([value, front]) => {
  const digits = String(value < 0n ? -value : value);
  return { value, text: value < 0n ? `-${front === '+' ? '' : front}${digits}` : `${front}${digits}` };
});

describe('integers past 2⁵³', () => {
  it('keep the digits of their extremes and of their sum, in any order and split', () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 30 }), fc.nat(30), (list, cut) => {
        const texts = list.map(({ text }) => text);
        const values = list.map(({ value }) => value);
        const least = values.reduce((a, b) => (b < a ? b : a));
        const most = values.reduce((a, b) => (b > a ? b : a));
        const expected = { min: least, max: most, sum: values.reduce((a, b) => a + b) };
        expect(exactly(taken(texts), texts)).toEqual(expected);
        const [first, second] = [taken(texts.slice(cut)), taken(texts.slice(0, cut))];
        first.merge(JSON.parse(JSON.stringify(second.state())) as ReturnType<WideIntegers['state']>);
        expect(exactly(first, texts)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['1000000000000000000000001', '1e20', '9007199254740993.0'])(
    'say so where they are not known: %s',
    text => {
      const wide = taken([text, '9007199254740993']);
      expect(exactly(wide, [text, '9007199254740993'])).toBeUndefined();
      const other = taken(['9007199254740993']);
      other.merge(wide.state());
      expect(other.exactly(1, 2, 0n)).toBeUndefined();
    },
  );
});
