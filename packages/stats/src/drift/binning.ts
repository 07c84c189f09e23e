import { edgesOf, stepsOf, type Cell } from './steps.js';

/**
 * Inner edges of about `bins` bins of equal share of the reference; the outer bins are open. Only places that no cell of
 * either side straddles are taken, so that counts per bin are exact; values that repeat make bins fewer. Bin i holds
 * edges[i−1] ≤ x < edges[i].
 */
export function equalShareEdges(
  reference: readonly Cell[],
  current: readonly Cell[],
  bins: number,
): number[] {
  const at = edgesOf(reference, current);
  const [f, g] = [stepsOf(reference, at), stepsOf(current, at)];
  const whole = (i: number) => f.below.least[i] === f.below.most[i] && g.below.least[i] === g.below.most[i];
  const edges: number[] = [];
  let due = 1;
  for (let i = 0; i < at.length && due < bins; i++) {
    const below = f.below.least[i]!;
    if (below >= f.count) break;
    if (below * bins < f.count * due || !whole(i)) continue;
    edges.push(at[i]!);
    // A value so frequent that it fills several bins takes their edges with it.
    due = Math.floor((below * bins) / f.count) + 1;
  }
  return edges;
}

/** Counts per bin; a cell that straddles an edge is shared out as if its values lay evenly in it. */
export function countPerBin(cells: readonly Cell[], edges: readonly number[]): number[] {
  const counts = new Array<number>(edges.length + 1).fill(0);
  let bin = 0;
  for (const [low, high, count] of cells) {
    while (bin < edges.length && edges[bin]! <= low) bin++;
    if (bin === edges.length || high <= edges[bin]!) {
      counts[bin]! += count;
      continue;
    }
    const width = high - low;
    let from = low;
    let at = bin;
    for (; at < edges.length && edges[at]! < high; at++) {
      counts[at]! += (count * (edges[at]! - from)) / width;
      from = edges[at]!;
    }
    counts[at]! += (count * (high - from)) / width;
  }
  return counts;
}

/** Inner edges of bins of equal width between the extremes of both, as NumPy's histogram has them. */
export function equalWidthEdges(low: number, high: number, bins: number): number[] {
  return Array.from({ length: bins - 1 }, (_, i) => low + ((i + 1) * (high - low)) / bins);
}
