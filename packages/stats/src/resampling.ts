import { drawMultinomial, drawRows } from './draws.js';
import type { Random } from './random.js';

/**
 * A way to draw samples anew from the sample at hand. A drawn sample is told as a weight per row: how often the row was
 * drawn. Whatever is compared on the same weights is compared in pairs.
 */
export interface Resampling {
  /** How many weights a sample has. */
  size: number;
  /** How many independent units are drawn: rows, or clusters of them. */
  units: number;
  /** Draws as many units as there are, with replacement. */
  draw(random: Random, weights: Float64Array): void;
  /**
   * Visits every sample with one unit, or one group of units, left out. The buffer is used again. Answers how many such
   * samples each visit stands for.
   */
  leaveOut(visit: (weights: Float64Array, index: number) => void): Float64Array;
  /** How many visits `leaveOut` makes. */
  groups: number;
}

/** Above this many units the jackknife leaves out whole groups: the acceleration needs no more of them. */
const MAX_GROUPS = 200;

/** Every row is a unit. */
export function ofRows(size: number, most = MAX_GROUPS): Resampling {
  const groups = Math.min(size, most);
  return {
    size,
    units: size,
    groups,
    draw: drawRows,
    leaveOut(visit) {
      const weights = new Float64Array(size).fill(1);
      for (let group = 0; group < groups; group++) {
        for (let row = group; row < size; row += groups) weights[row] = 0;
        visit(weights, group);
        for (let row = group; row < size; row += groups) weights[row] = 1;
      }
      return new Float64Array(groups).fill(1);
    },
  };
}

/**
 * Rows that are told apart only by their kind: `counts[i]` rows of kind i. The same distribution as of the rows one by
 * one, in time that depends on the kinds alone.
 */
export function ofCells(counts: Float64Array): Resampling {
  const units = counts.reduce((sum, count) => sum + count, 0);
  return {
    size: counts.length,
    units,
    groups: counts.length,
    draw: (random, weights) => drawMultinomial(counts, random, weights),
    leaveOut(visit) {
      const weights = Float64Array.from(counts);
      for (let cell = 0; cell < counts.length; cell++) {
        weights[cell]! -= 1;
        visit(weights, cell);
        weights[cell]! += 1;
      }
      return counts;
    },
  };
}

/** Rows that belong together are drawn together. `cluster[row]` is a whole number in [0, clusters). */
export function ofClusters(cluster: ArrayLike<number>, clusters: number, most = MAX_GROUPS): Resampling {
  const units = ofRows(clusters, most);
  const drawn = new Float64Array(clusters);
  const spread = (counts: Float64Array, weights: Float64Array) => {
    for (let row = 0; row < weights.length; row++) weights[row] = counts[cluster[row]!]!;
  };
  return {
    size: cluster.length,
    units: clusters,
    groups: units.groups,
    draw(random, weights) {
      drawRows(random, drawn);
      spread(drawn, weights);
    },
    leaveOut(visit) {
      const weights = new Float64Array(cluster.length);
      return units.leaveOut((counts, index) => {
        spread(counts, weights);
        visit(weights, index);
      });
    },
  };
}
