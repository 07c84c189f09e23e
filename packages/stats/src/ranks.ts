import { sortIndexes } from './order.js';

/** Midranks from 1: tied values share the mean of their ranks. */
export function midranks(values: ArrayLike<number>): Float64Array {
  const order = sortIndexes(values);
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    // Ranks start+1 … end, whose mean is this.
    for (let i = start; i < end; i++) ranks[order[i]!] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}
