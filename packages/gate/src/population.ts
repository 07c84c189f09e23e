import { createRandom, leaveOut, leftOutGroups, resampleRows } from '@sluice/stats';
import type { Evaluate, Metric, MetricOptions } from './metrics/metric.js';
import type { StatsSpec } from './policy.js';
import { take, takeRows, type Sample } from './sample.js';

export type Arm = 'candidate' | 'baseline';

/** A metric with its settings. */
export interface Measure {
  metric: Metric;
  options: MetricOptions;
}

/** What a metric comes to in every resample, and with rows left out. NaN where it is not defined. */
export interface Replicates {
  resampled: Float64Array;
  jackknife: Float64Array;
}

interface Measured {
  evaluate: Evaluate;
  replicates?: Replicates;
}

/**
 * The rows a rule is held against, in the order of their ids, as one or both models saw them. Everything resampled is
 * resampled in one pass on the same draws, so that all differences are differences in pairs.
 */
export class Population {
  readonly #measured = new Map<string, Measured>();
  readonly #wanted = new Set<string>();
  readonly #ones: Float64Array;

  constructor(
    readonly arms: Readonly<Partial<Record<Arm, Sample>>>,
    /** Sample weights; undefined: all 1. */
    readonly weights: Float64Array | undefined,
    /** Random streams of one seed never overlap: each population has its own. */
    readonly stream: number,
  ) {
    this.#ones = weights ?? new Float64Array(this.rows).fill(1);
  }

  get rows(): number {
    return (this.arms.candidate ?? this.arms.baseline)!.rows;
  }

  /** The part of it that these rows are. */
  part(rows: Uint32Array, stream: number): Population {
    const arms = Object.fromEntries(
      Object.entries(this.arms).map(([arm, sample]) => [arm, takeRows(sample, rows)]),
    );
    return new Population(arms, this.weights && take(this.weights, rows), stream);
  }

  /** The metric of all rows. NaN where it is not defined. */
  measure(arm: Arm, measure: Measure): number {
    return this.#of(arm, measure).evaluate(this.#ones);
  }

  /** Asks for replicates of the metric; `resample` makes all that were asked for. */
  want(arm: Arm, measure: Measure): void {
    this.#of(arm, measure);
    this.#wanted.add(keyOf(arm, measure));
  }

  resample({ resamples, seed }: Pick<StatsSpec, 'resamples' | 'seed'>): void {
    const wanted = [...this.#wanted].map(key => this.#measured.get(key)!);
    if (!wanted.length) return;
    for (const measured of wanted) {
      measured.replicates = {
        resampled: new Float64Array(resamples),
        jackknife: new Float64Array(leftOutGroups(this.rows)),
      };
    }
    const weighted = new Float64Array(this.rows);
    const record = (kind: keyof Replicates) => (drawn: Float64Array, index: number) => {
      const weights = this.weights ? weigh(drawn, this.weights, weighted) : drawn;
      for (const { evaluate, replicates } of wanted) replicates![kind][index] = evaluate(weights);
    };
    resampleRows(this.rows, resamples, createRandom(seed, this.stream), record('resampled'));
    leaveOut(this.rows, record('jackknife'));
    this.#wanted.clear();
  }

  /** What `want` asked for, after `resample`. */
  replicates(arm: Arm, measure: Measure): Replicates {
    return this.#of(arm, measure).replicates!;
  }

  #of(arm: Arm, measure: Measure): Measured {
    const key = keyOf(arm, measure);
    let measured = this.#measured.get(key);
    if (!measured) {
      const sample = this.arms[arm]!;
      const { metric, options } = measure;
      // The catalogue's metrics and the sample agree on the task: the policy was checked for it.
      const evaluate = (metric.prepare as (sample: Sample, options: MetricOptions) => Evaluate)(
        sample,
        options,
      );
      this.#measured.set(key, (measured = { evaluate }));
    }
    return measured;
  }
}

function keyOf(arm: Arm, { metric, options }: Measure): string {
  return `${arm} ${metric.name} ${(metric.options ?? []).map(name => options[name]).join(' ')}`;
}

function weigh(drawn: Float64Array, weights: Float64Array, into: Float64Array): Float64Array {
  for (let i = 0; i < drawn.length; i++) into[i] = drawn[i]! * weights[i]!;
  return into;
}
