import { normalCdf } from '../distributions.js';
import { delongParts } from '../delong.js';

/** Strength of the ridge: as if each weight had been seen near 0, with this precision. */
const RIDGE = 1;
const ITERATIONS = 25;
const CLOSE = 1e-10;

/**
 * Can a model tell the samples apart? The area under the ROC curve of a ridge logistic regression that is fitted on one
 * half and tried on the other, and conversely (Lopez-Paz & Oquab 2017 call it a classifier two-sample test). 0.5: it
 * cannot. Points belong in a random order; they go to the halves by turns. Columns should have about unit scale.
 *
 * The p-value is one-sided, by the normal limit of Mann and Whitney's U. The two tries depend on each other, so the better
 * one counts twice (Bonferroni). With fewer than 4 points a side nothing is told apart: 0.5 and 1.
 */
export function domainClassifier(
  reference: readonly ArrayLike<number>[],
  current: readonly ArrayLike<number>[],
): { auc: number; p: number } {
  if (reference.length < 4 || current.length < 4) return { auc: 0.5, p: 1 };
  const half = (side: number) => ({
    points: [reference, current].flatMap(points => points.filter((_, i) => i % 2 === side)),
    labels: [reference, current].flatMap((points, label) =>
      points.filter((_, i) => i % 2 === side).map(() => label),
    ),
  });
  const halves = [half(0), half(1)] as const;
  const tries = [0, 1].map(side => {
    const weights = logisticRegression(halves[side]!.points, halves[side]!.labels);
    const { points, labels } = halves[1 - side]!;
    const scores = points.map(point => logitOf(weights, point));
    const { auc, positives, negatives } = delongParts(scores, labels);
    const [n, m] = [positives.length, negatives.length];
    return { auc, p: normalCdf((0.5 - auc) / Math.sqrt((n + m + 1) / (12 * n * m))) };
  });
  const [first, second] = [tries[0]!, tries[1]!];
  return { auc: (first.auc + second.auc) / 2, p: Math.min(1, 2 * Math.min(first.p, second.p)) };
}

/**
 * Weights of a logistic regression, the last of them the intercept, with a ridge on the others; by Newton's method. The
 * ridge makes the maximum unique, so that the same points always give the same weights.
 */
export function logisticRegression(
  points: readonly ArrayLike<number>[],
  labels: readonly number[],
): Float64Array {
  const size = (points[0]?.length ?? 0) + 1;
  const weights = new Float64Array(size);
  for (let round = 0; round < ITERATIONS; round++) {
    const { gradient, hessian } = slopesOf(weights, points, labels);
    const step = solve(hessian, gradient);
    let length = 0;
    for (let i = 0; i < size; i++) {
      weights[i]! += step[i]!;
      length = Math.max(length, Math.abs(step[i]!));
    }
    if (length < CLOSE) break;
  }
  return weights;
}

function logitOf(weights: Float64Array, point: ArrayLike<number>): number {
  let total = weights[weights.length - 1]!;
  for (let i = 0; i < point.length; i++) total += weights[i]! * point[i]!;
  return total;
}

/** Gradient of the penalised log-likelihood, and the negative of its Hessian, row-major. */
function slopesOf(
  weights: Float64Array,
  points: readonly ArrayLike<number>[],
  labels: readonly number[],
): { gradient: Float64Array; hessian: Float64Array } {
  const size = weights.length;
  const gradient = weights.map((weight, i) => (i === size - 1 ? 0 : -RIDGE * weight));
  const hessian = new Float64Array(size * size);
  for (let i = 0; i < size; i++) hessian[i * size + i] = i === size - 1 ? 1e-9 : RIDGE;
  const row = new Float64Array(size).fill(1);
  for (const [k, point] of points.entries()) {
    for (let i = 0; i < size - 1; i++) row[i] = point[i]!;
    const p = 1 / (1 + Math.exp(-logitOf(weights, point)));
    const curvature = p * (1 - p);
    for (let i = 0; i < size; i++) {
      gradient[i]! += (labels[k]! - p) * row[i]!;
      for (let j = 0; j <= i; j++) hessian[i * size + j]! += curvature * row[i]! * row[j]!;
    }
  }
  return { gradient, hessian };
}

/** Solves A x = b for a symmetric positive definite A, of which the lower triangle is read, by Cholesky. */
function solve(a: Float64Array, b: Float64Array): Float64Array {
  const size = b.length;
  const lower = Float64Array.from(a);
  for (let j = 0; j < size; j++) {
    for (let k = 0; k < j; k++)
      for (let i = j; i < size; i++) lower[i * size + j]! -= lower[i * size + k]! * lower[j * size + k]!;
    const root = Math.sqrt(lower[j * size + j]!);
    for (let i = j; i < size; i++) lower[i * size + j]! /= root;
  }
  const x = Float64Array.from(b);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i * size + k]! * x[k]!;
    x[i]! /= lower[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= lower[k * size + i]! * x[k]!;
    x[i]! /= lower[i * size + i]!;
  }
  return x;
}
