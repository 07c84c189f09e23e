import type { Finding } from '@sluice/core';
import { MAX_EXAMPLES } from './faults.js';
import type { Predictions } from './predictions.js';
import type { Sample } from './sample.js';

export interface Join {
  /** Rows of either side that have the same id, in the same order. */
  candidate: Uint32Array;
  baseline: Uint32Array;
  /** Rows in common, of the larger side. */
  overlap: number;
}

/** Pairs rows by exactly equal ids. Both sides are in the order of their ids. */
export function joinById(candidate: readonly string[], baseline: readonly string[]): Join {
  const [left, right]: [number[], number[]] = [[], []];
  for (let i = 0, j = 0; i < candidate.length && j < baseline.length;) {
    const [a, b] = [candidate[i]!, baseline[j]!];
    if (a === b) {
      left.push(i++);
      right.push(j++);
    } else if (a < b) i++;
    else j++;
  }
  return {
    candidate: Uint32Array.from(left),
    baseline: Uint32Array.from(right),
    overlap: left.length / Math.max(candidate.length, baseline.length),
  };
}

/** What forbids to compare the joined rows: too few in common, or labels that differ. */
export function joinFindings(
  join: Join,
  predictions: { candidate: Predictions; baseline: Predictions },
  samples: { candidate: Sample; baseline: Sample },
  minOverlap: number,
): Finding[] {
  const findings: Finding[] = [];
  const { candidate, baseline } = predictions;
  if (join.overlap < minOverlap || !join.candidate.length) {
    const known = new Set(baseline.ids);
    const lone = candidate.ids.filter(id => !known.has(id)).slice(0, MAX_EXAMPLES);
    findings.push({
      rule: 'baseline-overlap',
      severity: 'error',
      message:
        `Candidate (${candidate.rows} rows) and baseline (${baseline.rows} rows) have ${join.candidate.length} ids in common; ` +
        `the policy asks for a share of ${minOverlap} at least.`,
      count: Math.max(candidate.rows, baseline.rows) - join.candidate.length,
      ...(lone.length ? { examples: lone.map(id => `only in the candidate: ${id}`) } : {}),
      fix: 'Score both models on the same test set, or lower "baseline.min_overlap".',
    });
  }
  const differing: string[] = [];
  join.candidate.forEach((row, i) => {
    if (labelOf(samples.candidate, row) !== labelOf(samples.baseline, join.baseline[i]!)) {
      differing.push(candidate.ids[row]!);
    }
  });
  if (differing.length) {
    findings.push({
      rule: 'label-mismatch',
      severity: 'error',
      message: `Candidate and baseline give different labels for ${differing.length} ids: they were not tested on the same data.`,
      count: differing.length,
      examples: differing.slice(0, MAX_EXAMPLES).map(id => `id ${id}`),
      fix: 'Score the baseline again on the labels of today.',
    });
  }
  return findings;
}

/** Samples that are compared share their classes, so indexes may be compared. */
function labelOf(sample: Sample, row: number): number {
  return sample.label[row]!;
}
