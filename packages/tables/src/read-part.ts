import { ArrowPartReader, type ArrowPart } from './arrow/arrow-parts.js';
import type { Batch, ColumnBatch } from './batch.js';
import { readParquetPart, type ParquetPart } from './parquet/read-groups.js';
import type { Part, PartLayout, PartReport } from './parts.js';

/** What a thread keeps of a file from part to part, as long as it has its layout. */
const readers = new WeakMap<PartLayout, ArrowPartReader>();

/** Reads a part out of the bytes that came with it. Throws as reading the file does. */
export function readPart(
  layout: PartLayout,
  part: Part,
  take: (batch: Batch<ColumnBatch>) => void,
): Promise<PartReport> {
  if (layout.format === 'parquet') return readParquetPart(layout, part as ParquetPart, take);
  let reader = readers.get(layout);
  if (!reader) readers.set(layout, (reader = new ArrowPartReader(layout)));
  return reader.read(part as ArrowPart, take);
}
