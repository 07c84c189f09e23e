/**
 * Values of which only this is known: `count` of them lie in [low, high), or all are `low` where both are equal. Lists of
 * cells are ascending and do not overlap; a fixed grid, exact value counts and mixtures of both are such lists.
 */
export type Cell = readonly [low: number, high: number, count: number];

/** Cumulative counts, as far as the cells tell, at the ends of cells and between them. */
export interface Steps {
  /** Ascending: every number at which a cell begins or ends. */
  at: Float64Array;
  /** Values surely < at[i], and values that may be. */
  below: { least: Float64Array; most: Float64Array };
  /** Values surely ≤ x, and values that may be, for every x from at[i] up to the next, which is excluded. */
  upTo: { least: Float64Array; most: Float64Array };
  count: number;
}

/** Every number at which a cell of one of the lists begins or ends, ascending, each once. */
export function edgesOf(...lists: readonly (readonly Cell[])[]): Float64Array {
  const all = new Float64Array(2 * lists.reduce((sum, list) => sum + list.length, 0));
  let length = 0;
  for (const list of lists)
    for (const [low, high] of list) {
      all[length++] = low;
      all[length++] = high;
    }
  all.sort();
  let kept = 0;
  for (let i = 0; i < length; i++) if (i === 0 || all[i] !== all[kept - 1]) all[kept++] = all[i]!;
  return all.slice(0, kept);
}

/** The cumulative counts of the cells at the given numbers, which must hold all edges of the cells. */
export function stepsOf(cells: readonly Cell[], at: Float64Array): Steps {
  const room = () => new Float64Array(at.length);
  const below = { least: room(), most: room() };
  const upTo = { least: room(), most: room() };
  let [begun, ended] = [0, 0];
  let [next, closing] = [0, 0];
  for (let i = 0; i < at.length; i++) {
    const x = at[i]!;
    below.most[i] = begun;
    // A cell that ends here has all its values below; a single value that is x has not.
    for (; closing < cells.length && cells[closing]![1] <= x && cells[closing]![0] < x; closing++)
      ended += cells[closing]![2];
    below.least[i] = ended;
    for (; next < cells.length && cells[next]![0] <= x; next++) begun += cells[next]![2];
    for (; closing < cells.length && cells[closing]![1] <= x; closing++) ended += cells[closing]![2];
    upTo.most[i] = begun;
    upTo.least[i] = ended;
  }
  return { at, below, upTo, count: begun };
}
