import { parseNumber, UserError, type Problem } from '@sluice/core';
import type { Column, Table } from '@sluice/tables';
import { Faults, MAX_EXAMPLES } from './faults.js';
import type { DataSpec } from './policy.js';
import type { ClassColumns, NumberColumns } from './predictions.js';

/** Takes columns out of the table, rows in the order of their ids, so that the order of the file cannot matter. */
export class PredictionsReader {
  readonly faults = new Faults();
  readonly ids: string[];
  readonly #order: Uint32Array;

  constructor(
    readonly file: string,
    readonly table: Table,
    readonly data: DataSpec,
    /** Columns it must have, besides ids and labels. */
    needed: readonly (string | undefined)[],
  ) {
    const names = [data.id, data.label, ...needed].filter(name => name !== undefined);
    this.#requireColumns([...new Set(names)]);
    const ids = textsOf(this.#column(data.id));
    this.#requireIds(ids);
    const known = ids as string[];
    this.#order = Uint32Array.from(known, (_, row) => row).sort((a, b) =>
      known[a]! < known[b]! ? -1 : known[a]! > known[b]! ? 1 : 0,
    );
    this.ids = Array.from(this.#order, row => known[row]!);
  }

  #requireColumns(names: string[]): void {
    const absent = names.filter(name => !this.table.columns.has(name));
    if (!absent.length) return;
    throw new UserError(
      'bad-data',
      absent.map(name => ({
        message: `"${this.file}" has no column "${name}".`,
        valid: [...this.table.columns.keys()].slice(0, 50),
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
    if (!has(data.prediction) && !has(data.score) && !names.length) this.#requireColumns([data.prediction]);
    return {
      task: 'classification',
      label: this.#labels(data.label),
      ...(has(data.prediction) && !derived ? { prediction: this.#labels(data.prediction) } : {}),
      ...(data.score ? { score: this.#finite(data.score) } : {}),
      probabilities: this.#probabilities(names),
    };
  }

  numbers(): NumberColumns {
    const { label, prediction } = this.data;
    return { task: 'regression', label: this.#finite(label), prediction: this.#finite(prediction) };
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

  texts(name: string): (string | null)[] {
    const values = textsOf(this.#column(name));
    return Array.from(this.#order, row => values[row]!);
  }

  #column(name: string): Column {
    return this.table.columns.get(name)!;
  }

  /** Class names; an empty cell, NaN or infinity is no class. */
  #labels(name: string): string[] {
    return this.texts(name).map((text, i) => {
      if (text !== null && !/^[+-]?(nan|inf|infinity)$/i.test(text)) return text;
      this.#tellNotFinite(name, i, text);
      return '';
    });
  }

  #finite(name: string): Float64Array {
    const column = this.#column(name);
    return Float64Array.from(this.#order, (row, i) => {
      const raw = column.values[row];
      const value = typeof raw === 'number' ? raw : (parseNumber(raw ?? '') ?? NaN);
      if (!Number.isFinite(value)) this.#tellNotFinite(name, i, column.missing[row] ? null : String(raw));
      return value;
    });
  }

  #probabilities(names: string[]): Map<string, Float64Array> {
    const columns = names.map(
      name => [name.slice(this.data.probabilityPrefix.length), this.#finite(name)] as const,
    );
    for (let i = 0; columns.length && i < this.table.rows; i++) {
      const values = columns.map(([, column]) => column[i]!);
      const total = values.reduce((sum, value) => sum + value, 0);
      if (values.some(value => value < 0 || value > 1)) {
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

  #tellNotFinite(name: string, i: number, text: string | null): void {
    this.faults.add(
      'not-finite',
      `"${name}" of "${this.file}" holds values that are missing or not finite`,
      'Find out why the model or the labels give none; the gate does not guess.',
      this.#example(i, text === null ? 'empty' : JSON.stringify(text.slice(0, 40))),
    );
  }

  #example(i: number, value: string | number): string {
    return `id ${this.ids[i]!} (line ${this.table.lines[this.#order[i]!]!}): ${value}`;
  }

  #requireIds(ids: (string | null)[]): void {
    const lines = new Map<string, number[]>();
    const none: number[] = [];
    ids.forEach((id, row) => {
      const line = this.table.lines[row]!;
      if (id === null) none.push(line);
      else lines.set(id, [...(lines.get(id) ?? []), line]);
    });
    const twice = [...lines].filter(([, at]) => at.length > 1);
    const problems: Problem[] = [];
    if (none.length) {
      problems.push({
        message: `${none.length} rows have no "${this.data.id}".`,
        location: { file: this.file, line: none[0]! },
      });
    }
    if (twice.length) {
      const examples = twice
        .slice(0, MAX_EXAMPLES)
        .map(([id, at]) => `${id} (lines ${at.slice(0, 3).join(', ')})`);
      problems.push({
        message: `${twice.length} ids in "${this.data.id}" occur more than once: ${examples.join('; ')}.`,
        location: { file: this.file, line: twice[0]![1][1]! },
        fix: 'One row per example: rows are paired with the baseline by their id.',
      });
    }
    if (problems.length) throw new UserError('bad-data', problems);
  }
}

/** Probabilities are often written with a few digits. */
const SUM_TOLERANCE = 0.01;

function textsOf(column: Column): (string | null)[] {
  if (column.kind === 'string') return column.values;
  return Array.from(column.values, (value, row) => (column.missing[row] ? null : String(value)));
}
