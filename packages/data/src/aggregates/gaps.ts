import type { Weighted } from '../histogram.js';
import type { AggregateCheck } from './aggregate-check.js';
import { showAge } from './age.js';
import { factsOf } from './facts.js';

/**
 * Data that are updated so often leave no longer gap between two times that follow each other. How old the newest time may be is
 * another promise (`latency`).
 * @param most milliseconds
 */
export function measureGaps(column: string, most: number): AggregateCheck['measure'] {
  return scan => {
    const facts = factsOf(scan, column);
    const numbers = facts?.numbers;
    if (!numbers) return { kept: false, found: 'the column has no times' };
    const { least, most: atMost, after } = longestGap(numbers.weighted, numbers.min, numbers.max);
    const shown = facts.hidden ? '' : `, after ${new Date(after).toISOString()}`;
    if (atMost <= most) return { kept: true, found: `the longest gap is ${showAge(atMost)}` };
    if (least > most) {
      const about = least === atMost ? '' : 'at least ';
      return { kept: false, found: `the longest gap is ${about}${showAge(least)}${shown}` };
    }
    return {
      unknown: `there are too many different times to tell gaps that are shorter than two days; the longest lies between ${showAge(least)} and ${showAge(atMost)}`,
    };
  };
}

/** Of many different times only the day is known, and of a gap only bounds. */
function longestGap(times: readonly Weighted[], min: number, max: number) {
  const longest = { least: 0, most: 0, after: min };
  for (const [i, [low, high]] of times.entries()) {
    const next = times[i + 1];
    const [from, to] = [Math.max(low, min), Math.min(high, max)];
    // Within a cell, times may be anywhere.
    longest.most = Math.max(longest.most, to - from, next ? Math.min(next[1], max) - from : 0);
    const least = next ? next[0] - to : 0;
    if (least > longest.least) {
      longest.least = least;
      longest.after = from;
    }
  }
  return longest;
}
