/**
 * Sum that keeps what rounding takes from it, by Knuth's exact addition of two numbers (Ogita, Rump & Oishi 2005, Sum2):
 * its error does not grow with the number of terms, so their order hardly matters.
 */
export class CompensatedSum {
  #sum = 0;
  #lost = 0;

  add(term: number): void {
    const next = this.#sum + term;
    const added = next - this.#sum;
    this.#lost += this.#sum - (next - added) + (term - added);
    this.#sum = next;
  }

  get value(): number {
    return this.#sum + this.#lost;
  }
}

export function sum(values: ArrayLike<number>): number {
  const total = new CompensatedSum();
  for (let i = 0; i < values.length; i++) total.add(values[i]!);
  return total.value;
}

/** NaN of nothing. */
export function mean(values: ArrayLike<number>): number {
  return sum(values) / values.length;
}

/** Sample variance (divisor n − 1), in two passes. NaN of fewer than two values. */
export function variance(values: ArrayLike<number>): number {
  return covariance(values, values);
}

/** Sample covariance (divisor n − 1) of pairs. NaN of fewer than two pairs. */
export function covariance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`${a.length} and ${b.length} values are not pairs`);
  if (a.length < 2) return NaN;
  const [meanA, meanB] = [mean(a), mean(b)];
  const total = new CompensatedSum();
  for (let i = 0; i < a.length; i++) total.add((a[i]! - meanA) * (b[i]! - meanB));
  return total.value / (a.length - 1);
}
