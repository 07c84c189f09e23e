import type { Finding } from '@sluice/core';
import { encode } from './encode.js';
import { joinById, joinFindings } from './join.js';
import { Population } from './population.js';
import type { Predictions } from './predictions.js';
import type { Case } from './result.js';
import type { Sample } from './sample.js';

/** One slice of a population: the rows where the column has the value. */
export interface Slice {
  column: string;
  value: string;
  population: Population;
}

/** The rows rules are held against, and what makes rows unfit. */
export class Ground {
  readonly #slices = new Map<string, Slice[]>();
  /** Streams 0 and 1 belong to all rows and to the common ones. */
  #streams = 2;

  constructor(
    readonly findings: Finding[],
    readonly samples: { candidate?: Sample; baseline?: Sample },
    /** All rows of the candidate; undefined without predictions fit to be judged. */
    readonly all?: Rows,
    /** The rows candidate and baseline have in common; undefined where they cannot be compared. */
    readonly paired?: Rows,
  ) {}

  /**
   * Slices by value, values in the order of their code units: all that the candidate has, also those of which no row is
   * common to both. Those are empty, and so untested rather than forgotten.
   */
  slices(column: string, paired: boolean): Slice[] {
    const key = JSON.stringify([column, paired]);
    let slices = this.#slices.get(key);
    if (!slices) {
      const { population, columns } = (paired ? this.paired : this.all)!;
      const values = new Set(this.all!.columns.get(column));
      slices = [...groupRows(columns.get(column)!, values)].map(([value, rows]) => ({
        column,
        value,
        population: population.part(rows, this.#streams++),
      }));
      this.#slices.set(key, slices);
    }
    return slices;
  }

  get populations(): Population[] {
    const whole = [this.all, this.paired].filter(rows => rows !== undefined).map(rows => rows.population);
    const parts = [...this.#slices.values()].flat().map(slice => slice.population);
    return [...new Set([...whole, ...parts])];
  }
}

export interface Rows {
  population: Population;
  /** Columns to slice by. */
  columns: Map<string, string[]>;
}

/** Encodes and pairs the predictions of a case. Throws UserError `bad-data` (see `encode`). */
export function prepareGround({ policy, candidate, baseline }: Case): Ground {
  const ours = candidate.predictions;
  const theirs = baseline.kind === 'found' ? baseline.predictions : undefined;
  const findings = [...(ours?.faults ?? []), ...(theirs?.faults ?? [])];
  if (!ours || ours.faults.length) return new Ground(findings, {});

  const comparable = theirs && !theirs.faults.length ? theirs : undefined;
  const [first, second] = encode(comparable ? [ours, comparable] : [ours], policy.data) as [Sample, Sample?];
  const all = rowsOf(ours, new Population({ candidate: first }, ours.weights, 0));
  if (!comparable || !second) return new Ground(findings, { candidate: first }, all);

  const join = joinById(ours.ids, comparable.ids);
  const broken = joinFindings(
    join,
    { candidate: ours, baseline: comparable },
    { candidate: first, baseline: second },
    policy.baseline.minOverlap,
  );
  if (broken.length) return new Ground([...findings, ...broken], { candidate: first }, all);
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
  if (join.overlap === 1) {
    const rows = rowsOf(ours, new Population({ candidate, baseline }, ours.weights, 0));
    return new Ground(findings, { candidate, baseline }, rows, rows);
  }
  const whole = new Population({ candidate }, ours.weights, 0).part(join.candidate, 1);
  const theirs = new Population({ baseline }, undefined, 0).part(join.baseline, 1);
  const arms = { ...whole.arms, ...theirs.arms };
  const columns = new Map(
    [...ours.slices].map(([name, values]) => [name, Array.from(join.candidate, row => values[row]!)]),
  );
  const notice: Finding = {
    rule: 'baseline-overlap',
    severity: 'notice',
    message: `Comparisons rest on the ${join.candidate.length} ids that candidate and baseline have in common.`,
    count: ours.rows - join.candidate.length,
  };
  const paired = { population: new Population(arms, whole.weights, 1), columns };
  return new Ground([...findings, notice], { candidate, baseline: arms.baseline! }, all, paired);
}

function rowsOf(predictions: Predictions, population: Population): Rows {
  return { population, columns: predictions.slices };
}

function groupRows(column: string[], values: Iterable<string>): Map<string, Uint32Array> {
  const groups = new Map(Array.from(values, value => [value, [] as number[]]));
  column.forEach((value, row) => groups.get(value)!.push(row));
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([value, rows]) => [value, Uint32Array.from(rows)]));
}
