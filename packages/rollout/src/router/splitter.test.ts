import { describe, expect, it } from '@jest/globals';
import { Splitter } from './splitter.js';

function chosen(weight: number, requests: number): number[] {
  const splitter = new Splitter();
  return Array.from({ length: requests }, (_, i) => i).filter(() => splitter.choosesCandidate(weight));
}

describe('Splitter', () => {
  it.each([1, 5, 10, 33, 50, 90])('keeps every stretch of requests near %d %%', weight => {
    const choices = chosen(weight, 10_000);
    for (const length of [50, 200, 1000]) {
      for (let from = 0; from + length <= 10_000; from += 37) {
        const share = choices.filter(i => i >= from && i < from + length).length;
        expect(Math.abs(share - (length * weight) / 100)).toBeLessThan(4);
      }
    }
  });

  it('gives nothing at 0 and everything at 100', () => {
    expect(chosen(0, 1000)).toHaveLength(0);
    expect(chosen(100, 1000)).toHaveLength(1000);
  });

  it.each([2, 10, 344])('does not fall into step with rows that repeat every %d requests', period => {
    const rows = new Map<number, number>();
    for (const i of chosen(50, 200 * period)) rows.set(i % period, (rows.get(i % period) ?? 0) + 1);
    expect(rows.size).toBe(period);
    for (const count of rows.values()) expect(Math.abs(count - 100)).toBeLessThan(10);
  });
});
