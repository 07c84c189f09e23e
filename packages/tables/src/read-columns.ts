import { UserError, type Files, type Problem } from '@sluice/core';
import { cellText, type CellColumn } from './batch.js';
import { CellState, decodeNumbers, numberVector, type NumberVector } from './decode-numbers.js';
import type { FaultLog } from './faults.js';
import { openTable, type TableOptions } from './open-table.js';
import { BATCH_CELLS } from './scanner.js';
import type { Column, Table } from './table.js';
import { Tokens } from './tokens.js';

export interface ReadColumnsOptions extends TableOptions {
  /** Only these; all of them must be there. Default: all. */
  columns?: string[];
  /** Kept as text whatever they hold: identifiers, class labels. */
  text?: string[];
  /** Texts that mean a missing value, besides the empty cell and JSON's null. */
  missing?: string[];
}

/**
 * Reads a CSV, TSV or JSON Lines file (plain or gzip) whole, so only for files that fit in memory. A column is numeric
 * when every value present is a number, or is written as NaN. Throws UserError `missing-file`, `empty-data` (no
 * rows), `bad-data` (structure, encoding, absent columns; with lines) and what `openTable` throws.
 */
export async function readColumns(
  path: string,
  files: Files,
  options: ReadColumnsOptions = {},
): Promise<Table> {
  // A column may turn out to be text after many numbers; then the file is read again with that known.
  const text = new Set(options.text);
  for (;;) {
    const known = text.size;
    const table = await readOnce(path, files, options, text);
    if (text.size === known) return table;
  }
}

async function readOnce(
  path: string,
  files: Files,
  options: ReadColumnsOptions,
  text: Set<string>,
): Promise<Table> {
  const source = await openTable(path, files, options);
  const { file } = source;
  const missing = new Tokens(options.missing ?? []);
  const wanted = new Set(options.columns);
  const builders: (Builder | undefined)[] = [];
  const lines: number[] = [];
  const scratch = numberVector(BATCH_CELLS);
  for await (const batch of source.batches()) {
    for (let i = builders.length; i < batch.columns.length; i++) {
      const name = source.names[i]!;
      builders.push(
        wanted.size === 0 || wanted.has(name) ? new Builder(name, lines.length, text, missing) : undefined,
      );
    }
    for (const [i, column] of batch.columns.entries()) builders[i]?.add(column, batch.rows, scratch);
    for (let row = 0; row < batch.rows; row++) lines.push(batch.lines[row]!);
  }
  refuseFaults(file, source.faults);
  if (!lines.length) throw new UserError('empty-data', { message: `"${file}" has no rows.` });
  refuseAbsent(file, options.columns ?? [], source.names);
  const columns = new Map<string, Column>();
  for (const name of options.columns ?? source.names)
    columns.set(name, builders[source.names.indexOf(name)]!.build());
  return { rows: lines.length, columns, lines: Uint32Array.from(lines) };
}

/** Collects one column. */
class Builder {
  readonly #name: string;
  readonly #text: Set<string>;
  readonly #missing: Tokens;
  readonly #asText: boolean;
  readonly #gaps: number[];
  readonly #numbers: number[] = [];
  readonly #texts: (string | null)[] = [];

  /** @param rows rows before the column first appeared; @param text columns known to be text, added to here */
  constructor(name: string, rows: number, text: Set<string>, missing: Tokens) {
    this.#name = name;
    this.#text = text;
    this.#missing = missing;
    this.#asText = text.has(name);
    this.#gaps = new Array<number>(rows).fill(1);
    if (this.#asText) this.#texts = new Array<null>(rows).fill(null);
    else this.#numbers = new Array<number>(rows).fill(NaN);
  }

  add(column: CellColumn, rows: number, scratch: NumberVector): void {
    if (this.#asText) this.#addTexts(column, rows);
    else if (!this.#text.has(this.#name)) this.#addNumbers(column, rows, scratch);
  }

  build(): Column {
    const missing = Uint8Array.from(this.#gaps);
    const name = this.#name;
    if (this.#asText) return { name, kind: 'string', values: this.#texts, missing };
    return { name, kind: 'number', values: Float64Array.from(this.#numbers), missing };
  }

  #addTexts(column: CellColumn, rows: number): void {
    for (let row = 0; row < rows; row++) {
      const text = cellText(column, row);
      const blank = text === '' && column.kinds === undefined;
      const gap = text === undefined || blank || this.#missing.texts.includes(text);
      this.#texts.push(gap ? null : text);
      this.#gaps.push(gap ? 1 : 0);
    }
  }

  #addNumbers(column: CellColumn, rows: number, scratch: NumberVector): void {
    decodeNumbers(column, rows, { integer: false, missing: this.#missing }, scratch);
    for (let row = 0; row < rows; row++) {
      const state = scratch.states[row];
      if (state === CellState.invalid) {
        this.#text.add(this.#name);
        return;
      }
      const written =
        state === CellState.notFinite ? notFinite(cellText(column, row)!) : scratch.values[row]!;
      this.#numbers.push(written);
      this.#gaps.push(state === CellState.missing ? 1 : 0);
    }
  }
}

function notFinite(text: string): number {
  if (/nan$/i.test(text)) return NaN;
  return text.startsWith('-') ? -Infinity : Infinity;
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
