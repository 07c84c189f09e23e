import { normalCdf, normalQuantile } from '../distributions.js';
import { createRandom, type Random } from '../random.js';

/** Centre and spread of a sample, whose one fifth at each end may be anything. */
interface Shape {
  centre: number;
  spread: number;
}

/** What a number may vary by at least, because it was itself measured on a sample: standard deviations. */
export interface Noise {
  /** Of one number of the history. */
  before: number;
  /** Of the number that is judged. */
  now: number;
}

/** Share of the history at each end that may be spoilt. */
const SPOILT = 0.2;
const SEED = 20_240_511;
/** Samples that the rule is calibrated on, and the normal numbers they take at most. */
const CALIBRATION = { samples: 2000, numbers: 200_000 };

/**
 * Says how surprising one more number is after `size` numbers of the same kind: whether it lies where they let expect it.
 *
 * Centre and spread are mean and standard deviation of the history after Winsorising, a fifth at each end (Dixon & Tukey
 * 1968), so that a few spoilt runs do not hide the next one. How T = |x − centre| / spread is distributed depends on `size`
 * alone if history and x are independent and of one shape, whatever their place and scale; it is integrated over simulated
 * samples, with a fixed seed. The shape is Student's t with four degrees of freedom: what differs from run to run has longer tails
 * than the normal distribution. So P(p ≤ α) = α for such numbers, and is far less for normal ones. The noise of sampling is
 * normal and known; its share of the distance is judged by itself.
 */
export class Prediction {
  readonly size: number;
  readonly #shapes: Shape[];
  /** Mean spread of normal samples of standard deviation 1: noise of sampling is normal. */
  readonly #unit: number;

  /** @param size of the history, at least 3 */
  constructor(size: number) {
    if (!Number.isInteger(size) || size < 3)
      throw new RangeError(`a history of ${size} numbers tells nothing`);
    this.size = size;
    const random = createRandom(SEED);
    const samples = Math.max(100, Math.min(CALIBRATION.samples, Math.floor(CALIBRATION.numbers / size)));
    const normal = () => normalQuantile((random.below(2 ** 20) + 0.5) / 2 ** 20);
    const numbers = (draw: () => number) => Array.from({ length: size }, draw);
    this.#shapes = Array.from({ length: samples }, () =>
      shapeOf(numbers(() => normal() / rootOfChiSquare(random))),
    );
    this.#unit = this.#shapes.reduce(sum => sum + shapeOf(numbers(normal)).spread, 0) / samples;
  }

  /** Two-sided p-value of `value` after `history`. NaN where one of the numbers is not finite. */
  pValue(history: readonly number[], value: number, noise: Noise): number {
    if (history.length !== this.size) throw new RangeError(`${history.length} numbers, not ${this.size}`);
    if (!Number.isFinite(value) || !history.every(Number.isFinite)) return NaN;
    const { centre, spread } = shapeOf(history);
    const distance = Math.abs(value - centre);
    if (distance === 0) return 1;
    const { before, now } = noise;
    // What the noise of the history leaves of its spread is between the runs.
    const between = Math.sqrt(Math.max(0, (spread / this.#unit) ** 2 - before ** 2));
    const sampling = Math.sqrt(now ** 2 + before ** 2 / this.size);
    // Either of them made its part of the distance: a union bound, parts in proportion.
    const z = distance / (between + sampling);
    const byRuns = between === 0 ? 0 : this.#tails(z / this.#unit);
    return Math.min(1, byRuns + (sampling === 0 ? 0 : 2 * normalCdf(-z)));
  }

  /** P(T > t). */
  #tails(t: number): number {
    let total = 0;
    // A sample and its mirror image are equally likely.
    for (const { centre: m, spread: s } of this.#shapes) total += upperTail(t * s - m) + upperTail(t * s + m);
    return total / this.#shapes.length;
  }
}

/** P(X > x) of Student's t with four degrees of freedom, without loss of digits: (1 − u)² (2 + u) / 4, u = x / √(x² + 4). */
function upperTail(x: number): number {
  const root = Math.sqrt(x * x + 4);
  const rest = x > 0 ? 4 / (root * (root + x)) : 1 - x / root;
  return (rest ** 2 * (3 - rest)) / 4;
}

/** √(χ²/4) with four degrees of freedom. */
function rootOfChiSquare(random: Random): number {
  return Math.sqrt(-Math.log((1 - random.uniform()) * (1 - random.uniform())) / 2);
}

function shapeOf(numbers: readonly number[]): Shape {
  const sorted = Float64Array.from(numbers).sort();
  const cut = Math.floor(SPOILT * sorted.length);
  const [low, high] = [sorted[cut]!, sorted[sorted.length - 1 - cut]!];
  let centre = 0;
  for (const x of sorted) centre += Math.min(Math.max(x, low), high) / sorted.length;
  let squares = 0;
  for (const x of sorted) squares += (Math.min(Math.max(x, low), high) - centre) ** 2;
  return { centre, spread: Math.sqrt(squares / (sorted.length - 1)) };
}
