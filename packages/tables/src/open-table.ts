import { UserError, type Files } from '@sluice/core';
import type { Batch, ColumnBatch } from './batch.js';
import { CsvScanner } from './csv-scanner.js';
import { binaryFormatOf, dialectOf, type Format } from './dialect.js';
import { FaultLog } from './faults.js';
import { FOREIGN_HEAD, refuseForeign } from './foreign-formats.js';
import { nameColumns } from './header.js';
import { cutElements, openArray, takeElements } from './json-array.js';
import { JsonScanner } from './json-scanner.js';
import type { PartSource } from './parts.js';
import { openBytes, type RawBytes } from './raw-bytes.js';
import type { Layout } from './block-scanner.js';
import { cutBlocks, type Block, type BlockOptions } from './row-blocks.js';
import type { Scanner } from './scanner.js';
import { takeRows } from './take-rows.js';
import { checkEncoding } from './encoding.js';
import { packingOf, type Packing } from './unpack.js';
import { MAX_ROW_BYTES, Window } from './window.js';

export interface TableOptions {
  /** Default `auto`: by the name of the file, else by its first bytes. `json` is an array of objects. */
  format?: Format | 'auto';
  /** One ASCII character; default: what the header looks like. CSV and TSV only. */
  delimiter?: string;
  /** Of text, by any name that the WHATWG's standard knows. Default: what a byte order mark says, else UTF-8. */
  encoding?: string;
  /** Bytes of one row at most. Default 16 MiB. */
  maxRowBytes?: number;
  /** Default 10,000. */
  maxColumns?: number;
  /** Bytes a compressed file may grow to. Default 16 GiB. */
  maxBytes?: number;
  /** Faults of each kind that are kept in detail. Default 10. */
  keepFaults?: number;
  /** Keys to expect in JSON: columns from the first row on, whether they occur or not. */
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
  /** How the whole file is compressed. */
  packing?: Packing;
  /** Of text that is not UTF-8. */
  encoding?: string;
  /** The columns. Those of JSON grow while batches are read. */
  names: readonly string[];
  /** What is wrong with the structure so far; complete when the batches have ended. */
  faults: FaultLog;
  /** Every column as cells, whatever the format. */
  batches(): AsyncGenerator<Batch>;
  /** Every column in the encoding the file has it in. Read either this or `batches`. */
  vectors(): AsyncGenerator<Batch<ColumnBatch>>;
  /** Of text formats: the same rows as bytes, for reading in several threads. Read either this or `batches`. */
  text?: TextSource;
  /** Of some binary files: the same rows in parts, for reading in several threads. */
  parts?: PartSource;
  /** sha256 and size of the file, from the very bytes that were read. Ask when the batches have ended. */
  digest(): Promise<{ sha256: string; bytes: number }>;
}

export interface TextSource {
  layout: Layout;
  /** Of CSV and TSV: the header as it is written, with its line end. */
  header?: Buffer;
  /** Physical lines before the first block: those of the header. */
  linesBefore: number;
  /** Throws where columns that were met in the blocks cannot be. */
  check?: (names: readonly string[]) => void;
  /** Throws `LongRow`. */
  blocks(options: Pick<BlockOptions, 'size' | 'recycled'>): AsyncGenerator<Block>;
}

/**
 * Opens a CSV, TSV or JSON file (an object a line, or an array of them), plain, gzip or zstd, or a Parquet or Arrow file. Memory does not grow with the file. Throws UserError
 * `missing-file`, `unsupported` (another format), `bad-data` (damaged file), `limit-exceeded`; what is wrong with
 * single rows is in `faults`.
 */
export async function openTable(
  path: string,
  files: Files,
  options: TableOptions = {},
): Promise<TableSource> {
  const { maxRowBytes = MAX_ROW_BYTES, maxColumns = 10_000, maxBytes = 16 * 1024 ** 3 } = options;
  const file = files.relative(path);
  const head = await headOf(path, files);
  refuseForeign(file, head);
  const binary = packingOf(head) ? undefined : binaryFormatOf(file, head, options.format);
  if (binary) {
    const limits = { maxRowBytes, maxColumns, keepFaults: options.keepFaults };
    const { openParquet, openArrow } = await import('./binary-tables.js');
    return (binary === 'parquet' ? openParquet : openArrow)(path, files, limits);
  }
  const { chunkSize, encoding } = options;
  const raw = await openBytes(path, files, { chunkSize, maxBytes, encoding });
  const window = new Window(raw.chunks, file, maxRowBytes);
  try {
    refuseForeign(file, raw.head);
    refusePacked(file, raw);
    const { format, delimiter, start } = dialectOf(file, raw.head, options);
    while (!window.last && window.end < start) await window.advance(1);
    window.start = start;
    const faults = new FaultLog(options.keepFaults);
    const array = format === 'json';
    const json = { faults, maxColumns, keys: options.keys ?? [], array };
    const { scanner, header } =
      delimiter === undefined
        ? { scanner: new JsonScanner({ ...json, line: array ? await openArray(window, file) : 1 }) }
        : await scannerAfterHeader(window, { file, delimiter, faults, maxColumns });
    const layout = { delimiter, maxColumns, array, keepFaults: options.keepFaults ?? 10 };
    const text = textOf(window, scanner, { ...layout, maxRowBytes });
    const take = () =>
      array
        ? takeElements(text, scanner, { file, maxRowBytes })
        : closing(takeRows(window, scanner), window, scanner);
    return {
      file,
      format,
      ...(delimiter === undefined ? {} : { delimiter: String.fromCharCode(delimiter) }),
      ...(raw.packing ? { packing: raw.packing } : {}),
      ...(raw.encoding === 'utf-8' ? {} : { encoding: raw.encoding }),
      names: scanner.names,
      faults,
      batches: take,
      vectors: take,
      text: { ...text, ...(header ? { header } : {}) },
      digest: () => raw.digest(),
    };
  } catch (error) {
    await window.close();
    throw error;
  }
}

/** Enough for any signature. */
async function headOf(path: string, files: Files): Promise<Buffer> {
  for await (const chunk of files.stream(path, { start: 0, end: FOREIGN_HEAD }))
    return chunk.subarray(0, FOREIGN_HEAD);
  return Buffer.alloc(0);
}

/** Binary formats are read from several places at once, which such a file does not allow; they compress by themselves. */
function refusePacked(file: string, { packing, head }: RawBytes): void {
  const binary = packing ? binaryFormatOf(file.replace(/\.(gz|zst)$/i, ''), head) : undefined;
  if (!binary) return;
  throw new UserError('unsupported', {
    message: `"${file}" is ${binary} inside ${packing}, which is not read.`,
    fix: 'Unpack it. Both formats can compress by themselves.',
  });
}

interface CsvOptions {
  /** For messages. */
  file: string;
  delimiter: number;
  faults: FaultLog;
  maxColumns: number;
}

async function scannerAfterHeader(
  window: Window,
  options: CsvOptions,
): Promise<{ scanner: Scanner; header?: Buffer }> {
  const { file, delimiter, faults, maxColumns } = options;
  const header = new CsvScanner([], { delimiter, faults, header: { maxColumns } });
  let written: Buffer | undefined;
  for (;;) {
    const { bytes, start, end, last, offset } = window;
    const { line } = header;
    const next = header.scan(bytes, start, end, last);
    checkEncoding({ bytes, from: start, to: next, line, offset, returns: true }, faults);
    window.start = next;
    // Unescaping writes over the bytes.
    if (header.rows > 0) written = Buffer.from(bytes.subarray(start, next));
    if (header.rows > 0 || (last && next === end)) break;
    if (next === start) await window.advance(header.line);
  }
  if (header.cells > maxColumns) {
    throw new UserError('limit-exceeded', {
      message: `The header has ${header.cells} columns; ${maxColumns} are allowed.`,
      location: { file, line: header.lines[0]! },
      fix: 'Is the delimiter right? If so, raise "max-columns".',
    });
  }
  header.unescape(window.bytes);
  const labels = Array.from({ length: header.rows ? header.cells : 0 }, (_, i) =>
    window.bytes.toString('utf8', header.starts[i], header.ends[i]),
  );
  const names = nameColumns(labels, header.lines[0]!, faults);
  const scanner = new CsvScanner(names, { delimiter, faults, line: header.line });
  return { scanner, ...(written ? { header: written } : {}) };
}

function textOf(
  window: Window,
  scanner: Scanner,
  { maxRowBytes, ...layout }: Omit<Layout, 'names'> & { maxRowBytes: number },
): TextSource {
  const { names, line, faults } = scanner;
  return {
    layout: { names, ...layout },
    linesBefore: line - 1,
    blocks: options => {
      const offset = window.offset + window.start;
      const limits = { ...options, maxRowBytes, offset };
      const blocks = layout.array
        ? cutElements(window.rest(), { ...limits, line, faults })
        : cutBlocks(window.rest(), layout.delimiter, limits);
      return closing(blocks, window, scanner);
    },
  };
}

async function* closing<T>(parts: AsyncGenerator<T>, window: Window, scanner: Scanner): AsyncGenerator<T> {
  try {
    yield* parts;
  } finally {
    await window.close();
    scanner.close();
  }
}
