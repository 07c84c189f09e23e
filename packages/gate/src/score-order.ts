import { sortIndexes } from '@sluice/stats';

const ORDERS = new WeakMap<Float64Array, Uint32Array>();

/** Rows by ascending score. Sorting takes longer than all the rest, and metrics, bounds and curves need the same order. */
export function ascending(score: Float64Array): Uint32Array {
  let order = ORDERS.get(score);
  if (!order) ORDERS.set(score, (order = sortIndexes(score)));
  return order;
}
