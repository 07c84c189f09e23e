import { isAscii } from 'node:buffer';
import { CellKind } from './batch.js';
import { BlankLines } from './blank-lines.js';
import { BACKSLASH, CLOSE_BRACE, COLON, COMMA, CR, LF } from './bytes.js';
import { OPEN_BRACE, OPEN_BRACKET, QUOTE, SPACE, TAB } from './bytes.js';
import type { FaultLog } from './faults.js';
import { countLines, endOfElement } from './json-elements.js';
import { JsonKeys, tooManyKeys } from './json-keys.js';
import { refuseElement, refuseLine } from './json-refusals.js';
import { endOfNested, endOfNumber, endOfString, endOfWord } from './json-values.js';
import { BATCH_CELLS, type Scanner } from './scanner.js';
import { compactJson, unescapeJson } from './unescape.js';

const T = 't'.charCodeAt(0);
const F = 'f'.charCodeAt(0);
const N = 'n'.charCodeAt(0);

/** Stops every loop where the elements of an array end, which line feeds do not. */
const STOP = 0;

export interface JsonOptions {
  faults: FaultLog;
  maxColumns: number;
  /** Expected ones. */
  keys: readonly string[];
  /** Physical line on which the bytes begin. */
  line?: number;
  /** The rows are elements of an array, with commas between them, over any number of lines; else each has a line of its own. */
  array?: boolean;
}

/**
 * JSON Lines: one object a line, cells found by key without making an object. Keys may come in any order; a new key
 * makes the table wider. A line that is not a JSON object is logged and left out; of a repeated key the last value counts.
 * The elements of a JSON array likewise.
 */
export class JsonScanner implements Scanner {
  /** Columns of the batch at hand; `names` may already be longer. */
  width = 0;
  starts = new Int32Array(0);
  ends = new Int32Array(0);
  readonly columnStride = 1;
  kinds = new Uint8Array(0);
  lines = new Uint32Array(BATCH_CELLS);
  readonly faults: FaultLog;
  rows = 0;

  readonly blanks = new BlankLines();
  readonly #keys: JsonKeys;
  readonly #maxColumns: number;
  readonly #array: boolean;
  #maxRows = BATCH_CELLS;
  #line: number;
  /** Of what was looked at last, in an array: a row has many lines, and begins on `#line`. */
  #deepLine: number;
  /** Cells that are not as they stand there: strings with escapes, and what is nested in an array. */
  #escaped: number[] = [];
  /** The turn in which each column was set last: tells a repeated key. */
  #setIn = new Float64Array(0);
  #turn = 0;
  #repeated: string[] = [];

  constructor(options: JsonOptions) {
    this.#line = this.#deepLine = options.line ?? 1;
    this.faults = options.faults;
    this.#maxColumns = options.maxColumns;
    this.#array = options.array === true;
    this.#keys = new JsonKeys(options.keys);
  }

  get names(): readonly string[] {
    return this.#keys.names;
  }

  /** Line on which each name came up; 0 of those expected. */
  get metOn(): readonly number[] {
    return this.#keys.metOn;
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
    const after = bytes[to]!;
    if (this.#array) bytes[to] = STOP;
    let at = from;
    while (at < to && this.rows < this.#maxRows) {
      if (this.names.length > this.width) {
        if (this.rows > 0) break; // Rows before were laid out for a narrower table: they go first.
        this.#widen();
      }
      const next = this.#array ? this.#scanElement(bytes, at, to) : this.#scanLine(bytes, at, to, last);
      if (next < 0) break;
      at = next;
    }
    bytes[to] = after;
    return at;
  }

  close(): void {
    // Its arrays are left to the garbage collector.
  }

  unescape(bytes: Buffer): boolean {
    let ascii = true;
    for (const k of this.#escaped) {
      const start = this.starts[k]!;
      const nested = this.kinds[k]! >= CellKind.object;
      const end = (nested ? compactJson : unescapeJson)(bytes, start, this.ends[k]!);
      this.ends[k] = end;
      ascii &&= isAscii(bytes.subarray(start, end));
    }
    return !ascii;
  }

  /** Answers where the next line begins, this one where it must be read again in a wider table; −1 for one that is cut off. */
  #scanLine(bytes: Buffer, at: number, to: number, last: boolean): number {
    const end = bytes.indexOf(LF, at);
    if (end === to && !last) return -1;
    const start = skipBlanks(bytes, at);
    if (start === end) this.blanks.add(this.#line++);
    else {
      const known = this.names.length;
      const opening = this.#escaped.length;
      const stop = this.#scanObject(bytes, start);
      if (stop !== end) {
        this.#forget(known, opening);
        refuseLine(this.faults, this.#line, bytes, at, end, stop < 0 ? ~stop : stop);
      } else if (!this.#accept(opening)) return at;
      if (this.blanks.pending) this.blanks.report(this.faults);
      this.#line++;
    }
    return Math.min(end + 1, to);
  }

  /** The same of an element, which ends with a comma or where the bytes end. */
  #scanElement(bytes: Buffer, at: number, to: number): number {
    const line = (this.#deepLine = this.#line);
    const start = this.#skip(bytes, at);
    this.#line = this.#deepLine;
    if (start === to) return to;
    const known = this.names.length;
    const opening = this.#escaped.length;
    let end = this.#scanObject(bytes, start);
    if (end !== to && bytes[end] !== COMMA) {
      const place = end < 0 ? ~end : end;
      end = endOfElement(bytes, start, to);
      this.#deepLine = this.#line + countLines(bytes, start, end);
      this.#forget(known, opening);
      refuseElement(this.faults, this.#line, bytes, start, end, place);
    } else if (!this.#accept(opening)) {
      this.#line = line;
      return at;
    }
    this.#line = this.#deepLine;
    return Math.min(end + 1, to);
  }

  /** Takes the row. False where it has new keys and must be read again when the table is wider. */
  #accept(opening: number): boolean {
    if (this.names.length > this.width) {
      this.#escaped.length = opening;
      return false;
    }
    for (const key of this.#repeated)
      this.faults.add('duplicate-key', this.#line, () => `the key ${JSON.stringify(key)} stands twice`);
    this.lines[this.rows++] = this.#line;
    return true;
  }

  /** Answers the place after the object and the blanks that follow, or `~place` where it stops being one. */
  #scanObject(bytes: Buffer, start: number): number {
    const base = this.rows * this.width;
    for (let k = base; k < base + this.width; k++) {
      this.starts[k] = 0;
      this.ends[k] = -1;
    }
    this.#turn++;
    this.#repeated.length = 0;
    if (bytes[start] !== OPEN_BRACE) return ~start;
    let i = this.#skip(bytes, start + 1);
    let expected = 0;
    if (bytes[i] === CLOSE_BRACE) i++;
    else {
      for (;;) {
        if (bytes[i] !== QUOTE) return ~i;
        const keyEnd = endOfString(bytes, i);
        if (keyEnd < 0) return keyEnd;
        const column = this.#keys.columnOf(bytes, i + 1, keyEnd - 1, expected, this.#line);
        expected = column + 1;
        i = this.#skip(bytes, keyEnd);
        if (bytes[i] !== COLON) return ~i;
        i = this.#scanValue(bytes, this.#skip(bytes, i + 1), column, base);
        if (i < 0) return i;
        i = this.#skip(bytes, i);
        const b = bytes[i++];
        if (b === CLOSE_BRACE) break;
        if (b !== COMMA) return ~(i - 1);
        i = this.#skip(bytes, i);
      }
    }
    return this.#skip(bytes, i);
  }

  /** Blanks, and in an array line feeds. */
  #skip(bytes: Buffer, from: number): number {
    let i = skipBlanks(bytes, from);
    while (bytes[i] === LF && this.#array) {
      this.#deepLine++;
      i = skipBlanks(bytes, i + 1);
    }
    return i;
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
      end = endOfNested(bytes, start, this.#array);
    } else if (b === T || b === F) {
      kind = b === T ? CellKind.true : CellKind.false;
      end = endOfWord(bytes, start, b === T ? 'true' : 'false');
    } else end = endOfNumber(bytes, start);
    if (end > 0) this.#put(base, column, start, end, kind);
    if (end > 0 && this.#array && kind >= CellKind.object) {
      this.#deepLine += countLines(bytes, start, end);
      if (column < this.width) this.#escaped.push(base + column);
    }
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

  #widen(): void {
    if (this.names.length > this.#maxColumns) {
      const line = Math.max(this.#line, this.metOn.at(-1)!);
      throw tooManyKeys(line, this.names.length, this.#maxColumns);
    }
    this.width = this.names.length;
    this.#maxRows = Math.max(1, Math.floor(BATCH_CELLS / this.width));
    const cells = this.#maxRows * this.width;
    this.starts = new Int32Array(cells);
    this.ends = new Int32Array(cells);
    this.kinds = new Uint8Array(cells);
    this.#setIn = new Float64Array(this.width);
  }

  /** Leaves no trace of what a refused row brought. */
  #forget(known: number, opening: number): void {
    this.#keys.forget(known);
    this.#escaped.length = opening;
  }
}

function skipBlanks(bytes: Buffer, from: number): number {
  let i = from;
  let b = bytes[i];
  while (b === SPACE || b === TAB || b === CR) b = bytes[++i];
  return i;
}
