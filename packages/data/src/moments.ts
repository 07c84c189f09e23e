/**
 * Count, extremes, mean and standard deviation. Sums are taken of the distances from the first value, so that a large mean
 * costs no digits, and in the order of the rows, so that they do not depend on how the rows came in batches.
 */
export class Moments {
  count = 0;
  min = Infinity;
  max = -Infinity;
  #origin = 0;
  #sum = 0;
  #squares = 0;

  add(value: number, count: number): void {
    if (this.count === 0) this.#origin = value;
    const distance = value - this.#origin;
    this.count += count;
    this.#sum += distance * count;
    this.#squares += distance * distance * count;
    this.min = Math.min(this.min, value);
    this.max = Math.max(this.max, value);
  }

  /** Takes the values of the rows from `from` up to `rows` that are not NaN. */
  addAll(values: Float64Array, from: number, rows: number): void {
    let { count } = this;
    let sum = this.#sum;
    let squares = this.#squares;
    let origin = this.#origin;
    let { min, max } = this;
    for (let row = from; row < rows; row++) {
      const value = values[row]!;
      if (value !== value) continue;
      if (count === 0) origin = value;
      count++;
      if (value < min) min = value;
      if (value > max) max = value;
      const distance = value - origin;
      sum += distance;
      squares += distance * distance;
    }
    this.count = count;
    this.#sum = sum;
    this.#squares = squares;
    this.#origin = origin;
    this.min = min;
    this.max = max;
  }

  get mean(): number {
    return this.#origin + this.#sum / this.count;
  }

  /** Of the sample, with n − 1; 0 for a single value. */
  get sd(): number {
    if (this.count < 2) return 0;
    const variance = (this.#squares - (this.#sum * this.#sum) / this.count) / (this.count - 1);
    return Math.sqrt(Math.max(0, variance));
  }
}
