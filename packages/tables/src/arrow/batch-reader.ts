import type { Batch, ColumnBatch } from '../batch.js';
import { blockRowsOf } from '../binary-source.js';
import { openCodec, type Decompress } from '../compress/decompress.js';
import { Damage, decoding } from '../damage.js';
import type { FaultLog } from '../faults.js';
import { locating } from '../locating.js';
import { Scratch } from '../scratch.js';
import { sliceColumn } from '../slice.js';
import { ArrayReader, type ArrowArray } from './arrays.js';
import { readColumn, type ArrowColumn } from './arrow-column.js';
import { dictionaryFields, joinEntries, readEntries } from './dictionaries.js';
import type { FlatTable } from './flatbuffer.js';
import type { ArrowField } from './schema.js';
import type { Entries, VectorContext } from './vectors.js';

/** What is the same for all batches of a file: plain data. */
export interface ArrowLayout {
  file: string;
  fields: readonly ArrowField[];
  columns: readonly ArrowColumn[];
  /** Rows that the file is believed to have. */
  mostRows: number;
  keepFaults: number | undefined;
}

/** Where what is read stands: the number of its first row, and what takes its faults. */
export interface ReadAt {
  row: number;
  faults: FaultLog;
}

/** Reads batches with the dictionaries that came before them. */
export class BatchReader {
  readonly #layout: ArrowLayout;
  readonly #coded: Map<number, ArrowField>;
  readonly #dictionaries = new Map<number, Entries>();
  readonly #codecs = new Map<number, Decompress>();
  readonly #scratch: readonly Scratch[];
  readonly #lines: Uint32Array;

  constructor(layout: ArrowLayout) {
    this.#layout = layout;
    this.#coded = dictionaryFields(layout.fields);
    const rows = blockRowsOf(layout.columns.length);
    this.#scratch = layout.columns.map(() => new Scratch(rows));
    this.#lines = new Uint32Array(rows);
  }

  /** The rows of a batch; answers how many. */
  async *rows(
    header: FlatTable,
    body: Buffer,
    at: ReadAt,
    where: () => string,
  ): AsyncGenerator<Batch<ColumnBatch>, number> {
    const { file, columns: all } = this.#layout;
    const { arrays, length } = await locating(file, where, () => this.#takeBatch(header, body, at.row));
    const lines = this.#lines;
    for (let from = 0; from < length; from += lines.length) {
      const rows = Math.min(lines.length, length - from);
      const row = at.row + from;
      const context = this.#context({ ...at, row });
      const columns: ColumnBatch[] = [];
      for (const [i, column] of all.entries()) {
        const there = () => `column "${column.name}", ${where()}`;
        const read = () => columnOf(arrays, column, from, rows, this.#scratch[i]!, context);
        columns.push(await locating(file, there, read));
      }
      for (let i = 0; i < rows; i++) lines[i] = row + i;
      yield { rows, columns, lines };
    }
    return length;
  }

  /** Throws `Damage`. */
  async takeDictionary(header: FlatTable, body: Buffer, at: ReadAt): Promise<void> {
    const data = decoding('the dictionary cannot be read', () => header.table(1));
    const decompress = await this.#codec(data);
    decoding('the dictionary cannot be read', () => {
      const { id, adds } = dictionaryOf(header);
      const field = this.#coded.get(id);
      if (!field) throw new Damage(`no column uses the dictionary ${id}`);
      const reader = new ArrayReader(data, body, { decompress, mostRows: this.#layout.mostRows });
      const entries = readEntries(field, reader, this.#context(at));
      const known = this.#dictionaries.get(id);
      this.#dictionaries.set(id, adds && known ? joinEntries(known, entries) : entries);
    });
  }

  #context({ row, faults }: ReadAt): VectorContext {
    const onInvalid = (name: string) =>
      faults.add('invalid-utf8', row, () => `in the column "${name}", in the rows from this on`);
    return { dictionaries: this.#dictionaries, onInvalid };
  }

  async #takeBatch(
    header: FlatTable,
    body: Buffer,
    row: number,
  ): Promise<{ arrays: ArrowArray[]; length: number }> {
    const { fields, mostRows } = this.#layout;
    const decompress = await this.#codec(header);
    return decoding('the batch cannot be read', () => {
      const reader = new ArrayReader(header, body, { decompress, mostRows });
      const { length } = reader;
      if (row + length > mostRows) throw new Damage(`${row + length} rows cannot be`);
      return { arrays: fields.map(field => reader.read(field, length)), length };
    });
  }

  /** undefined where the batch is not compressed. */
  async #codec(batch: FlatTable): Promise<Decompress | undefined> {
    const number = decoding('the batch cannot be read', () => (batch.has(3) ? batch.table(3).byte(0) : -1));
    if (number < 0) return undefined;
    if (number > 1) throw new Damage(`there is no compression ${number}`);
    let decompress = this.#codecs.get(number);
    if (!decompress)
      this.#codecs.set(number, (decompress = await openCodec(number === 0 ? 'lz4-frame' : 'zstd')));
    return decompress;
  }
}

/** Which dictionary a message is about, and whether it adds to what is known of it. */
export function dictionaryOf(header: FlatTable): { id: number; adds: boolean } {
  return { id: header.long(0), adds: header.boolean(2) };
}

export function refuseType(type: number): never {
  throw new Damage(`a message of the type ${type} holds no rows of a table`);
}

function columnOf(
  arrays: readonly ArrowArray[],
  column: ArrowColumn,
  from: number,
  rows: number,
  scratch: Scratch,
  context: VectorContext,
): ColumnBatch {
  return decoding('the values cannot be read', () =>
    sliceColumn(readColumn(arrays, column, from, rows, scratch, context), 0, rows),
  );
}
