import type { Files } from '@sluice/core';
import type { Batch, ColumnBatch } from '../batch.js';
import { binarySource, mostRowsOf, type BinaryTableOptions } from '../binary-source.js';
import { Damage, decoding } from '../damage.js';
import type { FaultLog } from '../faults.js';
import { locating } from '../locating.js';
import type { TableSource } from '../open-table.js';
import type { PartSource } from '../parts.js';
import { Feed, rangesOf, type Ranges } from '../ranges.js';
import { columnsOf } from './arrow-column.js';
import { arrowParts } from './arrow-parts.js';
import { BatchReader, refuseType, type ArrowLayout } from './batch-reader.js';
import { Header, readMessages, type Message } from './messages.js';
import { readSchema } from './schema.js';

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
  const { ranges, fields, ...opened } = await locating(
    file,
    () => 'Arrow schema',
    async () => {
      const found = await rangesOf(path, files);
      const { first, ...rest } = await openMessages(found);
      if (first?.type !== Header.schema) throw new Damage('it does not begin with a schema');
      const schema = decoding('the schema cannot be read', () => readSchema(first.header));
      return { ranges: found, ...rest, fields: schema };
    },
  );
  const columns = columnsOf(fields);
  const layout = { file, fields, columns, mostRows: mostRowsOf(ranges.size), keepFaults: options.keepFaults };
  return binarySource(path, files, {
    ...options,
    format: 'arrow',
    ranges,
    columns: columns.map(({ name }) => name),
    read: faults => readBatches(opened, layout, faults),
    parts: (names, faults): PartSource | undefined =>
      columns.length === 0
        ? undefined
        : {
            layout: { ...layout, format: 'arrow', names },
            parts: () => arrowParts(opened, layout),
            refuse: async number => {
              const batches = readBatches(await openMessages(ranges), layout, faults);
              while (!(await batches.next()).done) continue;
              throw new Error(`Part ${number} of "${file}" was refused, and now it is read.`);
            },
          },
  });
}

/** The messages behind the first one, and where they are taken from. */
async function openMessages(
  ranges: Ranges,
): Promise<{ first: Message | undefined; messages: AsyncGenerator<Message>; feed: Feed }> {
  const feed = await openFeed(ranges);
  const messages = readMessages(feed);
  const first = (await messages.next()).value as Message | undefined;
  return { first, messages, feed };
}

/** All of them, one after the other. */
async function* readBatches(
  { messages, feed }: { messages: AsyncGenerator<Message>; feed: Feed },
  layout: ArrowLayout,
  faults: FaultLog,
): AsyncGenerator<Batch<ColumnBatch>> {
  if (layout.columns.length === 0) return;
  const reader = new BatchReader(layout);
  for (let [number, row] = [0, 1]; ;) {
    const offset = feed.offset;
    const where = () => `batch ${number} at byte ${offset}`;
    const next = await locating(layout.file, where, () => messages.next());
    if (next.done) return;
    const { type, header, body } = next.value;
    const at = { row, faults };
    if (type === Header.dictionary)
      await locating(layout.file, where, () => reader.takeDictionary(header, body, at));
    else if (type === Header.batch) {
      row += yield* reader.rows(header, body, at, where);
      number++;
    } else await locating(layout.file, where, () => refuseType(type));
  }
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
