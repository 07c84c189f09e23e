import type { Files } from '@sluice/core';
import { locating } from './locating.js';
import { readFooter } from './parquet/footer.js';
import { rangesOf } from './ranges.js';

/**
 * Bytes of a Parquet file once decompressed, as its footer tells them; undefined of what is none. Throws what is thrown
 * where the file is opened.
 */
export async function contentBytes(path: string, files: Files): Promise<number | undefined> {
  const ranges = await rangesOf(path, files);
  if (ranges.size < 12 || (await ranges.read(0, 4)).toString('latin1') !== 'PAR1') return undefined;
  const file = files.relative(path);
  const { metadata } = await locating(
    file,
    () => 'Parquet footer',
    () => readFooter(ranges, file),
  );
  return metadata.rowGroups.reduce(
    (sum, { columns }) => columns.reduce((bytes, { unpacked }) => bytes + Math.max(0, unpacked), sum),
    0,
  );
}
