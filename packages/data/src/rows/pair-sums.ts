/** [exponent, sums of the mantissas] in decimal; ascending by exponent. */
export type PairSumsState = { count: number; of: [exponent: number, sum: string][][] };

const X = 0;
const Y = 1;
const XX = 2;
const YY = 3;
const XY = 4;

/**
 * Sums of two columns, of their squares and of their products, without any rounding: they do not depend on the order or the split
 * of the data. A finite value is m · 2^(e − 1074) with an integer m.
 */
export class PairSums {
  count = 0;
  readonly #of = Array.from({ length: 5 }, () => new Map<number, bigint>());

  add(x: number, y: number): void {
    const [ex, mx] = partsOf(x);
    const [ey, my] = partsOf(y);
    this.count++;
    this.#add(X, ex, mx);
    this.#add(Y, ey, my);
    this.#add(XX, 2 * ex, mx * mx);
    this.#add(YY, 2 * ey, my * my);
    this.#add(XY, ex + ey, mx * my);
  }

  /** Pearson's coefficient, rounded once; undefined where one of the columns has only one value. */
  get correlation(): number | undefined {
    const n = BigInt(this.count);
    const [x, y, xx, yy, xy] = this.#of.map(total) as [bigint, bigint, bigint, bigint, bigint];
    const spread = (n * xx - x * x) * (n * yy - y * y);
    if (spread === 0n) return undefined;
    const shared = n * xy - x * y;
    const root = Math.sqrt(ratio(shared * shared, spread));
    return shared < 0n ? -root : root;
  }

  state(): PairSumsState {
    const of = this.#of.map(sums =>
      [...sums].sort((a, b) => a[0] - b[0]).map(([e, sum]): [number, string] => [e, String(sum)]),
    );
    return { count: this.count, of };
  }

  merge({ count, of }: PairSumsState): void {
    this.count += count;
    for (const [which, sums] of of.entries())
      for (const [exponent, sum] of sums) this.#add(which, exponent, BigInt(sum));
  }

  #add(which: number, exponent: number, value: bigint): void {
    const sums = this.#of[which]!;
    sums.set(exponent, (sums.get(exponent) ?? 0n) + value);
  }
}

function total(sums: ReadonlyMap<number, bigint>): bigint {
  let sum = 0n;
  for (const [exponent, value] of sums) sum += value << BigInt(exponent);
  return sum;
}

/** At most 1: of squares, by the inequality of Cauchy and Schwarz. */
function ratio(numerator: bigint, denominator: bigint): number {
  const shift = BigInt(
    Math.max(0, denominator.toString(16).length * 4 - numerator.toString(16).length * 4 + 64),
  );
  return Number((numerator << shift) / denominator) / 2 ** Number(shift);
}

const bits = new BigUint64Array(1);
const double = new Float64Array(bits.buffer);

/** Exponents 0 and 1 both stand for 2^−1074. */
function partsOf(value: number): [exponent: number, mantissa: bigint] {
  double[0] = value;
  const all = bits[0]!;
  const exponent = Number((all >> 52n) & 0x7ffn);
  const mantissa = (all & 0xfffffffffffffn) | (exponent === 0 ? 0n : 0x10000000000000n);
  return [Math.max(0, exponent - 1), value < 0 ? -mantissa : mantissa];
}
