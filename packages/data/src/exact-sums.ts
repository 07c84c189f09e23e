/**
 * Sums of float64 values and of their squares without any rounding, so that they do not depend on the order or the split of
 * the data. A finite value is ±m · 2^(e − 1075) with an integer m < 2⁵³; for each exponent e the sums of m and of m² are kept
 * in digits of 18 bits, as integers of float64.
 */

/** Sums of one exponent: three digits of Σ±m, five of Σm², two to spare for carries. */
const DIGITS = 8;
const BASE = 2 ** 18;
/** After so many values a digit could pass 2⁵³: digits of m² come to less than 2³⁸ a value. */
const CARRY_AFTER = 2 ** 15;
const EXPONENTS = 2047;

/** [exponent, Σ±m, Σm²], integers in decimal; ascending by exponent. */
export type SumsState = [exponent: number, sum: string, squares: string][];

export class ExactSums {
  /** First the digits of Σ±m, then those of Σm²; `undefined` for an exponent that has not come. */
  readonly #digits: (Float64Array | undefined)[] = new Array<undefined>(EXPONENTS).fill(undefined);
  /** What was carried out of the digits. */
  readonly #carried = new Map<number, { sum: bigint; squares: bigint }>();
  #pending = 0;

  /** Takes the values of rows from `from` up to `to` that are not NaN; none may be infinite. */
  addAll(values: Float64Array, words: Int32Array, from: number, to: number): void {
    for (let at = from; at < to; at += CARRY_AFTER)
      this.#addSome(values, words, at, Math.min(to, at + CARRY_AFTER));
  }

  /** Takes one value `count` times. */
  add(value: number, count: number): void {
    const [exponent, mantissa] = partsOf(value);
    const entry = this.#entry(exponent);
    entry.sum += mantissa * BigInt(count);
    entry.squares += mantissa * mantissa * BigInt(count);
  }

  /** Σv as `sum · 2^−1074`, Σv² as `squares · 2^−2148`. */
  get totals(): { sum: bigint; squares: bigint } {
    this.#carryAll();
    let sum = 0n;
    let squares = 0n;
    for (const [exponent, entry] of this.#carried) {
      // Exponents 0 and 1 both stand for 2^−1074.
      const shift = BigInt(Math.max(0, exponent - 1));
      sum += entry.sum << shift;
      squares += entry.squares << (2n * shift);
    }
    return { sum, squares };
  }

  state(): SumsState {
    this.#carryAll();
    return [...this.#carried]
      .sort((a, b) => a[0] - b[0])
      .map(([exponent, { sum, squares }]) => [exponent, String(sum), String(squares)]);
  }

  merge(state: SumsState): void {
    for (const [exponent, sum, squares] of state) {
      const entry = this.#entry(exponent);
      entry.sum += BigInt(sum);
      entry.squares += BigInt(squares);
    }
  }

  #addSome(values: Float64Array, words: Int32Array, from: number, to: number): void {
    this.#pending += to - from;
    if (this.#pending > CARRY_AFTER) {
      this.#carryAll();
      this.#pending = to - from;
    }
    let exponent = -1;
    let digits: Float64Array = NONE;
    for (let row = from; row < to; row++) {
      const value = values[row]!;
      if (value !== value) continue;
      const high = words[2 * row + 1]!;
      const low = words[2 * row]!;
      const e = (high >>> 20) & 0x7ff;
      if (e !== exponent) {
        exponent = e;
        digits = this.#digits[e] ?? this.#newDigits(e);
      }
      const top = (high & 0xfffff) | (e === 0 ? 0 : 0x100000);
      const d0 = low & 0x3ffff;
      const d1 = (low >>> 18) | ((top & 0xf) << 14);
      const d2 = top >>> 4;
      if (high < 0) {
        digits[0]! -= d0;
        digits[1]! -= d1;
        digits[2]! -= d2;
      } else {
        digits[0]! += d0;
        digits[1]! += d1;
        digits[2]! += d2;
      }
      digits[3]! += d0 * d0;
      digits[4]! += 2 * d0 * d1;
      digits[5]! += 2 * d0 * d2 + d1 * d1;
      digits[6]! += 2 * d1 * d2;
      digits[7]! += d2 * d2;
    }
  }

  #carryAll(): void {
    if (this.#pending === 0) return;
    this.#pending = 0;
    for (const [exponent, digits] of this.#digits.entries()) {
      if (!digits) continue;
      const entry = this.#entry(exponent);
      entry.sum += joined(digits, 0, 3);
      entry.squares += joined(digits, 3, DIGITS);
      digits.fill(0);
    }
  }

  #entry(exponent: number): { sum: bigint; squares: bigint } {
    let entry = this.#carried.get(exponent);
    if (!entry) this.#carried.set(exponent, (entry = { sum: 0n, squares: 0n }));
    return entry;
  }

  #newDigits(exponent: number): Float64Array {
    const digits = new Float64Array(DIGITS);
    this.#digits[exponent] = digits;
    return digits;
  }
}

const NONE = new Float64Array(DIGITS);

function joined(digits: Float64Array, from: number, to: number): bigint {
  let value = 0n;
  for (let i = to - 1; i >= from; i--) value = value * BigInt(BASE) + BigInt(digits[i]!);
  return value;
}

const words = new BigUint64Array(1);
const double = new Float64Array(words.buffer);

function partsOf(value: number): [exponent: number, mantissa: bigint] {
  double[0] = value;
  const bits = words[0]!;
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const mantissa = (bits & 0xfffffffffffffn) | (exponent === 0 ? 0n : 0x10000000000000n);
  return [exponent, value < 0 ? -mantissa : mantissa];
}
