import type { BlankLines } from './blank-lines.js';
import type { FaultLog } from './faults.js';

/** Cells held by one batch at most: 16 Ki cells are 128 KiB of offsets, which stay in the processor's cache. */
export const BATCH_CELLS = 16_384;

/**
 * Finds rows and cells in a window of bytes. The cell of row r and column c is at `r * rowStride + c * columnStride`.
 * A row that does not end in the window leaves no trace: the next call meets it whole.
 */
export interface Scanner {
  readonly names: readonly string[];
  readonly width: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly rowStride: number;
  readonly columnStride: number;
  readonly kinds: Uint8Array | undefined;
  readonly lines: Uint32Array;
  readonly faults: FaultLog;
  /** Rows found by the last call. */
  readonly rows: number;
  /** Physical line the next row begins on. */
  readonly line: number;
  /** Empty lines at the end of what was scanned, which are faults once a row follows. */
  readonly blanks: BlankLines;
  /**
   * Scans `bytes[from, to)`, of which `last` says that nothing follows. `bytes[to]` must be a line feed, and
   * three more bytes be there: the loops need no test for the end. Answers where the first row not taken begins.
   */
  scan(bytes: Buffer, from: number, to: number, last: boolean): number;
  /** Undoes the escapes of the cells of the last scan, in place. True where other than ASCII came out of one. */
  unescape(bytes: Buffer): boolean;
  /** Nothing is scanned any more, and the batches are gone: gives back its memory. */
  close(): void;
}
