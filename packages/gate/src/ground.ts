import { isDeepStrictEqual } from 'node:util';
import type { Finding } from '@sluice/core';
import { crossed, rowsByValue, type Coded } from './codes.js';
import { encode } from './encode.js';
import { joinById, joinFindings } from './join.js';
import type { Groups } from './metrics/metric.js';
import { Population } from './population.js';
import type { Predictions } from './predictions.js';
import type { Case } from './result.js';
import { takeIndexes, type Sample } from './sample.js';
import { namesIn, sliceName, type SliceBy } from './slice-by.js';

/** One slice of a population: the rows where the column has the value. */
export interface Slice {
  column: string;
  value: string;
  population: Population;
}

/** The rows rules are held against, and what makes rows unfit. */
export class Ground {
  readonly #slices = new Map<string, Slice[]>();
  readonly #names = new Map<string, Coded>();
  /** All that rules are held against, also what is no slice of the predictions. */
  readonly populations = new Set<Population>();
  /** Streams 0 and 1 belong to all rows and to the common ones. */
  #streams = 2;
  #identical: boolean | undefined;

  constructor(
    readonly findings: Finding[],
    readonly samples: { candidate?: Sample; baseline?: Sample },
    readonly predictions: Predictions | undefined,
    /** All rows of the candidate; undefined without predictions fit to be judged. */
    readonly all?: Rows,
    /** The rows candidate and baseline have in common; undefined where they cannot be compared. */
    readonly paired?: Rows,
  ) {}

  /** Both models predict exactly the same. */
  get identical(): boolean {
    const { candidate, baseline } = this.samples;
    this.#identical ??=
      this.paired !== undefined &&
      candidate?.rows === baseline?.rows &&
      isDeepStrictEqual(candidate, baseline);
    return this.#identical;
  }

  /** A number of a random stream that no other population has. */
  nextStream(): number {
    return this.#streams++;
  }

  /**
   * Slices by value, values in the order of their code units: all that the candidate has, also those of which no row is
   * common to both. Those are empty, and so untested rather than forgotten.
   */
  slices(by: SliceBy, paired: boolean): Slice[] {
    const key = JSON.stringify([by, paired]);
    let slices = this.#slices.get(key);
    if (!slices) {
      const rows = (paired ? this.paired : this.all)!;
      const { values, of } = this.namesOf(by);
      const groups = rowsByValue({ values, of: rows.of ? takeIndexes(of, rows.of) : of });
      const sorted = [...values.entries()].sort(([, a], [, b]) => (a < b ? -1 : 1));
      slices = sorted.map(([code, value]) => ({
        column: sliceName(by),
        value,
        population: this.part(rows, groups[code]!),
      }));
      this.#slices.set(key, slices);
    }
    return slices;
  }

  part(rows: Rows, at: Uint32Array): Population {
    return rows.population.part(at, this.nextStream());
  }

  /** What each of all rows is called by these columns. */
  namesOf(by: SliceBy): Coded {
    const key = JSON.stringify(by);
    let names = this.#names.get(key);
    if (!names) {
      names = crossed(by.map(column => namesIn(column, this.predictions!.slices.get(column.name)!)));
      this.#names.set(key, names);
    }
    return names;
  }

  groups(columns: readonly string[], paired: boolean): Groups {
    const by = columns.map(name => ({ name }));
    const rows = (paired ? this.paired : this.all)!;
    const names = this.namesOf(by);
    const of = rows.of ? takeIndexes(names.of, rows.of) : names.of;
    const values = [...new Set(of)].map(code => names.values[code]!).sort();
    const index = Int32Array.from(names.values, value => values.indexOf(value));
    return { name: sliceName(by), values, of: of.map(code => index[code]!) };
  }
}

export interface Rows {
  population: Population;
  /** Their places among all rows; undefined: they are all. */
  of?: Uint32Array;
}

/** Encodes and pairs the predictions of a case. Throws UserError `bad-data` (see `encode`). */
export function prepareGround({ policy, candidate, baseline }: Case): Ground {
  const ours = candidate.predictions;
  const theirs = baseline.kind === 'found' ? baseline.predictions : undefined;
  const findings = [...(ours?.faults ?? []), ...(theirs?.faults ?? [])];
  if (!ours || ours.faults.length) return new Ground(findings, {}, ours);

  const comparable = theirs && !theirs.faults.length ? theirs : undefined;
  const [first, second] = encode(comparable ? [ours, comparable] : [ours], policy.data) as [Sample, Sample?];
  const cluster = clustersOf(ours, first);
  const all = { population: new Population({ candidate: first }, ours.weights, 0, cluster) };
  if (!comparable || !second) return new Ground(findings, { candidate: first }, ours, all);

  const join = joinById(ours.ids, comparable.ids);
  const broken = joinFindings(
    join,
    { candidate: ours, baseline: comparable },
    { candidate: first, baseline: second },
    policy.baseline.minOverlap,
  );
  if (broken.length) return new Ground([...findings, ...broken], { candidate: first }, ours, all);
  return pair(ours, first, second, join, findings, all);
}

function pair(
  ours: Predictions,
  candidate: Sample,
  baseline: Sample,
  join: ReturnType<typeof joinById>,
  findings: Finding[],
  all: Rows,
): Ground {
  const { weights, cluster } = all.population;
  if (join.overlap === 1) {
    const rows = { population: new Population({ candidate, baseline }, weights, 0, cluster) };
    return new Ground(findings, { candidate, baseline }, ours, rows, rows);
  }
  const whole = all.population.part(join.candidate, 1);
  const theirs = new Population({ baseline }, undefined, 0).part(join.baseline, 1);
  const notice: Finding = {
    rule: 'baseline-overlap',
    severity: 'notice',
    message: `Comparisons rest on the ${join.candidate.length} ids that candidate and baseline have in common.`,
    count: ours.rows - join.candidate.length,
  };
  const paired = {
    population: new Population({ ...whole.arms, ...theirs.arms }, whole.weights, 1, whole.cluster),
    of: join.candidate,
  };
  return new Ground([...findings, notice], { candidate, baseline: theirs.arms.baseline! }, ours, all, paired);
}

/** Queries are clusters of their items. */
function clustersOf({ clusters }: Predictions, sample: Sample): Int32Array | undefined {
  if (sample.task === 'ranking') return sample.query;
  if (!clusters) return undefined;
  return clusters.of;
}
