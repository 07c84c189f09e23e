import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clopperPearson, mcnemar, tango, wilson, type Inference } from './index.js';

const ends = (inference: Inference, level = 0.95) => [
  inference.bound((1 - level) / 2),
  inference.bound((1 + level) / 2),
];
function expectNear(actual: number[], expected: number[], relative = 1e-9) {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, i) => expect(Math.abs(value / expected[i]! - 1)).toBeLessThan(relative));
}

describe('one proportion, 45 of 50', () => {
  it('has these bounds', () => {
    expectNear(ends(wilson(45, 50)), [0.786397685625204, 0.95652423506811]);
    expectNear(ends(clopperPearson(45, 50)), [0.781864633565798, 0.966724906410978]);
  });

  it('reaches 0 and 1 only where nothing speaks against them', () => {
    expect(clopperPearson(0, 10).bound(0.05)).toBe(0);
    expect(clopperPearson(10, 10).bound(0.95)).toBe(1);
    expect(wilson(0, 10).bound(0.05)).toBe(0);
    expect(wilson(10, 10).bound(0.05)).toBeGreaterThan(0.7);
  });

  it.each([
    [-1, 5],
    [6, 5],
    [0, 0],
    [NaN, 5],
    [1.5, 5],
  ])('refuses %p of %p', (k, n) => {
    expect(() => wilson(k, n)).toThrow(RangeError);
    expect(() => clopperPearson(k, n)).toThrow(RangeError);
  });
});

describe('tango', () => {
  it('has these bounds', () => {
    expectNear(ends(tango(1, 7, 21)), [-0.517232276421265, -0.026003032480949]);
    expectNear(ends(tango(25, 12, 200)), [0.005635494058459, 0.126941055155848]);
    expectNear(ends(tango(25, 12, 200), 0.9), [0.015476460225894, 0.11644653108194]);
  });

  it('does not collapse without discordant pairs', () => {
    const z2 = 1.6448536269514722 ** 2;
    expectNear([tango(0, 0, 100).bound(0.95)], [z2 / (100 + z2)]);
  });

  it('holds on to the ends', () => {
    expect(tango(5, 0, 5).bound(0.95)).toBeCloseTo(1, 12);
    expect(tango(0, 5, 5).bound(0.05)).toBeCloseTo(-1, 12);
  });

  it.each([
    [-1, 0, 5],
    [3, 3, 5],
    [0, 0, 0],
    [0.5, 0, 5],
  ])('refuses %p and %p of %p', (b, c, n) => expect(() => tango(b, c, n)).toThrow(RangeError));
});

describe('bounds and p-values', () => {
  const counts = fc
    .tuple(fc.nat(40), fc.nat(40), fc.nat(40))
    .filter(([b, c, rest]) => b + c + rest > 0)
    .map(([b, c, rest]) => [tango(b, c, b + c + rest), wilson(b, b + c + rest)] as const);
  const level = fc.double({ min: 0.01, max: 0.99, noNaN: true });

  it('agree: at the bound of a level the p-value is what remains', () => {
    fc.assert(
      fc.property(counts, level, (inferences, at) => {
        for (const inference of inferences) {
          const bound = inference.bound(at);
          if (Math.abs(bound) > 0.999 || Math.abs(bound) < 1e-9) continue;
          expect(inference.pBelow(bound)).toBeCloseTo(1 - at, 6);
        }
      }),
    );
  });

  it('rise with the level', () => {
    fc.assert(
      fc.property(counts, level, level, (inferences, a, b) => {
        for (const inference of inferences)
          expect(inference.bound(Math.min(a, b))).toBeLessThanOrEqual(
            inference.bound(Math.max(a, b)) + 1e-12,
          );
      }),
    );
  });

  it('mirror when the arms are swapped', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), level, (b, c, rest, at) => {
        const n = b + c + rest + 1;
        expect(tango(b, c, n).bound(at)).toBeCloseTo(-tango(c, b, n).bound(1 - at), 12);
      }),
    );
  });
});

describe('mcnemar', () => {
  it.each([
    [1, 7, 0.0703125, 0.0390625],
    [25, 12, 0.0470310274395161, 0.0335524396796246],
    [86, 150, 3.71593613957143e-5, 2.89338951761547e-5],
  ])('%p against %p', (b, c, exact, midP) => {
    const p = mcnemar(b, c);
    expectNear([p.exact, p.midP], [exact, midP]);
    expect(mcnemar(c, b)).toEqual(p);
  });

  it('finds 59 against 121 as R does, and equality in a tie', () => {
    expectNear([mcnemar(59, 121).exact], [4.43444926375516e-6]);
    expect(mcnemar(5, 5)).toEqual({ exact: 1, midP: 1 });
    expect(mcnemar(0, 0)).toEqual({ exact: 1, midP: 1 });
    expect(mcnemar(0, 3)).toEqual({ exact: 0.25, midP: 0.125 });
  });
});
