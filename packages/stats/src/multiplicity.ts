/**
 * p-values adjusted by Holm's step-down procedure (1979): those ≤ α are rejected with a familywise error rate ≤ α
 * whatever their dependence. In the order given.
 */
export function holm(p: readonly number[]): number[] {
  const order = ascending(p);
  const adjusted = new Array<number>(p.length);
  let least = 0;
  order.forEach((index, rank) => {
    least = Math.max(least, Math.min(1, (p.length - rank) * p[index]!));
    adjusted[index] = least;
  });
  return adjusted;
}

/**
 * p-values adjusted by Benjamini and Hochberg's step-up procedure (1995): those ≤ α are rejected with a false discovery
 * rate ≤ α under independence or positive dependence. In the order given.
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const order = ascending(p);
  const adjusted = new Array<number>(p.length);
  let most = 1;
  for (let rank = p.length; rank >= 1; rank--) {
    const index = order[rank - 1]!;
    most = Math.min(most, (p.length * p[index]!) / rank);
    adjusted[index] = most;
  }
  return adjusted;
}

function ascending(p: readonly number[]): number[] {
  if (!p.every(value => value >= 0 && value <= 1)) throw new RangeError('a p-value lies outside [0, 1]');
  return p.map((_, index) => index).sort((a, b) => p[a]! - p[b]! || a - b);
}
