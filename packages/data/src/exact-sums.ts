import { UNIT_EXPONENT } from '@sluice/kernel';

/**
 * Sums of float64 values and of their squares without any rounding, so that they do not depend on the order or the split of
 * the data. A finite value is ±m · 2^(e − 1075) with an integer m < 2⁵³; for each exponent e the sums of m and of m² are kept.
 * Small integers count as themselves: m is the integer, and e that of the unit. The loops of packages/kernel do the same.
 */

/** [exponent, Σ±m, Σm²], integers in decimal; ascending by exponent. */
export type SumsState = [exponent: number, sum: string, squares: string][];

const SMALL = 2 ** 26;

export class ExactSums {
  readonly #sums = new Map<number, { sum: bigint; squares: bigint }>();

  /** Takes one value `count` times. */
  add(value: number, count: number): void {
    const [exponent, mantissa] = partsOf(value);
    this.addSums(exponent, mantissa * BigInt(count), mantissa * mantissa * BigInt(count));
  }

  /** Takes what the mantissas, and their squares, of some values of that exponent come to. */
  addSums(exponent: number, sum: bigint, squares: bigint): void {
    if (squares === 0n) return;
    const entry = this.#sums.get(exponent);
    if (!entry) {
      this.#sums.set(exponent, { sum, squares });
      return;
    }
    entry.sum += sum;
    entry.squares += squares;
  }

  /** Σv as `sum · 2^−1074`, Σv² as `squares · 2^−2148`. */
  get totals(): { sum: bigint; squares: bigint } {
    let sum = 0n;
    let squares = 0n;
    for (const [exponent, entry] of this.#sums) {
      // Exponents 0 and 1 both stand for 2^−1074.
      const shift = BigInt(Math.max(0, exponent - 1));
      sum += entry.sum << shift;
      squares += entry.squares << (2n * shift);
    }
    return { sum, squares };
  }

  state(): SumsState {
    return [...this.#sums]
      .sort((a, b) => a[0] - b[0])
      .map(([exponent, { sum, squares }]) => [exponent, String(sum), String(squares)]);
  }

  merge(state: SumsState): void {
    for (const [exponent, sum, squares] of state) this.addSums(exponent, BigInt(sum), BigInt(squares));
  }
}

const words = new BigUint64Array(1);
const double = new Float64Array(words.buffer);

function partsOf(value: number): [exponent: number, mantissa: bigint] {
  if (Number.isInteger(value) && Math.abs(value) < SMALL) return [UNIT_EXPONENT, BigInt(value)];
  double[0] = value;
  const bits = words[0]!;
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const mantissa = (bits & 0xfffffffffffffn) | (exponent === 0 ? 0n : 0x10000000000000n);
  return [exponent, value < 0 ? -mantissa : mantissa];
}
