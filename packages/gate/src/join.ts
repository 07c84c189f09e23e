import type { Finding } from '@sluice/core';
import { MAX_EXAMPLES } from './faults.js';
import type { Ids } from './ids.js';
import type { Predictions } from './predictions.js';
import { shownKey } from './row-keys.js';
import type { Sample } from './sample.js';

export interface Join {
  /** Rows of either side that have the same id, in the same order. */
  candidate: Uint32Array;
  baseline: Uint32Array;
  /** Rows in common, of the larger side. */
  overlap: number;
}

/** Pairs rows by exactly equal ids. Both sides are in the order of their ids. */
export function joinById(candidate: Ids, baseline: Ids): Join {
  const most = Math.min(candidate.length, baseline.length);
  const [left, right] = [new Uint32Array(most), new Uint32Array(most)];
  let common = 0;
  for (let i = 0, j = 0; i < candidate.length && j < baseline.length;) {
    const order = candidate.compare(i, baseline, j);
    if (order === 0) {
      left[common] = i++;
      right[common++] = j++;
    } else if (order < 0) i++;
    else j++;
  }
  return {
    candidate: left.subarray(0, common),
    baseline: right.subarray(0, common),
    overlap: common / Math.max(candidate.length, baseline.length),
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
    const paired = new Set(join.candidate);
    const lone: string[] = [];
    for (let row = 0; row < candidate.rows && lone.length < MAX_EXAMPLES; row++)
      if (!paired.has(row)) lone.push(candidate.ids.at(row));
    findings.push({
      rule: 'baseline-overlap',
      severity: 'error',
      message:
        `Candidate (${candidate.rows} rows) and baseline (${baseline.rows} rows) have ${join.candidate.length} ids in common; ` +
        `the policy asks for a share of ${minOverlap} at least.`,
      count: Math.max(candidate.rows, baseline.rows) - join.candidate.length,
      ...(lone.length ? { examples: lone.map(id => `only in the candidate: ${shownKey(id)}`) } : {}),
      fix: 'Score both models on the same test set, or lower "baseline.min_overlap".',
    });
  }
  const differing: number[] = [];
  const [ours, theirs] = [labelsOf(samples.candidate), labelsOf(samples.baseline)];
  join.candidate.forEach((row, i) => {
    if (ours[row] !== theirs[join.baseline[i]!]) differing.push(row);
  });
  if (differing.length) {
    findings.push({
      rule: 'label-mismatch',
      severity: 'error',
      message: `Candidate and baseline give different labels for ${differing.length} ids: they were not tested on the same data.`,
      count: differing.length,
      examples: differing.slice(0, MAX_EXAMPLES).map(row => `id ${shownKey(candidate.ids.at(row))}`),
      fix: 'Score the baseline again on the labels of today.',
    });
  }
  return findings;
}

/** Samples that are compared share their classes, so indexes may be compared. */
function labelsOf(sample: Sample): Int32Array | Float64Array {
  return sample.task === 'values' ? sample.values : sample.label;
}
