import { createRandom, ofCells, ofClusters, ofRows, type Resampling } from '@sluice/stats';
import { condense } from './condense.js';
import type { Evaluate, Groups, Metric, MetricOptions } from './metrics/metric.js';
import type { StatsSpec } from './policy.js';
import { take, takeIndexes, takeRows, type Sample } from './sample.js';

export type Arm = 'candidate' | 'baseline';
export type Arms = Readonly<Partial<Record<Arm, Sample>>>;

/** A metric with its settings. */
export interface Measure {
  metric: Metric;
  options: MetricOptions;
  /** What a metric of groups compares. */
  groups?: Groups;
}

/** What a metric comes to in every resample, and with rows left out. NaN where it is not defined. */
export interface Replicates {
  resampled: Float64Array;
  jackknife: Float64Array;
  /** How many left-out samples each number of `jackknife` stands for. */
  multiplicity: Float64Array;
}

/** One way to resample, and the metrics that want it. */
interface Design {
  arms: Arms;
  groups: Groups | undefined;
  resampling: Resampling;
  /** Sample weights that go on top of how often a row is drawn. */
  weights: Float64Array | undefined;
  stream: number;
  wanted: Map<string, { arm: Arm; measure: Measure }>;
}

/**
 * The rows a rule is held against, in the order of their ids, as one or both models saw them. Everything resampled is
 * resampled on the same draws for both, so that all differences are differences in pairs.
 */
export class Population {
  readonly #measured = new Map<string, number>();
  readonly #designs = new Map<string, Design>();
  readonly #replicates = new Map<string, Replicates>();
  #ones: Float64Array | undefined;

  constructor(
    readonly arms: Arms,
    /** Sample weights; undefined: all 1. */
    readonly weights: Float64Array | undefined,
    /** Random streams of one seed never overlap: each population has its own. */
    readonly stream: number,
    /** Rows that belong together have the same number. undefined: all rows are independent. */
    readonly cluster?: Int32Array,
  ) {}

  get rows(): number {
    return (this.arms.candidate ?? this.arms.baseline)!.rows;
  }

  /** How many independent units its rows are. */
  get units(): number {
    return this.cluster ? new Set(this.cluster).size : this.rows;
  }

  /** The part of it that these rows are. */
  part(rows: Uint32Array, stream: number): Population {
    const arms = Object.fromEntries(
      Object.entries(this.arms).map(([arm, sample]) => [arm, takeRows(sample, rows)]),
    );
    const cluster = this.cluster && takeIndexes(this.cluster, rows);
    return new Population(arms, this.weights && take(this.weights, rows), stream, cluster);
  }

  /** The metric of all rows. NaN where it is not defined. */
  measure(arm: Arm, measure: Measure): number {
    const key = keyOf(arm, measure);
    let value = this.#measured.get(key);
    if (value === undefined) {
      this.#ones ??= this.weights ?? new Float64Array(this.rows).fill(1);
      value = prepare(this.arms[arm]!, measure)(this.#ones);
      this.#measured.set(key, value);
    }
    return value;
  }

  /** Asks for replicates of the metric; `resample` makes all that were asked for. */
  want(arm: Arm, measure: Measure): void {
    this.#designFor(measure).wanted.set(keyOf(arm, measure), { arm, measure });
  }

  resample({ resamples, seed }: Pick<StatsSpec, 'resamples' | 'seed'>): void {
    for (const design of this.#designs.values()) this.#run(design, resamples, seed);
    this.#designs.clear();
  }

  /** What `want` asked for, after `resample`. */
  replicates(arm: Arm, measure: Measure): Replicates {
    return this.#replicates.get(keyOf(arm, measure))!;
  }

  /** What the metric comes to with each of `groups` parts of the units left out. */
  leaveOut(arm: Arm, measure: Measure, groups: number): Float64Array {
    const { metric } = measure;
    const sample = this.arms[arm]!;
    const plain = !this.weights && !this.cluster && groups <= this.rows;
    if (plain && metric.task === 'classification' && sample.task === 'classification' && metric.leaveOut)
      return metric.leaveOut(sample, groups);
    const resampling = this.#resampling(groups);
    const values = new Float64Array(resampling.groups);
    const evaluate = prepare(this.arms[arm]!, measure);
    const weigh = weigher(this.weights, resampling.size);
    resampling.leaveOut((weights, index) => (values[index] = evaluate(weigh(weights))));
    return values;
  }

  #resampling(groups?: number): Resampling {
    if (!this.cluster) return ofRows(this.rows, groups);
    const { of, count } = recode(this.cluster);
    return ofClusters(of, count, groups);
  }

  #designFor(measure: Measure): Design {
    const { metric, groups } = measure;
    const counted = metric.task === 'classification' && metric.needs === 'predictions';
    const key = counted ? `cells ${groups?.name ?? ''}` : 'rows';
    let design = this.#designs.get(key);
    if (!design) {
      const cells = counted && !this.weights && !this.cluster ? condense(this.arms, groups) : undefined;
      design = cells
        ? {
            arms: cells.arms,
            groups: cells.groups,
            resampling: ofCells(cells.counts),
            weights: undefined,
            stream: 2 * this.stream,
            wanted: new Map(),
          }
        : {
            arms: this.arms,
            groups,
            resampling: this.#resampling(),
            weights: this.weights,
            stream: 2 * this.stream + 1,
            wanted: new Map(),
          };
      this.#designs.set(key, design);
    }
    return design;
  }

  #run(design: Design, resamples: number, seed: number): void {
    const { resampling, arms, groups, stream } = design;
    const wanted = [...design.wanted].map(([key, { arm, measure }]) => {
      const replicates = {
        resampled: new Float64Array(resamples),
        jackknife: new Float64Array(resampling.groups),
        multiplicity: new Float64Array(0),
      } as Replicates;
      this.#replicates.set(key, replicates);
      return { replicates, evaluate: prepare(arms[arm]!, { ...measure, ...(groups ? { groups } : {}) }) };
    });
    const weigh = weigher(design.weights, resampling.size);
    const record = (kind: 'resampled' | 'jackknife', drawn: Float64Array, index: number) => {
      const weights = weigh(drawn);
      for (const { evaluate, replicates } of wanted) replicates[kind][index] = evaluate(weights);
    };
    const random = createRandom(seed, stream);
    const drawn = new Float64Array(resampling.size);
    for (let index = 0; index < resamples; index++) {
      resampling.draw(random, drawn);
      record('resampled', drawn, index);
    }
    const multiplicity = resampling.leaveOut((weights, index) => record('jackknife', weights, index));
    for (const { replicates } of wanted) replicates.multiplicity = multiplicity;
  }
}

/** The catalogue's metrics and the sample agree on the task: the policy was checked for it. */
export function prepare(sample: Sample, { metric, options, groups }: Measure): Evaluate {
  type Prepare = (sample: Sample, options: MetricOptions, groups?: Groups) => Evaluate;
  return (metric.prepare as Prepare)(sample, options, groups);
}

/** The numbers whose mean the metric is, one per unit; undefined where it is no mean. */
export function lossesOf(sample: Sample, { metric, options }: Measure): Float64Array | undefined {
  type Losses = (sample: Sample, options: MetricOptions) => Float64Array;
  return (metric.losses as Losses | undefined)?.(sample, options);
}

function keyOf(arm: Arm, { metric, options, groups }: Measure): string {
  const settings = (metric.options ?? []).map(name => options[name]).join(' ');
  return `${arm} ${metric.name} ${settings} ${groups?.name ?? ''}`;
}

function weigher(weights: Float64Array | undefined, size: number): (drawn: Float64Array) => Float64Array {
  if (!weights) return drawn => drawn;
  const weighted = new Float64Array(size);
  return drawn => {
    for (let i = 0; i < size; i++) weighted[i] = drawn[i]! * weights[i]!;
    return weighted;
  };
}

/** Numbers from 0 on, in the order they first occur. */
export function recode(values: Int32Array): { of: Int32Array; count: number } {
  const codes = new Map<number, number>();
  const of = new Int32Array(values.length);
  for (let row = 0; row < of.length; row++) {
    let code = codes.get(values[row]!);
    if (code === undefined) codes.set(values[row]!, (code = codes.size));
    of[row] = code;
  }
  return { of, count: codes.size };
}
