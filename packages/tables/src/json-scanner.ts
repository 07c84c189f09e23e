import { isAscii } from 'node:buffer';
import { UserError } from '@sluice/core';
import { CellKind } from './batch.js';
import { BlankLines } from './blank-lines.js';
import { BACKSLASH, CLOSE_BRACE, COLON, COMMA, CR, equalBytes, LF } from './bytes.js';
import { OPEN_BRACE, OPEN_BRACKET, QUOTE, SPACE, TAB } from './bytes.js';
import type { FaultLog } from './faults.js';
import { endOfNested, endOfNumber, endOfString, endOfWord, isJson } from './json-values.js';
import { BATCH_CELLS, type Scanner } from './scanner.js';
import { unescapeJson } from './unescape.js';

const T = 't'.charCodeAt(0);
const F = 'f'.charCodeAt(0);
const N = 'n'.charCodeAt(0);

/**
 * JSON Lines: one object a line, cells found by key without making an object. Keys may come in any order; a new key
 * makes the table wider. A line that is not a JSON object is logged and left out; of a repeated key the last value counts.
 */
export class JsonScanner implements Scanner {
  readonly names: string[] = [];
  /** Line on which each name came up; 0 of those expected. */
  readonly metOn: number[] = [];
  /** Columns of the batch at hand; `names` may already be longer. */
  width = 0;
  starts = new Int32Array(0);
  ends = new Int32Array(0);
  readonly columnStride = 1;
  kinds = new Uint8Array(0);
  lines = new Uint32Array(BATCH_CELLS);
  readonly faults: FaultLog;
  rows = 0;

  readonly #maxColumns: number;
  readonly #keys: Buffer[] = [];
  readonly #places = new Map<string, number>();
  readonly blanks = new BlankLines();
  #maxRows = BATCH_CELLS;
  #line: number;
  #escaped: number[] = [];
  /** The turn in which each column was set last: tells a repeated key. */
  #setIn = new Float64Array(0);
  #turn = 0;
  #repeated: string[] = [];

  constructor(options: { faults: FaultLog; maxColumns: number; keys: readonly string[]; line?: number }) {
    this.#line = options.line ?? 1;
    this.faults = options.faults;
    this.#maxColumns = options.maxColumns;
    for (const key of new Set(options.keys)) {
      this.#places.set(key, this.names.length);
      this.names.push(key);
      this.metOn.push(0);
      this.#keys.push(Buffer.from(JSON.stringify(key).slice(1, -1)));
    }
  }

  get rowStride(): number {
    return this.width;
  }

  get line(): number {
    return this.#line;
  }

  scan(bytes: Buffer, from: number, to: number, last: boolean): number {
    this.rows = 0;
    this.#escaped.length = 0;
    let at = from;
    while (at < to && this.rows < this.#maxRows) {
      if (this.names.length > this.width) {
        if (this.rows > 0) break; // Rows before were laid out for a narrower table: they go first.
        this.#widen();
      }
      const end = bytes.indexOf(LF, at);
      if (end === to && !last) break;
      if (this.#scanLine(bytes, at, end)) at = Math.min(end + 1, to);
    }
    return at;
  }

  unescape(bytes: Buffer): boolean {
    let ascii = true;
    for (const k of this.#escaped) {
      const start = this.starts[k]!;
      const end = unescapeJson(bytes, start, this.ends[k]!);
      this.ends[k] = end;
      ascii &&= isAscii(bytes.subarray(start, end));
    }
    return !ascii;
  }

  /** False where the line has new keys and must be read again when the table is wider. */
  #scanLine(bytes: Buffer, at: number, end: number): boolean {
    const start = skipBlanks(bytes, at);
    if (start === end) {
      this.blanks.add(this.#line++);
      return true;
    }
    const known = this.names.length;
    const opening = this.#escaped.length;
    this.#repeated.length = 0;
    const stop = this.#scanObject(bytes, start, end);
    if (stop < 0) {
      this.#forget(known, opening);
      this.#reject(bytes, at, end, start, ~stop);
    } else if (this.names.length > this.width) {
      this.#escaped.length = opening;
      return false;
    } else {
      for (const key of this.#repeated)
        this.faults.add('duplicate-key', this.#line, () => `the key ${JSON.stringify(key)} stands twice`);
      this.lines[this.rows++] = this.#line;
    }
    if (this.blanks.pending) this.blanks.report(this.faults);
    this.#line++;
    return true;
  }

  /** Answers the end of the line, or `~place` where it stops being a JSON object. */
  #scanObject(bytes: Buffer, start: number, end: number): number {
    const base = this.rows * this.width;
    for (let k = base; k < base + this.width; k++) {
      this.starts[k] = 0;
      this.ends[k] = -1;
    }
    this.#turn++;
    if (bytes[start] !== OPEN_BRACE) return ~start;
    let i = skipBlanks(bytes, start + 1);
    let expected = 0;
    if (bytes[i] === CLOSE_BRACE) i++;
    else {
      for (;;) {
        if (bytes[i] !== QUOTE) return ~i;
        const keyEnd = endOfString(bytes, i);
        if (keyEnd < 0) return keyEnd;
        const column = this.#columnOf(bytes, i + 1, keyEnd - 1, expected);
        expected = column + 1;
        i = skipBlanks(bytes, keyEnd);
        if (bytes[i] !== COLON) return ~i;
        i = this.#scanValue(bytes, skipBlanks(bytes, i + 1), column, base);
        if (i < 0) return i;
        i = skipBlanks(bytes, i);
        const b = bytes[i++];
        if (b === CLOSE_BRACE) break;
        if (b !== COMMA) return ~(i - 1);
        i = skipBlanks(bytes, i);
      }
    }
    i = skipBlanks(bytes, i);
    return i === end ? i : ~i;
  }

  /** Answers the place after the value, or `~place`. */
  #scanValue(bytes: Buffer, start: number, column: number, base: number): number {
    const b = bytes[start]!;
    if (b === QUOTE) return this.#scanString(bytes, start, column, base);
    if (b === N) {
      const end = endOfWord(bytes, start, 'null');
      if (end > 0) this.#put(base, column, 0, -1, CellKind.string);
      return end;
    }
    let end: number;
    let kind: number = CellKind.number;
    if (b === OPEN_BRACE || b === OPEN_BRACKET) {
      kind = b === OPEN_BRACE ? CellKind.object : CellKind.array;
      end = endOfNested(bytes, start);
    } else if (b === T || b === F) {
      kind = b === T ? CellKind.true : CellKind.false;
      end = endOfWord(bytes, start, b === T ? 'true' : 'false');
    } else end = endOfNumber(bytes, start);
    if (end > 0) this.#put(base, column, start, end, kind);
    return end;
  }

  #scanString(bytes: Buffer, start: number, column: number, base: number): number {
    let i = start + 1;
    let b = bytes[i]!;
    while (b >= SPACE && b !== QUOTE && b !== BACKSLASH) b = bytes[++i]!;
    const end = b === QUOTE ? i + 1 : endOfString(bytes, start);
    if (end < 0) return end;
    this.#put(base, column, start + 1, end - 1, CellKind.string);
    if (b === BACKSLASH && column < this.width) this.#escaped.push(base + column);
    return end;
  }

  #put(base: number, column: number, start: number, end: number, kind: number): void {
    if (column >= this.width) return;
    const k = base + column;
    if (this.#setIn[column] === this.#turn) {
      this.#repeated.push(this.names[column]!);
      this.#escaped = this.#escaped.filter(other => other !== k);
    }
    this.#setIn[column] = this.#turn;
    this.starts[k] = start;
    this.ends[k] = end;
    this.kinds[k] = kind;
  }

  /** Keys mostly come in the order of the line before, so one comparison finds the column. */
  #columnOf(bytes: Buffer, start: number, end: number, expected: number): number {
    const key = this.#keys[expected];
    if (key && equalBytes(bytes, start, end, key)) return expected;
    const name = JSON.parse(`"${bytes.toString('utf8', start, end)}"`) as string;
    const place = this.#places.get(name);
    if (place !== undefined) return place;
    this.#places.set(name, this.names.length);
    this.#keys.push(Buffer.from(bytes.subarray(start, end)));
    this.metOn.push(this.#line);
    return this.names.push(name) - 1;
  }

  #widen(): void {
    if (this.names.length > this.#maxColumns) {
      throw tooManyKeys(this.#line, this.names.length, this.#maxColumns);
    }
    this.width = this.names.length;
    this.#maxRows = Math.max(1, Math.floor(BATCH_CELLS / this.width));
    const cells = this.#maxRows * this.width;
    this.starts = new Int32Array(cells);
    this.ends = new Int32Array(cells);
    this.kinds = new Uint8Array(cells);
    this.#setIn = new Float64Array(this.width);
  }

  /** Leaves no trace of what a refused line brought. */
  #forget(known: number, opening: number): void {
    for (const name of this.names.splice(known)) this.#places.delete(name);
    this.#keys.length = known;
    this.metOn.length = known;
    this.#escaped.length = opening;
  }

  #reject(bytes: Buffer, from: number, end: number, start: number, place: number): void {
    if (place === start && isJson(bytes.toString('utf8', from, end))) {
      this.faults.add('not-an-object', this.#line, () => 'not an object with named values');
    } else {
      const column = bytes.toString('utf8', from, place).length + 1;
      this.faults.add('invalid-json', this.#line, () => `not JSON from column ${column} on`);
    }
  }
}

function skipBlanks(bytes: Buffer, from: number): number {
  let i = from;
  let b = bytes[i];
  while (b === SPACE || b === TAB || b === CR) b = bytes[++i];
  return i;
}

/** @param count of different keys that the line brings */
export function tooManyKeys(line: number, count: number, allowed: number): UserError {
  return new UserError('limit-exceeded', {
    message: `Line ${line} brings the number of different keys to ${count}; ${allowed} are allowed.`,
    fix: 'Are values written as keys? If not, raise "max-columns".',
  });
}
