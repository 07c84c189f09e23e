import { hash } from 'node:crypto';
import { BATCH_CELLS, CellKind, CellState, cellText, decodeNumbers, numberVector } from '@sluice/tables';
import type { CellColumn, NumberVector } from '@sluice/tables';
import { decodeValues, readBoolean } from '../decode-values.js';
import type { ColumnPlan } from '../plan.js';

/** Keys up to so many bytes are kept as they are, longer ones as their sha256. */
const PLAIN = 64;
/** First byte of a key that is a hash: no plain one is so long that it could begin like this. */
const HASHED = 0xff;
/** Room for the length of a part and for any number that is not written with more digits than it needs. */
const ROOM = 32;

/** Writes the values of a column as keys have them, once `start` has seen its cells. */
export interface PartWriter {
  start(column: CellColumn, rows: number): void;
  /** Bytes written to `into` from `at` on; −1 where nothing stands there. */
  write(row: number, into: KeyWriter, at: number): number;
}

/**
 * Writes the keys of rows as bytes, row by row: each part with its length before it, so that no two keys become one, and 0 for a part
 * that is missing. Texts count as written, numbers by value, so that `7`, `07` and `7.0` are one.
 */
export class KeyWriter {
  bytes = Buffer.alloc(1024);
  view = viewOf(this.bytes);
  readonly #parts: PartWriter[];
  readonly #skip: boolean;

  /** @param missing rows in which a part is missing: `skip` (they have no key) or `keep` (missing is a value like others) */
  constructor(plans: readonly ColumnPlan[], missing: 'skip' | 'keep') {
    this.#parts = plans.map(partWriter);
    this.#skip = missing === 'skip';
  }

  start(columns: readonly CellColumn[], rows: number): void {
    for (const [i, part] of this.#parts.entries()) part.start(columns[i]!, rows);
  }

  /** Writes the key of a row to `bytes` from `from` on; answers its length, 0 where it has none. */
  write(row: number, from = 0): number {
    let at = from;
    for (const part of this.#parts) {
      this.reserve(at + ROOM);
      const length = part.write(row, this, at + 1);
      if (length < 0 && this.#skip) return 0;
      if (length < 0x7f) this.bytes[at++] = length + 1;
      else {
        this.reserve(at + 4 + length);
        this.bytes.copyWithin(at + 4, at + 1, at + 1 + length);
        this.view.setUint32(at, (0x80000000 | length) >>> 0);
        at += 4;
      }
      if (length > 0) at += length;
    }
    return at - from <= PLAIN ? at - from : this.#hashed(from, at);
  }

  /** Makes room up to a place. */
  reserve(end: number): void {
    if (end <= this.bytes.length) return;
    const larger = Buffer.alloc(2 * end);
    this.bytes.copy(larger);
    this.bytes = larger;
    this.view = viewOf(larger);
  }

  #hashed(from: number, to: number): number {
    const digest = hash('sha256', this.bytes.subarray(from, to), 'buffer');
    this.bytes[from] = HASHED;
    return 1 + digest.copy(this.bytes, from + 1);
  }
}

/** The parts of a key as text, where it was kept as it is. */
export function shownKey(key: Buffer): string | undefined {
  if (key[0] === HASHED) return undefined;
  const parts: string[] = [];
  for (let at = 0; at < key.length;) {
    const length = key[at++]! - 1;
    if (length < 0) continue;
    parts.push(key.toString('utf8', at, at + length));
    at += length;
  }
  return parts.join(' + ');
}

function viewOf(bytes: Buffer): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

export function partWriter(plan: ColumnPlan): PartWriter {
  const { type, read, missing } = plan;
  if (type === 'boolean')
    return new ValueWriter(plan, (column, rows, into) =>
      decodeValues(column, rows, { read: readBoolean, kind: 'boolean', missing }, into),
    );
  if (read)
    return new ValueWriter(plan, (column, rows, into) =>
      decodeValues(column, rows, { read, kind: 'text', missing }, into),
    );
  if (type === 'number' || type === 'integer')
    return new ValueWriter(plan, (column, rows, into) =>
      decodeNumbers(column, rows, { integer: type === 'integer', missing }, into),
    );
  return new TextWriter(plan);
}

/** In CSV an empty cell is missing; in JSON an empty text is a value, and numbers are no texts. */
class TextWriter implements PartWriter {
  readonly #plan: ColumnPlan;
  #column: CellColumn | undefined;

  constructor(plan: ColumnPlan) {
    this.#plan = plan;
  }

  start(column: CellColumn): void {
    this.#column = column;
  }

  write(row: number, into: KeyWriter, at: number): number {
    const { bytes, starts, ends, kinds, offset, stride } = this.#column!;
    const k = offset + row * stride;
    const [start, end] = [starts[k]!, ends[k]!];
    if (end < start || (end === start && kinds === undefined)) return -1;
    const kind = kinds?.[k];
    const { type, missing } = this.#plan;
    if (type === 'string' && kind !== undefined && kind !== CellKind.string) return -1;
    if ((kind === undefined || kind === CellKind.string) && missing.has(bytes, start, end)) return -1;
    into.reserve(at + end - start);
    return bytes.copy(into.bytes, at, start, end);
  }
}

class ValueWriter implements PartWriter {
  readonly #type: ColumnPlan['type'];
  readonly #decode: (column: CellColumn, rows: number, into: NumberVector) => number;
  readonly #vector = numberVector(BATCH_CELLS);
  #column: CellColumn | undefined;

  constructor(
    { type }: ColumnPlan,
    decode: (column: CellColumn, rows: number, into: NumberVector) => number,
  ) {
    this.#type = type;
    this.#decode = decode;
  }

  start(column: CellColumn, rows: number): void {
    this.#column = column;
    this.#decode(column, rows, this.#vector);
  }

  write(row: number, into: KeyWriter, at: number): number {
    const { states, values } = this.#vector;
    if (states[row] !== CellState.value) return -1;
    const value = values[row]!;
    if (this.#type === 'boolean') return into.bytes.write(value === 1 ? 'true' : 'false', at, 'latin1');
    if (Number.isSafeInteger(value)) return writeInteger(into.bytes, at, value);
    // A float64 cannot tell integers past 2⁵³ apart; their digits can.
    const text = cellText(this.#column!, row)!;
    const shown = /^[+-]?\d+$/.test(text) ? text.replace(/^\+?(-?)0*/, '$1') : String(value);
    into.reserve(at + shown.length);
    return into.bytes.write(shown, at, 'latin1');
  }
}

const ZERO = 0x30;
const MINUS = 0x2d;
const HALF = 1e8;

/** The digits of a safe integer, without a text in between. Answers how many bytes. */
function writeInteger(bytes: Buffer, at: number, value: number): number {
  let start = at;
  if (value < 0) bytes[start++] = MINUS;
  const size = Math.abs(value);
  if (size < HALF) return writeDigits(bytes, start, size, 1) - at;
  const high = Math.floor(size / HALF);
  const middle = writeDigits(bytes, start, high, 1);
  return writeDigits(bytes, middle, size - high * HALF, 8) - at;
}

/** @param least digits at least, with zeros in front. Answers where they end. */
function writeDigits(bytes: Buffer, at: number, value: number, least: number): number {
  let digits = 1;
  for (let limit = 10; limit <= value; limit *= 10) digits++;
  const end = at + Math.max(digits, least);
  let rest = value | 0;
  for (let i = end - 1; i >= at; i--) {
    bytes[i] = ZERO + (rest % 10);
    rest = (rest / 10) | 0;
  }
  return end;
}
