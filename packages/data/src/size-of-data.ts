import { UserError, type Files } from '@sluice/core';
import { contentBytes } from '@sluice/tables';

const PARQUET = /\.(parquet|parq|pq)$/i;
const ADDRESS = /^[a-z][a-z\d+.-]*:\/\//i;
/** Columns are hardly ever packed more tightly than by this factor: smaller files need not be asked. */
const TIGHTEST = 32;

/**
 * Bytes of the files, and of Parquet as many as its columns become, which its footer tells: only where that decides whether
 * there are `enough`, and not of addresses, where asking takes time.
 */
export async function bytesOf(paths: readonly string[], files: Files, enough: number): Promise<number> {
  let bytes = 0;
  for (const path of paths) bytes += (await files.stat(path))?.size ?? 0;
  if (bytes >= enough || bytes * TIGHTEST < enough) return bytes;
  for (const path of paths) {
    if (!PARQUET.test(path) || ADDRESS.test(path)) continue;
    const packed = (await files.stat(path))?.size ?? 0;
    bytes += Math.max(0, (await toldBytes(path, files)) - packed);
    if (bytes >= enough) break;
  }
  return bytes;
}

async function toldBytes(path: string, files: Files): Promise<number> {
  try {
    return (await contentBytes(path, files)) ?? 0;
  } catch (error) {
    // What is wrong with it is told when it is opened.
    if (error instanceof UserError) return 0;
    throw error;
  }
}
