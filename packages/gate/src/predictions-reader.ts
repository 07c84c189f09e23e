import { UserError, type Problem } from '@sluice/core';
import type { Column, Table } from '@sluice/tables';
import { renamed, type Coded } from './codes.js';
import { numbersOf, textsOf } from './column-texts.js';
import { Faults, MAX_EXAMPLES } from './faults.js';
import type { Ids } from './ids.js';
import type { DataSpec } from './policy.js';
import type { ClassColumns, ItemColumns, NumberColumns } from './predictions.js';
import { joinKeys, keyName, keysOf, shownKey } from './row-keys.js';
import { takeIndexes } from './sample.js';

/** Takes columns out of the table, rows in the order of their ids, so that the order of the file cannot matter. */
export class PredictionsReader {
  readonly faults = new Faults();
  readonly ids: Ids;
  /** undefined: the rows are in the order of their ids. */
  readonly #order: Uint32Array | undefined;

  constructor(
    readonly file: string,
    readonly table: Table,
    readonly data: DataSpec,
    /** Columns it must have, besides ids and labels. */
    needed: readonly (string | undefined)[],
    ranked = false,
    /** Without labels: all are the same. */
    readonly unlabelled = false,
  ) {
    const label = unlabelled ? undefined : data.label;
    const names = [...keysOf(data, ranked), label, ...needed].filter(name => name !== undefined);
    this.#requireColumns([...new Set(names)]);
    const ids = keysOf(data, ranked)
      .map(name => textsOf(this.#column(name)))
      .reduce(joinKeys);
    // Rows without an id sort first; they are told below.
    this.#order = ids.order();
    this.ids = this.#order ? ids.take(this.#order) : ids;
    const problems = [...this.#idless(ids), ...this.#repeated()];
    if (problems.length) throw new UserError('bad-data', problems);
  }

  #requireColumns(names: string[]): void {
    const absent = names.filter(name => !this.table.columns.has(name));
    if (!absent.length) return;
    throw new UserError(
      'bad-data',
      absent.map(name => ({
        message: `"${this.file}" has no column "${name}".`,
        valid: this.table.names.slice(0, 50),
        fix: 'Name the columns under "data" in the policy.',
      })),
    );
  }

  classes(): ClassColumns {
    const { data, table } = this;
    const derived = data.threshold !== undefined;
    const has = (name: string | undefined) => name !== undefined && table.columns.has(name);
    const names = [...table.columns.keys()].filter(
      name => name.startsWith(data.probabilityPrefix) && name !== data.probabilityPrefix,
    );
    if (!has(data.prediction) && !has(data.score) && !names.length && !data.probabilities)
      this.#requireColumns([data.prediction]);
    return {
      task: 'classification',
      label: this.unlabelled ? { values: [], of: new Int32Array(table.rows) } : this.#labels(data.label),
      ...(has(data.prediction) && !derived ? { prediction: this.#labels(data.prediction) } : {}),
      ...(data.score ? { score: this.#finite(data.score) } : {}),
      probabilities: this.#probabilities(
        data.probabilities
          ? this.#arrays(data.probabilities, data.classes ?? [])
          : names.map(name => [name.slice(data.probabilityPrefix.length), this.#finite(name)] as const),
      ),
    };
  }

  items(): ItemColumns {
    const { query = 'query', score = 'score' } = this.data;
    const relevance = this.#truths();
    relevance.forEach((value, i) => {
      if (value < 0)
        this.faults.add(
          'relevance',
          'Negative relevance',
          'Relevance is 0 or above.',
          this.#example(i, value),
        );
    });
    return { task: 'ranking', query: this.#labels(query), label: relevance, score: this.#finite(score) };
  }

  numbers(): NumberColumns {
    const { prediction } = this.data;
    return { task: 'regression', label: this.#truths(), prediction: this.#finite(prediction) };
  }

  weights(name: string): Float64Array {
    const weights = this.#finite(name);
    weights.forEach((weight, i) => {
      if (weight < 0) {
        this.faults.add(
          'weight',
          `Negative weights in "${name}"`,
          'Weights are 0 or above.',
          this.#example(i, weight),
        );
      }
    });
    return weights;
  }

  /** What stands in the column, or `gap` where nothing does. */
  texts(name: string, gap: string): Coded {
    const { texts, codes } = textsOf(this.#column(name));
    const of = this.#order ? takeIndexes(codes, this.#order) : codes.slice();
    const values = texts.texts();
    if (!of.includes(-1)) return { values, of };
    let code = values.indexOf(gap);
    if (code < 0) code = values.push(gap) - 1;
    for (let row = 0; row < of.length; row++) if (of[row]! < 0) of[row] = code;
    return { values, of };
  }

  #column(name: string): Column {
    return this.table.columns.get(name)!;
  }

  /** Class names; an empty cell, NaN or infinity is no class. */
  #labels(name: string): Coded {
    const { texts, codes } = textsOf(this.#column(name));
    const names = texts.texts();
    const bad = names.map(text => /^[+-]?(nan|inf|infinity)$/i.test(text));
    if (!bad.includes(true) && !codes.includes(-1)) return this.texts(name, '');
    const labels = this.texts(name, '');
    for (let i = 0; i < codes.length; i++) {
      const code = codes[this.#row(i)]!;
      if (code < 0 || bad[code]) this.#tellNotFinite(name, i, code < 0 ? null : names[code]!);
    }
    return renamed(labels, value => (bad[names.indexOf(value)] ? '' : value));
  }

  #truths(): Float64Array {
    return this.unlabelled ? new Float64Array(this.table.rows) : this.#finite(this.data.label);
  }

  #finite(name: string): Float64Array {
    const column = this.#column(name);
    const order = this.#order;
    const values = new Float64Array(this.table.rows);
    const of = column.kind === 'number' ? column.values : numbersOf(column);
    for (let i = 0; i < values.length; i++) {
      const row = order ? order[i]! : i;
      const value = of[row]!;
      values[i] = value;
      if (!Number.isFinite(value)) {
        const raw = column.missing[row] ? null : String(column.values[row]);
        this.#tellNotFinite(name, i, raw);
      }
    }
    return values;
  }

  #probabilities(columns: (readonly [string, Float64Array])[]): Map<string, Float64Array> {
    const arrays = columns.map(([, column]) => column);
    for (let i = 0; arrays.length && i < this.table.rows; i++) {
      let total = 0;
      let outside = false;
      for (const column of arrays) {
        total += column[i]!;
        outside ||= column[i]! < 0 || column[i]! > 1;
      }
      if (outside) {
        const values = arrays.map(column => column[i]!);
        this.faults.add(
          'probability-range',
          'Probabilities outside 0 to 1',
          'Give probabilities, not logits.',
          this.#example(i, values.join(', ')),
        );
      } else if (Math.abs(total - 1) > SUM_TOLERANCE) {
        this.faults.add(
          'probability-sum',
          'Probabilities that do not add up to 1',
          `Give one column "${this.data.probabilityPrefix}<class>" per class.`,
          this.#example(i, total),
        );
      }
    }
    return new Map(columns);
  }

  /** A column of JSON arrays as one column per class. */
  #arrays(name: string, classes: readonly string[]): [string, Float64Array][] {
    const columns = classes.map(
      c => [c, new Float64Array(this.table.rows).fill(NaN)] as [string, Float64Array],
    );
    const { texts, codes } = textsOf(this.#column(name));
    for (let i = 0; i < codes.length; i++) {
      const code = codes[this.#row(i)]!;
      const text = code < 0 ? null : texts.text(code);
      const values = numbersIn(text);
      if (values?.length === classes.length) columns.forEach(([, column], c) => (column[i] = values[c]!));
      else {
        const message = `"${name}" of "${this.file}" does not hold ${classes.length} finite numbers`;
        const fix = 'Give an array with one probability for each of "data.classes".';
        this.faults.add('probability-array', message, fix, this.#example(i, text ?? 'empty'));
      }
    }
    return columns;
  }

  #tellNotFinite(name: string, i: number, text: string | null): void {
    this.faults.add(
      'not-finite',
      `"${name}" of "${this.file}" holds values that are missing or not finite`,
      'Find out why the model or the labels give none; the gate does not guess.',
      this.#example(i, text === null ? 'empty' : JSON.stringify(text.slice(0, 40))),
    );
  }

  #example(i: number, value: string | number): string {
    return `id ${shownKey(this.ids.at(i))} (line ${this.#line(i)}): ${value}`;
  }

  #idless({ codes }: Ids): Problem[] {
    const first = codes.indexOf(-1);
    if (first < 0) return [];
    let count = 0;
    for (let row = first; row < codes.length; row++) if (codes[row]! < 0) count++;
    return [
      {
        message: `${count} rows have no ${keyName(this.data, this.table)}.`,
        location: { file: this.file, line: this.table.lines[first]! },
      },
    ];
  }

  /** Ids are sorted, so equal ones are neighbours. */
  #repeated(): Problem[] {
    const { ids } = this;
    const { codes } = ids;
    const twice = new Map<string, number[]>();
    for (let i = 1; i < codes.length; i++) {
      if (codes[i] !== codes[i - 1] || codes[i]! < 0) continue;
      const id = ids.at(i);
      const lines = twice.get(id) ?? [this.#line(i - 1)];
      lines.push(this.#line(i));
      twice.set(id, lines);
    }
    if (!twice.size) return [];
    const examples = [...twice]
      .slice(0, MAX_EXAMPLES)
      .map(([id, at]) => `${shownKey(id)} (lines ${at.slice(0, 3).join(', ')})`);
    return [
      {
        message: `${twice.size} ids in ${keyName(this.data, this.table)} occur more than once: ${examples.join('; ')}.`,
        location: { file: this.file, line: [...twice.values()][0]![1]! },
        fix: 'One row per example: rows are paired with the baseline by their id.',
      },
    ];
  }

  #row(i: number): number {
    return this.#order ? this.#order[i]! : i;
  }

  #line(i: number): number {
    return this.table.lines[this.#row(i)]!;
  }
}

function numbersIn(text: string | null): number[] | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return Array.isArray(value) && value.every(item => typeof item === 'number') ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Probabilities are often written with a few digits. */
const SUM_TOLERANCE = 0.01;
