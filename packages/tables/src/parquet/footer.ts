import { UserError } from '@sluice/core';
import { mostRowsOf } from '../binary-source.js';
import { Damage } from '../damage.js';
import type { Ranges } from '../ranges.js';
import { readFileMetadata, type FileMetadata } from './metadata.js';

const MAGIC = 'PAR1';
const ENCRYPTED = 'PARE';
/** Bytes read from the end at first: most footers are smaller. */
const TAIL = 64 * 1024;
const LARGEST = 256 * 1024 ** 2;

/** Reads the footer. `end` is where it begins: all data lies before it. */
export async function readFooter(
  ranges: Ranges,
  file: string,
): Promise<{ metadata: FileMetadata; end: number }> {
  const { size } = ranges;
  if (size < 12) throw new Damage(`${size} bytes are too few for Parquet`);
  const tail = await ranges.read(Math.max(0, size - TAIL), Math.min(size, TAIL));
  const magic = tail.toString('latin1', tail.length - 4);
  if (magic === ENCRYPTED) throw encrypted(file);
  if (magic !== MAGIC) throw new Damage('the end of the file is missing: it has no Parquet footer');
  const length = tail.readUInt32LE(tail.length - 8);
  const end = size - 8 - length;
  if (end < 4) throw new Damage(`a footer of ${length} bytes in a file of ${size}`);
  if (length > LARGEST) {
    throw new UserError('limit-exceeded', {
      message: `The footer has ${length} bytes; ${LARGEST} are allowed.`,
      location: { file },
      fix: 'Write fewer, larger row groups.',
    });
  }
  const footer = length + 8 <= tail.length ? tail.subarray(-length - 8, -8) : await ranges.read(end, length);
  const metadata = readFileMetadata(footer);
  if (metadata.encrypted) throw encrypted(file);
  checkRows(metadata, size);
  return { metadata, end };
}

export function encrypted(file: string): UserError {
  return new UserError('unsupported', {
    message: `"${file}" is encrypted Parquet, which is not read.`,
    location: { file },
    fix: 'Write it without encryption.',
  });
}

/** The number of rows in the footer itself is wrong in some files, and nobody needs it. */
function checkRows({ rowGroups }: FileMetadata, size: number): void {
  let rows = 0;
  for (const { rows: some } of rowGroups) {
    if (some < 0) throw new Damage(`a row group of ${some} rows`);
    rows += some;
  }
  if (rows > mostRowsOf(size)) throw new Damage(`${rows} rows in ${size} bytes cannot be`);
}
