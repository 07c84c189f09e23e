import { UserError, type Files } from '@sluice/core';
import type { Batch } from './batch.js';
import { CsvScanner } from './csv-scanner.js';
import { dialectOf, type Format } from './dialect.js';
import { FaultLog } from './faults.js';
import { nameColumns } from './header.js';
import { JsonScanner } from './json-scanner.js';
import { openBytes } from './raw-bytes.js';
import type { Scanner } from './scanner.js';
import { takeRows } from './take-rows.js';
import { checkEncoding } from './encoding.js';
import { Window } from './window.js';

export interface TableOptions {
  /** Default `auto`: by the name of the file, else by its first byte. */
  format?: Format | 'auto';
  /** One ASCII character; default: what the header looks like. CSV and TSV only. */
  delimiter?: string;
  /** Bytes of one row at most. Default 16 MiB. */
  maxRowBytes?: number;
  /** Default 10,000. */
  maxColumns?: number;
  /** Bytes a compressed file may grow to. Default 16 GiB. */
  maxBytes?: number;
  /** Faults of each kind that are kept in detail. Default 10. */
  keepFaults?: number;
  /** Keys to expect in JSON Lines: columns from the first row on, whether they occur or not. */
  keys?: readonly string[];
  /** Bytes read at a time. */
  chunkSize?: number;
}

/** A table being read, from its first row to its last, once. */
export interface TableSource {
  /** As the workspace knows it. */
  file: string;
  format: Format;
  /** Of CSV and TSV. */
  delimiter?: string;
  gzip: boolean;
  /** The columns. Those of JSON Lines grow while batches are read. */
  names: readonly string[];
  /** What is wrong with the structure so far; complete when the batches have ended. */
  faults: FaultLog;
  batches(): AsyncGenerator<Batch>;
  /** sha256 and size of the file, from the very bytes that were read. Ask when the batches have ended. */
  digest(): Promise<{ sha256: string; bytes: number }>;
}

/**
 * Opens a CSV, TSV or JSON Lines file, plain or gzip. Memory does not grow with the file. Throws UserError
 * `missing-file`, `unsupported` (another format), `bad-data` (damaged gzip), `limit-exceeded`; what is wrong with
 * single rows is in `faults`.
 */
export async function openTable(
  path: string,
  files: Files,
  options: TableOptions = {},
): Promise<TableSource> {
  const { maxRowBytes = 16 * 1024 ** 2, maxColumns = 10_000, maxBytes = 16 * 1024 ** 3 } = options;
  const file = files.relative(path);
  const raw = await openBytes(path, files, { chunkSize: options.chunkSize, maxBytes });
  const window = new Window(raw.chunks, file, maxRowBytes);
  try {
    const { format, delimiter, start } = dialectOf(file, raw.head, options);
    while (!window.last && window.end < start) await window.advance(1);
    window.start = start;
    const faults = new FaultLog(options.keepFaults);
    const scanner =
      delimiter === undefined
        ? new JsonScanner({ faults, maxColumns, keys: options.keys ?? [] })
        : await scannerAfterHeader(window, { delimiter, faults, maxColumns });
    return {
      file,
      format,
      ...(delimiter === undefined ? {} : { delimiter: String.fromCharCode(delimiter) }),
      gzip: raw.gzip,
      names: scanner.names,
      faults,
      batches: () => closing(takeRows(window, scanner), window),
      digest: () => raw.digest(),
    };
  } catch (error) {
    await window.close();
    throw error;
  }
}

interface CsvOptions {
  delimiter: number;
  faults: FaultLog;
  maxColumns: number;
}

async function scannerAfterHeader(window: Window, options: CsvOptions): Promise<Scanner> {
  const { delimiter, faults, maxColumns } = options;
  const header = new CsvScanner([], { delimiter, faults, header: { maxColumns } });
  for (;;) {
    const { bytes, start, end, last, offset } = window;
    const { line } = header;
    const next = header.scan(bytes, start, end, last);
    checkEncoding({ bytes, from: start, to: next, line, offset }, faults);
    window.start = next;
    if (header.rows > 0 || (last && next === end)) break;
    if (next === start) await window.advance(header.line);
  }
  if (header.cells > maxColumns) {
    throw new UserError('limit-exceeded', {
      message: `The header has ${header.cells} columns; ${maxColumns} are allowed.`,
      fix: 'Is the delimiter right? If so, raise "max-columns".',
    });
  }
  header.unescape(window.bytes);
  const labels = Array.from({ length: header.rows ? header.cells : 0 }, (_, i) =>
    window.bytes.toString('utf8', header.starts[i], header.ends[i]),
  );
  const names = nameColumns(labels, header.lines[0]!, faults);
  return new CsvScanner(names, { delimiter, faults, line: header.line });
}

async function* closing(batches: AsyncGenerator<Batch>, window: Window): AsyncGenerator<Batch> {
  try {
    yield* batches;
  } finally {
    await window.close();
  }
}
