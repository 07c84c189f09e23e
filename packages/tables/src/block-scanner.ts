import { freeArray, kernelBytes } from '@sluice/kernel';
import type { BlankState } from './blank-lines.js';
import type { Batch, CellColumn } from './batch.js';
import { constantColumn } from './constant-column.js';
import { CsvScanner } from './csv-scanner.js';
import { FaultLog, type FaultState } from './faults.js';
import { JsonScanner } from './json-scanner.js';
import type { Block } from './row-blocks.js';
import type { Scanner } from './scanner.js';
import { takeBatch } from './take-rows.js';

/** How the rows of a text file are read: all that a thread must know. */
export interface Layout {
  /** Of CSV: the columns. Of JSON Lines: keys to expect. */
  names: readonly string[];
  /** One byte, of CSV; undefined for JSON Lines and JSON arrays. */
  delimiter: number | undefined;
  /** The rows are elements of a JSON array. */
  array?: boolean;
  maxColumns: number;
  /** Faults of each kind that are kept in detail. */
  keepFaults: number;
  /** Columns that the file does not have itself and that stand before its own: one value each, undefined where none is there. */
  before?: readonly (readonly [name: string, value: string | undefined])[];
}

/** What a block held. Lines are counted from 1 within the block. */
export interface BlockReport {
  rows: number;
  lines: number;
  /** Of JSON Lines: the keys expected, then the others in the order they were met. */
  names: readonly string[];
  /** Of JSON Lines: the line on which each name came up, 0 of those expected. */
  metOn: readonly number[];
  faults: FaultState;
  /** Empty lines at the end of the block, which are faults once a row follows. */
  blanks: BlankState;
}

/** Reads blocks of one file, in any order. */
export class BlockScanner {
  readonly #layout: Layout;
  readonly #csv: CsvScanner | undefined;
  readonly #before: { names: string[]; columns: CellColumn[] } | undefined;
  /** Room for a block in the memory of the kernel. */
  #room: Buffer = Buffer.alloc(0);

  constructor(layout: Layout) {
    this.#layout = layout;
    const { delimiter, names, before } = layout;
    if (before?.length)
      this.#before = {
        names: before.map(([name]) => name),
        columns: before.map(([, value]) => constantColumn(value)),
      };
    if (delimiter !== undefined) this.#csv = new CsvScanner(names, { delimiter, faults: new FaultLog() });
  }

  /**
   * Gives the rows of a block, batch by batch. Throws UserError `limit-exceeded`.
   * @param line physical line on which the block begins, where that is known
   */
  scan(block: Block, take: (batch: Batch, names: readonly string[]) => void, line = 1): BlockReport {
    const { keepFaults, maxColumns, names, array = false } = this.#layout;
    const faults = new FaultLog(keepFaults);
    let scanner: Scanner;
    if (this.#csv) {
      this.#csv.restart(faults, line);
      scanner = this.#csv;
    } else scanner = new JsonScanner({ faults, maxColumns, keys: names, line, array });
    let rows = 0;
    const placed = this.#place(block);
    for (let at = block.from; at < block.to;) {
      const { next, batch } = takeBatch(placed, at, block.to, true, scanner);
      at = next;
      if (!batch) continue;
      rows += batch.rows;
      if (this.#before) take(...widened(batch, scanner.names, this.#before));
      else take(batch, scanner.names);
    }
    const { blanks } = scanner;
    return {
      rows,
      lines: scanner.line - line,
      names: scanner.names,
      metOn: scanner instanceof JsonScanner ? scanner.metOn : [],
      faults: faults.state(),
      blanks: blanks.state(),
    };
  }

  /** Nothing is scanned any more; the batches are gone. */
  close(): void {
    this.#csv?.close();
    freeArray(this.#room);
    this.#room = Buffer.alloc(0);
  }

  /** The block as the kernel reads it, at the same places. */
  #place({ bytes, from, to, offset }: Block): { bytes: Buffer; offset: number } {
    if (this.#room.length < bytes.length) {
      freeArray(this.#room);
      this.#room = kernelBytes(bytes.length);
    }
    bytes.copy(this.#room, from, from, Math.min(bytes.length, to + 1));
    return { bytes: this.#room, offset };
  }
}

function widened(
  batch: Batch,
  names: readonly string[],
  before: { names: string[]; columns: CellColumn[] },
): [Batch, string[]] {
  return [{ ...batch, columns: [...before.columns, ...batch.columns] }, [...before.names, ...names]];
}
