import type { Random } from './random.js';

/** Above this many expected successes the rejection method takes over from inversion. */
const FEW = 10;

/**
 * A binomial number of successes: by inversion where few are expected, else by transformed rejection (BTRS; Hörmann, J.
 * Statist. Comput. Simul. 46:101, 1993). `n` is a whole number, 0 ≤ p ≤ 1.
 */
export function drawBinomial(n: number, p: number, random: Random): number {
  if (n === 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - drawBinomial(n, 1 - p, random);
  return n * p < FEW ? invert(n, p, random) : reject(n, p, random);
}

function invert(n: number, p: number, random: Random): number {
  const odds = p / (1 - p);
  const start = Math.exp(n * Math.log1p(-p));
  for (;;) {
    let [left, chance] = [random.uniform(), start];
    for (let k = 0; k <= n; k++) {
      if (left <= chance) return k;
      left -= chance;
      chance *= (odds * (n - k)) / (k + 1);
    }
  }
}

function reject(n: number, p: number, random: Random): number {
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const sure = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const mode = Math.floor((n + 1) * p);
  const odds = p / (1 - p);
  for (;;) {
    const u = random.uniform() - 0.5;
    const v = random.uniform();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + centre);
    if (us >= 0.07 && v <= sure) return k;
    if (k < 0 || k > n) continue;
    const height = Math.log((v * alpha) / (a / (us * us) + b));
    const limit =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
      (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
      (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
      stirling(mode) +
      stirling(n - mode) -
      stirling(k) -
      stirling(n - k);
    if (height <= limit) return k;
  }
}

/** What Stirling's formula for ln k! leaves out. */
const REST = [
  0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.02079067210376509, 0.0166446911898211,
  0.0138761288230707, 0.0118967099458917, 0.010411265261972, 0.00925546218271273, 0.00833056343336287,
];

function stirling(k: number): number {
  const known = REST[k];
  if (known !== undefined) return known;
  const square = (k + 1) * (k + 1);
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1);
}

/**
 * How often each of several kinds is drawn in as many draws as there are of all kinds together, when kind i is as
 * likely as it is frequent. The sum of `counts` is a whole number.
 */
export function drawMultinomial(counts: Float64Array, random: Random, into: Float64Array): void {
  let rest = 0;
  for (let i = 0; i < counts.length; i++) rest += counts[i]!;
  let draws = rest;
  for (let i = 0; i < counts.length; i++) {
    const drawn = drawBinomial(draws, rest > 0 ? counts[i]! / rest : 0, random);
    into[i] = drawn;
    draws -= drawn;
    rest -= counts[i]!;
  }
}

const BLOCK = 4096;

/**
 * How often each of `into.length` rows is drawn in as many draws, each row equally likely. Drawn by blocks that fit in
 * the processor's nearest memory: first how many fall into each block, then which.
 */
export function drawRows(random: Random, into: Float64Array): void {
  const { length } = into;
  into.fill(0);
  let draws = length;
  for (let start = 0; start < length; start += BLOCK) {
    const size = Math.min(BLOCK, length - start);
    const drawn = start + size === length ? draws : drawBinomial(draws, size / (length - start), random);
    drawWithin(random, into, start, size, drawn);
    draws -= drawn;
  }
}

function drawWithin(random: Random, into: Float64Array, start: number, size: number, draws: number): void {
  if (size !== BLOCK) {
    for (let i = 0; i < draws; i++) into[start + random.below(size)]! += 1;
    return;
  }
  // 32 random bits hold two places of 12 bits.
  for (let i = 1; i < draws; i += 2) {
    const bits = random.bits();
    into[start + (bits >>> 20)]! += 1;
    into[start + ((bits >>> 8) & (BLOCK - 1))]! += 1;
  }
  if (draws % 2) into[start + (random.bits() >>> 20)]! += 1;
}
