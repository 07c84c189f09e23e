import { describe, expect, it } from '@jest/globals';
import { countText, durationText, evidenceText, percentText } from './text.js';

it.each([
  [0, '0ms'],
  [999, '999ms'],
  [1000, '1s'],
  [7449, '7.4s'],
  [59_400, '59s'],
  [60_000, '1m'],
  [270_000, '4m 30s'],
  [7_500_000, '2h 5m'],
])('durationText(%d) is %s', (milliseconds, text) => expect(durationText(milliseconds)).toBe(text));

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1_234_567, '1,234,567'],
])('countText(%d) is %s', (count, text) => expect(countText(count)).toBe(text));

it.each([
  [0, '0 %'],
  [0.00042, '0.042 %'],
  [0.0123, '1.2 %'],
  [0.2, '20 %'],
  [1, '100 %'],
])('percentText(%d) is %s', (share, text) => expect(percentText(share)).toBe(text));

describe('evidenceText', () => {
  it.each([
    [0, '1'],
    [Math.log(19.6), '20'],
    [Math.log(1.44), '1.4'],
    [Math.log(0.0021), '0.0021'],
    [Math.log(2.34e12), '2.3e+12'],
    [-50 * Math.LN10, '1.0e-50'],
    // Far beyond what a number holds.
    [5000 * Math.LN10, '1.0e+5000'],
  ])('of %d is %s', (log, text) => expect(evidenceText(log)).toBe(text));
});
