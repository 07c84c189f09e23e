import type { Files } from '@sluice/core';
import type { Batch, ColumnBatch } from '../batch.js';
import { binarySource, blockRowsOf, mostRowsOf, type BinaryTableOptions } from '../binary-source.js';
import { openCodec, type Decompress } from '../compress/decompress.js';
import { Damage, decoding } from '../damage.js';
import type { FaultLog } from '../faults.js';
import { locating } from '../locating.js';
import type { TableSource } from '../open-table.js';
import { Feed, rangesOf, type Ranges } from '../ranges.js';
import { Scratch } from '../scratch.js';
import { sliceColumn } from '../slice.js';
import { ArrayReader, type ArrowArray } from './arrays.js';
import { columnsOf, readColumn, type ArrowColumn } from './arrow-column.js';
import { dictionaryFields, joinEntries, readEntries } from './dictionaries.js';
import type { FlatTable } from './flatbuffer.js';
import { Header, readMessages, type Message } from './messages.js';
import { readSchema, type ArrowField } from './schema.js';
import type { Entries } from './vectors.js';

const MAGIC = 'ARROW1';
/** The signature at the front of a file, filled up to 8 bytes, and what ends it: a length and the signature. */
const FRONT = 8;
const BACK = 10;
const BLOCK = 1024 ** 2;

/**
 * Opens an Arrow file (Feather version 2) or stream. Structures are flattened to dotted names; what repeats is one JSON
 * text per row. Memory grows with the largest batch of the file. Throws UserError `bad-data` where the file is damaged
 * (with column, batch and place), `unsupported` for types that are not read, `limit-exceeded`.
 */
export async function openArrow(
  path: string,
  files: Files,
  options: BinaryTableOptions,
): Promise<TableSource> {
  const file = files.relative(path);
  const { ranges, messages, feed, fields } = await locating(
    file,
    () => 'Arrow schema',
    async () => {
      const opened = await rangesOf(path, files);
      const part = await openFeed(opened);
      const stream = readMessages(part);
      const first = (await stream.next()).value as Message | undefined;
      if (first?.type !== Header.schema) throw new Damage('it does not begin with a schema');
      const schema = decoding('the schema cannot be read', () => readSchema(first.header));
      return { ranges: opened, messages: stream, feed: part, fields: schema };
    },
  );
  const columns = columnsOf(fields);
  return binarySource(path, files, {
    ...options,
    format: 'arrow',
    columns: columns.map(({ name }) => name),
    read: faults => new BatchReader(file, fields, columns, faults, ranges.size).read(messages, feed),
  });
}

/** What lies between the signatures of a file, or a stream from its front. */
async function openFeed(ranges: Ranges): Promise<Feed> {
  const { size } = ranges;
  const front = await ranges.read(0, Math.min(size, FRONT));
  if (!front.toString('latin1').startsWith(MAGIC)) return new Feed(ranges, 0, size, BLOCK);
  const back = size < FRONT + BACK ? '' : (await ranges.read(size - 6, 6)).toString('latin1');
  if (back !== MAGIC) throw new Damage('the end of the file is missing');
  return new Feed(ranges, FRONT, size - BACK, BLOCK);
}

class BatchReader {
  readonly #file: string;
  readonly #fields: readonly ArrowField[];
  readonly #columns: readonly ArrowColumn[];
  readonly #faults: FaultLog;
  readonly #mostRows: number;
  readonly #coded: Map<number, ArrowField>;
  readonly #dictionaries = new Map<number, Entries>();
  readonly #codecs = new Map<number, Decompress>();
  readonly #scratch: readonly Scratch[];
  readonly #lines: Uint32Array;
  #row = 1;

  constructor(
    file: string,
    fields: readonly ArrowField[],
    columns: readonly ArrowColumn[],
    faults: FaultLog,
    size: number,
  ) {
    this.#file = file;
    this.#fields = fields;
    this.#columns = columns;
    this.#faults = faults;
    this.#mostRows = mostRowsOf(size);
    this.#coded = dictionaryFields(fields);
    const rows = blockRowsOf(columns.length);
    this.#scratch = columns.map(() => new Scratch(rows));
    this.#lines = new Uint32Array(rows);
  }

  async *read(messages: AsyncGenerator<Message>, feed: Feed): AsyncGenerator<Batch<ColumnBatch>> {
    if (this.#columns.length === 0) return;
    for (let number = 0; ;) {
      const offset = feed.offset;
      const where = () => `batch ${number} at byte ${offset}`;
      const next = await locating(this.#file, where, () => messages.next());
      if (next.done) return;
      const { type, header, body } = next.value;
      if (type === Header.dictionary)
        await locating(this.#file, where, () => this.#takeDictionary(header, body));
      else if (type === Header.batch) {
        yield* this.#rows(await locating(this.#file, where, () => this.#takeBatch(header, body)), where);
        number++;
      } else await locating(this.#file, where, () => refuse(type));
    }
  }

  async *#rows(
    { arrays, length }: { arrays: ArrowArray[]; length: number },
    where: () => string,
  ): AsyncGenerator<Batch<ColumnBatch>> {
    const lines = this.#lines;
    for (let from = 0; from < length; from += lines.length) {
      const rows = Math.min(lines.length, length - from);
      const columns: ColumnBatch[] = [];
      for (const [i, column] of this.#columns.entries()) {
        const there = () => `column "${column.name}", ${where()}`;
        const read = () => this.#column(arrays, column, from, rows, this.#scratch[i]!);
        columns.push(await locating(this.#file, there, read));
      }
      for (let i = 0; i < rows; i++) lines[i] = this.#row + i;
      yield { rows, columns, lines };
      this.#row += rows;
    }
  }

  #column(
    arrays: readonly ArrowArray[],
    column: ArrowColumn,
    from: number,
    rows: number,
    scratch: Scratch,
  ): ColumnBatch {
    return decoding('the values cannot be read', () =>
      sliceColumn(readColumn(arrays, column, from, rows, scratch, this.#context), 0, rows),
    );
  }

  get #context() {
    const onInvalid = (name: string) =>
      this.#faults.add('invalid-utf8', this.#row, () => `in the column "${name}", in the rows from this on`);
    return { dictionaries: this.#dictionaries, onInvalid };
  }

  async #takeBatch(header: FlatTable, body: Buffer): Promise<{ arrays: ArrowArray[]; length: number }> {
    const decompress = await this.#codec(header);
    return decoding('the batch cannot be read', () => {
      const reader = new ArrayReader(header, body, { decompress, mostRows: this.#mostRows });
      const { length } = reader;
      if (this.#row + length > this.#mostRows) throw new Damage(`${this.#row + length} rows cannot be`);
      return { arrays: this.#fields.map(field => reader.read(field, length)), length };
    });
  }

  async #takeDictionary(header: FlatTable, body: Buffer): Promise<void> {
    const data = decoding('the dictionary cannot be read', () => header.table(1));
    const decompress = await this.#codec(data);
    decoding('the dictionary cannot be read', () => {
      const id = header.long(0);
      const field = this.#coded.get(id);
      if (!field) throw new Damage(`no column uses the dictionary ${id}`);
      const reader = new ArrayReader(data, body, { decompress, mostRows: this.#mostRows });
      const entries = readEntries(field, reader, this.#context);
      const known = this.#dictionaries.get(id);
      this.#dictionaries.set(id, header.boolean(2) && known ? joinEntries(known, entries) : entries);
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

function refuse(type: number): never {
  throw new Damage(`a message of the type ${type} holds no rows of a table`);
}
