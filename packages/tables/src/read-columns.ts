import { UserError, type Files, type Problem } from '@sluice/core';
import type { Batch, ColumnBatch } from './batch.js';
import { NumberBuilder, TextBuilder, type ColumnBuilder } from './column-builders.js';
import { numberVector } from './decode-numbers.js';
import type { FaultLog } from './faults.js';
import { openTable, type TableOptions } from './open-table.js';
import { BATCH_CELLS } from './scanner.js';
import type { Column, Table } from './table.js';
import { Tokens } from './tokens.js';

export interface ReadColumnsOptions extends TableOptions {
  /** Only these; all of them must be there. Default: all. */
  columns?: string[];
  /** Only those for which it answers true, where they are there. Not together with `columns`. */
  only?: (name: string) => boolean;
  /** Kept as text whatever they hold: identifiers, class labels. */
  text?: string[];
  /** Texts that mean a missing value, besides the empty cell and JSON's null. */
  missing?: string[];
}

/**
 * Reads a table whole, in any format `openTable` opens, so only files that fit in memory. A column is numeric when every
 * value present is a number, or is written as NaN. Throws UserError `missing-file`, `empty-data` (no rows), `bad-data`
 * (structure, encoding, absent columns; with lines) and what `openTable` throws.
 */
export async function readColumns(
  path: string,
  files: Files,
  options: ReadColumnsOptions = {},
): Promise<Table> {
  // A column may turn out to be text after many numbers; then the file is read again with that known.
  const text = new Set(options.text);
  for (;;) {
    const table = await readOnce(path, files, options, text);
    if (table) return table;
  }
}

/** undefined where a column that began with numbers turned out to be text, which is noted in `text`. */
async function readOnce(
  path: string,
  files: Files,
  options: ReadColumnsOptions,
  text: Set<string>,
): Promise<Table | undefined> {
  const source = await openTable(path, files, options);
  const collector = new Collector(options, text);
  for await (const batch of source.vectors()) if (!collector.add(batch, source.names)) return undefined;
  const { file, names } = source;
  refuseFaults(file, source.faults);
  if (!collector.rows) throw new UserError('empty-data', { message: `"${file}" has no rows.` });
  refuseAbsent(file, options.columns ?? [], names);
  return { rows: collector.rows, names: [...names], ...collector.build(options.columns ?? names) };
}

/** Collects the columns that are wanted. */
class Collector {
  rows = 0;
  #lines = new Uint32Array(1024);
  readonly #builders: (ColumnBuilder | undefined)[] = [];
  readonly #missing: Tokens;
  /** Room for the largest batch yet. */
  #scratch = numberVector(BATCH_CELLS);

  constructor(
    readonly options: ReadColumnsOptions,
    readonly text: Set<string>,
  ) {
    this.#missing = new Tokens(options.missing ?? []);
  }

  add({ rows, columns, lines }: Batch<ColumnBatch>, names: readonly string[]): boolean {
    if (rows > this.#scratch.values.length) this.#scratch = numberVector(rows);
    for (let i = this.#builders.length; i < columns.length; i++)
      this.#builders.push(this.#wants(names[i]!) ? this.#builder(names[i]!) : undefined);
    for (const [i, column] of columns.entries()) {
      const builder = this.#builders[i];
      if (!builder || builder.add(column, rows, this.#scratch)) continue;
      const name = names[i]!;
      this.text.add(name);
      if (this.rows > 0) return false;
      // Nothing is lost yet.
      const texts = (this.#builders[i] = this.#builder(name));
      texts.add(column, rows, this.#scratch);
    }
    this.#addLines(lines, rows);
    return true;
  }

  build(names: readonly string[]): Pick<Table, 'columns' | 'lines'> {
    const built = new Map(this.#builders.map(builder => [builder?.name, builder]));
    const columns = new Map<string, Column>();
    for (const name of names) {
      const builder = built.get(name);
      if (builder) columns.set(name, builder.build());
    }
    return { columns, lines: this.#lines.slice(0, this.rows) };
  }

  #wants(name: string): boolean {
    const { columns, only } = this.options;
    return columns ? columns.includes(name) : only?.(name) !== false;
  }

  #builder(name: string): ColumnBuilder {
    const Builder = this.text.has(name) ? TextBuilder : NumberBuilder;
    return new Builder(name, this.rows, this.#missing);
  }

  #addLines(lines: Uint32Array, rows: number): void {
    const needed = this.rows + rows;
    if (needed > this.#lines.length) {
      const longer = new Uint32Array(Math.max(needed, 2 * this.#lines.length));
      longer.set(this.#lines.subarray(0, this.rows));
      this.#lines = longer;
    }
    this.#lines.set(lines.subarray(0, rows), this.rows);
    this.rows = needed;
  }
}

function refuseFaults(file: string, faults: FaultLog): void {
  const problems: Problem[] = [];
  for (const { kind, count, first } of faults) {
    if (kind === 'blank-row') continue;
    for (const { line, detail } of first)
      problems.push({ message: `${detail} (${kind}).`, location: { file, line } });
    if (count > first.length)
      problems.push({ message: `${count - first.length} more of ${kind}.`, location: { file } });
  }
  if (problems.length) throw new UserError('bad-data', problems);
}

function refuseAbsent(file: string, wanted: readonly string[], names: readonly string[]): void {
  const absent = wanted.filter(name => !names.includes(name));
  if (!absent.length) return;
  throw new UserError(
    'bad-data',
    absent.map(name => ({
      message: `"${file}" has no column "${name}".`,
      location: { file },
      valid: [...names],
    })),
  );
}
